"""What every page of the site needs: whose site it is, and the issuer's prose as HTML."""

from __future__ import annotations

from django.conf import settings
from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from briefing.content.inline import Text
from briefing.queries.reading import portal_issuer
from briefing.renderers.html_blocks import HtmlWriter
from briefing.renderers.qr import qr_svg
from briefing.wording.prose import ProseNotUnderstood, read_prose

register = Library()
register.simple_tag(portal_issuer, name="issuer")


@register.simple_tag
def qr(path: str) -> SafeString:
    """The QR code of an address of this site: nothing but what the library draws."""
    return mark_safe(qr_svg(settings.SITE_URL + path))


@register.simple_tag
def in_full(path: str) -> str:
    """An address of this site as paper needs it, with the site's own."""
    return settings.SITE_URL + path


@register.filter
def prose(text: str) -> SafeString:
    """Markdown as HTML; a reference is printed as typed, for here is no evidence to take it from.

    What can't be read as prose is shown as it was typed: its editor sees it, and readers lose nothing.
    """
    try:
        blocks = read_prose(text, lambda mention: (Text(str(mention)),))
    except ProseNotUnderstood:
        return format_html("<p>{}</p>", text)
    return HtmlWriter().blocks(blocks, 3)
