"""A briefing as it will look, and the evidence pages that would be published with it, for staff."""

from __future__ import annotations

from typing import Any  # Django's own signatures
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import now

from briefing.admin.pages import answer, looked_at
from briefing.assembly.records.quotation import is_readable
from briefing.content.blocks import Document, RecordPage
from briefing.models import Briefing
from briefing.publishing.drafting import Draft, draft
from briefing.publishing.refusal import PublicationRefused
from briefing.queries.progress import progress
from briefing.renderers.addresses import PLURALS
from briefing.renderers.evidence_links import NOUNS, with_evidence_at
from briefing.renderers.html import render_html, render_record


def preview_page(of: Any, request: HttpRequest, key: int, audience: str = "") -> HttpResponse:
    """``of`` is the admin of briefings; 404 for an audience that it isn't written for."""
    briefing: Briefing = looked_at(of, request, key)
    try:
        made = _drafted(briefing)
    except PublicationRefused as refusal:
        return _refused(of, request, briefing, refusal)
    document = _document(made, audience)
    written = _written(briefing, made, audience, render_html(document))
    return _shown(request, briefing, document, {"title": briefing.title, "back": "", "document": written})


def evidence_page(of: Any, request: HttpRequest, key: int, nouns: str, slug: str) -> HttpResponse:
    """The page of a record as it would be published: ``?for=`` an audience. 404 where there would be none."""
    briefing: Briefing = looked_at(of, request, key)
    try:
        made = _drafted(briefing)
    except PublicationRefused as refusal:
        return _refused(of, request, briefing, refusal)
    document = _document(made, request.GET.get("for", ""))
    pages = made.composition.records[document.audience]
    asked = (NOUNS.get(nouns), slug)
    found = next((page for page in filter(_is_readable, pages) if (page.noun, page.slug) == asked), None)
    if found is None:
        raise Http404
    back = _preview(briefing, document.audience)
    written = _written(briefing, made, document.audience, render_record(found))
    return _shown(request, briefing, document, {"title": found.title, "back": back, "document": written})


def evidence_addresses(briefing: Briefing, made: Draft) -> list[tuple[str, str]]:
    """The title and address of each evidence page; what several audiences get alike is one object, and told once."""
    met: dict[int, tuple[str, str]] = {}
    for document in made.composition.documents:
        whose = f" (for {document.audience_label})" if document.audience else ""
        for page in filter(_is_readable, made.composition.records[document.audience]):
            address = _evidence(briefing, document.audience, PLURALS[page.noun], page.slug)
            met.setdefault(id(page), (f"{page.title}{whose}", address))
    return list(met.values())


def _is_readable(page: RecordPage) -> bool:
    return page.noun in PLURALS and is_readable(page)


def _drafted(briefing: Briefing) -> Draft:
    """As it would be published now; raises PublicationRefused where it can't be composed."""
    waiting, moment = progress(briefing).waiting, now()
    return draft(briefing, live_from=waiting.plan.live_at(moment) if waiting else moment)


def _document(made: Draft, audience: str) -> Document:
    found = next((each for each in made.composition.documents if each.audience == audience), None)
    if found is None:
        raise Http404
    return found


def _refused(of: Any, request: HttpRequest, briefing: Briefing, refusal: PublicationRefused) -> HttpResponse:
    context = {"title": f"{briefing} can’t be shown", "briefing": briefing, "refused": refusal.reasons}
    return answer(of, request, "admin/briefing/preview_refused.html", context)


def _written(briefing: Briefing, made: Draft, audience: str, html: bytes) -> SafeString:
    """Its links to evidence lead to that as it would be: readers' pages may not be there, or say what was before."""
    pages = {(page.noun, page.slug) for page in filter(_is_readable, made.composition.records[audience])}
    return with_evidence_at(html, pages, lambda nouns, slug: _evidence(briefing, audience, nouns, slug))


def _preview(briefing: Briefing, audience: str) -> str:
    if audience:
        return reverse("admin:briefing_briefing_preview_for", args=(briefing.pk, audience))
    return reverse("admin:briefing_briefing_preview", args=(briefing.pk,))


def _evidence(briefing: Briefing, audience: str, nouns: str, slug: str) -> str:
    query = f"?{urlencode({'for': audience})}" if audience else ""
    return reverse("admin:briefing_briefing_evidence", args=(briefing.pk, nouns, slug)) + query


def _shown(request: HttpRequest, briefing: Briefing, document: Document, context: dict[str, Any]) -> HttpResponse:
    about = {"briefing": briefing, "audience": document.audience_label}
    return TemplateResponse(request, "pages/preview.html", about | context)
