"""The site's own pages: home, about, statements, addresses for machines."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefing.queries.reading import portal_issuer, records_with_pages
from briefing.queries.visibility import current_editions
from briefing.renderers.addresses import record_address
from briefing.views.answers import page, published, who_and_when
from briefing.wording.colours import contrast

DARK, LIGHT = "#1c2022", "#ffffff"


@require_safe
def home(request: HttpRequest) -> HttpResponseBase:
    editions = current_editions(*who_and_when(request)).order_by("-live_from", "title")
    return page(request, "pages/home.html", {"editions": editions})


@require_safe
def about(request: HttpRequest) -> HttpResponseBase:
    return page(request, "pages/about.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponseBase:
    return page(request, "pages/accessibility.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponseBase:
    kept = {name.replace(" ", "_"): days for name, days in settings.KEEP_DAYS.items()}
    return page(request, "pages/privacy.html", {"kept": kept})


@require_safe
def sitemap(request: HttpRequest) -> HttpResponseBase:
    actor, at = who_and_when(request)
    addresses = {edition.briefing.get_absolute_url(): None for edition in current_editions(actor, at)}
    records = records_with_pages(actor, at).values_list("noun", "slug")
    addresses |= {address: None for noun, slug in records if (address := record_address(noun, slug))}
    context = {"addresses": [request.build_absolute_uri(address) for address in ("/", *addresses)]}
    return published(request, render(request, "pages/sitemap.xml", context, content_type="application/xml"))


@require_safe
def brand(request: HttpRequest) -> HttpResponseBase:
    """The issuer's colour, and the ink that can be read on it, as a stylesheet: pages have no styles of their own."""
    issuer = portal_issuer()
    css = f":root{{--brand:{issuer.colour};--brand-ink:{ink_on(issuer.colour)}}}\n" if issuer else ""
    return published(request, HttpResponse(css, content_type="text/css; charset=utf-8"))


def ink_on(colour: str) -> str:
    """Of dark and light the one with more contrast on ``colour`` (#rrggbb), by WCAG's formula."""
    return max(DARK, LIGHT, key=lambda ink: contrast(ink, colour))
