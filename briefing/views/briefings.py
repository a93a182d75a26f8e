"""Briefings as published: the current edition, older ones, what changed."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from briefing.enums import RenditionFormat
from briefing.models import Edition, Rendition
from briefing.models.edition import sees_all
from briefing.queries.fate import cancelled, notice_of
from briefing.queries.reading import Version, versions
from briefing.queries.replacing import replacement
from briefing.queries.visibility import (
    current_edition,
    current_editions,
    formats,
    rendition,
    visible_edition,
)
from briefing.views.answers import GONE, gone, page, published, who_and_when

# What can be taken along of an edition, in the order in which it is offered.
FILES: Final = (
    (RenditionFormat.PDF, "PDF to print or pass on"),
    (RenditionFormat.DOCX, "Word document to edit"),
    (RenditionFormat.TEXT, "Plain text to paste into an e-mail"),
    (RenditionFormat.JSON, "The content as JSON"),
)


@require_safe
def briefings(request: HttpRequest) -> HttpResponseBase:
    return page(request, "pages/briefings.html", {"editions": current_editions(*who_and_when(request))})


@require_safe
def briefing(request: HttpRequest, slug: str, audience: str = "") -> HttpResponseBase:
    edition = _found(current_edition(slug, *who_and_when(request)))
    return _edition_page(request, edition, audience, newest=edition)


@require_safe
def briefing_json(request: HttpRequest, slug: str, audience: str = "") -> HttpResponseBase:
    return _json(request, _found(current_edition(slug, *who_and_when(request))), audience)


@require_safe
def edition(request: HttpRequest, slug: str, number: int, audience: str = "") -> HttpResponseBase:
    actor, at = who_and_when(request)
    found = _found(visible_edition(slug, number, actor, at))
    return _edition_page(request, found, audience, newest=_found(current_edition(slug, actor, at)))


@require_safe
def edition_json(request: HttpRequest, slug: str, number: int, audience: str = "") -> HttpResponseBase:
    return _json(request, _found(visible_edition(slug, number, *who_and_when(request))), audience)


def _found(edition: Edition | None) -> Edition:
    if edition is None:
        raise Http404
    return edition


def _stored(edition: Edition, form: RenditionFormat, audience: str) -> Rendition:
    stored = rendition(edition, form, audience)
    if stored is None:
        raise Http404
    return stored


def _json(request: HttpRequest, edition: Edition, audience: str) -> HttpResponseBase:
    if (notice := notice_of(edition)) is not None:
        told = {"edition": edition.number, "notice": notice.title, "explanation": notice.explanation}
        return published(request, JsonResponse(told, status=GONE))
    stored = _stored(edition, RenditionFormat.JSON, audience)
    described = {"Link": f'<{reverse("content-schema")}>; rel="describedby"'}
    return published(request, HttpResponse(bytes(stored.body), content_type="application/json", headers=described))


def _edition_page(request: HttpRequest, edition: Edition, audience: str, *, newest: Edition) -> HttpResponseBase:
    is_newest = edition.pk == newest.pk
    if (notice := notice_of(edition)) is not None:
        return gone(request, edition, notice, newest=newest)
    stored = _stored(edition, RenditionFormat.HTML, audience)
    context = {
        "edition": edition,
        "newest": newest,
        "is_newest": is_newest,
        "newest_notice": notice_of(newest),
        "replacement": replacement(edition, *who_and_when(request)),
        "to_come": edition.live_from > timezone.now(),
        "cancelled": cancelled(edition) if sees_all(who_and_when(request)[0]) else None,
        # The bytes that were frozen: our renderer wrote them and escaped what people typed.
        "document": mark_safe(bytes(stored.body).decode()),
        "json": _address(RenditionFormat.JSON, edition, audience, is_newest=is_newest),
        "files": _files(edition, audience, is_newest=is_newest),
        "audience": audience,
        "lasting": edition.get_address_for(audience),
        "versions": _versions(edition, is_newest=is_newest),
    }
    return page(request, "pages/edition.html", context)


def _versions(edition: Edition, *, is_newest: bool) -> list[tuple[Version, str]]:
    """For whom it was written, with the address: the current edition's has no number."""
    slug = edition.briefing.slug
    return [
        (
            version,
            (
                reverse("briefing-for", kwargs={"slug": slug, "audience": version.slug})
                if version.slug
                else edition.briefing.get_absolute_url()
            )
            if is_newest
            else edition.get_address_for(version.slug),
        )
        for version in versions(edition)
    ]


def _files(edition: Edition, audience: str, *, is_newest: bool) -> list[tuple[str, str]]:
    """Address and name of each file to take along; an edition from before a format has none in it."""
    stored = formats(edition, audience)
    kept = [(form, name) for form, name in FILES if form in stored]
    return [(_address(form, edition, audience, is_newest=is_newest), name) for form, name in kept]


def _address(form: str, edition: Edition, audience: str, *, is_newest: bool) -> str:
    slug = edition.briefing.slug
    if audience and is_newest:
        return reverse(f"briefing-for-{form}", kwargs={"slug": slug, "audience": audience})
    if audience:
        return reverse(f"edition-for-{form}", kwargs={"slug": slug, "number": edition.number, "audience": audience})
    return reverse(f"edition-{form}", kwargs={"slug": slug, "number": edition.number})
