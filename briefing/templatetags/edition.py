"""What the templates of a document write their content with: the ``writer`` in their context."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.content.blocks import Block
from briefing.content.inline import Inline
from briefing.content.parts import Note, NotePlace
from briefing.renderers.addresses import record_address
from briefing.renderers.html_blocks import HtmlWriter

register = Library()

# Outlines about a centre to which the path has moved, some ten pixels wide.
SHAPES: Final = {
    "circle": "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "square": "m-4-4h8v8h-8z",
    "diamond": "m0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z",
    "triangle": "m0-5l5 9h-10z",
    "cross": "m-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
    "hexagon": "m-5 0l2.5-4.5h5l2.5 4.5-2.5 4.5h-5z",
}


def _writer(context: Context) -> HtmlWriter:
    writer = context["writer"]
    if not isinstance(writer, HtmlWriter):
        raise TypeError("A document's template needs the document's writer in its context.")
    return writer


@register.simple_tag(takes_context=True)
def inline(context: Context, children: Sequence[Inline]) -> SafeString:
    return _writer(context).inline(children)


@register.simple_tag(takes_context=True)
def blocks(context: Context, content: Sequence[Block], level: int) -> SafeString:
    """``level`` is the level of a heading at this place."""
    return _writer(context).blocks(content, level)


@register.simple_tag(takes_context=True)
def item(context: Context, content: Sequence[Block], level: int) -> SafeString:
    return _writer(context).item(content, level)


@register.simple_tag
def passage(note: Note, place: NotePlace) -> SafeString:
    """The place, linked to the words held from it where there are any."""
    address = record_address("source", note.source)
    if not place.passage or address is None:
        return format_html("{}", place.locator)
    return format_html('<a href="{}#{}">{}</a>', address, place.passage, place.locator)


@register.simple_tag(takes_context=True)
def back(context: Context, number: int, mark: str) -> str:
    """The anchor of the first reference to a note's place, empty where there is none."""
    return _writer(context).back(number, mark)


@register.filter
def px(length: float) -> str:
    """A length of a drawing, to a tenth of a pixel, so that equal drawings have equal bytes."""
    return f"{length:.1f}".removesuffix(".0")


@register.filter
def shape(name: str) -> str:
    return SHAPES[name]
