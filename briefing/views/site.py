"""The site's own pages: home, about, statements, addresses for machines."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefing.queries.reading import portal_issuer, records_with_pages
from briefing.queries.visibility import current_editions
from briefing.renderers.addresses import record_address
from briefing.views.answers import page, published, who_and_when

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
    return page(request, "pages/privacy.html")


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


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
