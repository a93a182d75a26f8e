"""Briefings as published: the current edition, older ones, what changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from briefing.enums import RenditionFormat
from briefing.models import Edition, Rendition
from briefing.queries.reading import versions
from briefing.queries.visibility import current_edition, current_editions, rendition, visible_edition, visible_editions
from briefing.views.answers import page, published, who_and_when


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
def edition(request: HttpRequest, slug: str, number: int) -> HttpResponseBase:
    actor, at = who_and_when(request)
    found = _found(visible_edition(slug, number, actor, at))
    return _edition_page(request, found, "", newest=_found(current_edition(slug, actor, at)))


@require_safe
def edition_json(request: HttpRequest, slug: str, number: int) -> HttpResponseBase:
    return _json(request, _found(visible_edition(slug, number, *who_and_when(request))), "")


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponseBase:
    editions = list(visible_editions(*who_and_when(request)).filter(briefing__slug=slug))
    if not editions:
        raise Http404
    return page(request, "pages/changes.html", {"editions": editions, "newest": editions[0]})


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
    stored = _stored(edition, RenditionFormat.JSON, audience)
    return published(request, HttpResponse(bytes(stored.body), content_type="application/json"))


def _edition_page(request: HttpRequest, edition: Edition, audience: str, *, newest: Edition) -> HttpResponseBase:
    stored = _stored(edition, RenditionFormat.HTML, audience)
    is_newest = edition.pk == newest.pk
    context = {
        "edition": edition,
        "newest": newest,
        "is_newest": is_newest,
        "to_come": edition.live_from > timezone.now(),
        # The bytes that were frozen: our renderer wrote them and escaped what people typed.
        "document": mark_safe(bytes(stored.body).decode()),
        "json": _json_address(edition, audience, is_newest=is_newest),
        "audience": audience,
        "versions": versions(edition) if is_newest else [],
    }
    return page(request, "pages/edition.html", context)


def _json_address(edition: Edition, audience: str, *, is_newest: bool) -> str:
    slug = edition.briefing.slug
    if audience and is_newest:
        return reverse("briefing-for-json", kwargs={"slug": slug, "audience": audience})
    return reverse("edition-json", kwargs={"slug": slug, "number": edition.number})
