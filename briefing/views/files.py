"""Editions as files to keep or pass on: the stored bytes of one format."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from briefing.enums import RenditionFormat
from briefing.models import Edition
from briefing.queries.fate import notice_of
from briefing.queries.visibility import current_edition, rendition, visible_edition
from briefing.views.answers import GONE, published, who_and_when

PLAIN: Final = "text/plain; charset=utf-8"
TYPES: Final = {
    RenditionFormat.TEXT: PLAIN,
    RenditionFormat.PDF: "application/pdf",
    RenditionFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_safe
def briefing_file(request: HttpRequest, slug: str, form: RenditionFormat, audience: str = "") -> HttpResponseBase:
    return _file(request, current_edition(slug, *who_and_when(request)), form, audience)


@require_safe
def edition_file(
    request: HttpRequest, slug: str, number: int, form: RenditionFormat, audience: str = ""
) -> HttpResponseBase:
    return _file(request, visible_edition(slug, number, *who_and_when(request)), form, audience)


def _file(request: HttpRequest, edition: Edition | None, form: RenditionFormat, audience: str) -> HttpResponseBase:
    """404 for an edition of a time before this format; a notice for one that can't be read any more."""
    if edition is None:
        raise Http404
    if (notice := notice_of(edition)) is not None:
        told = f"{notice.title}\n\n{notice.explanation}\n"
        return published(request, HttpResponse(told, content_type=PLAIN, status=GONE))
    stored = rendition(edition, form, audience)
    if stored is None:
        raise Http404
    answer = HttpResponse(bytes(stored.body), content_type=TYPES[form])
    answer.headers["Content-Disposition"] = f'inline; filename="{_name(edition, form, audience)}"'
    return published(request, answer)


def _name(edition: Edition, form: RenditionFormat, audience: str) -> str:
    """What the file is called by whoever keeps it, so that editions and versions stay apart in a folder."""
    version = f"-{audience}" if audience else ""
    return f"{edition.briefing.slug}-edition-{edition.number}{version}.{form}"
