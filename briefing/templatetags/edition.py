"""What the templates of a document write their content with: the ``writer`` in their context."""

from __future__ import annotations

from collections.abc import Sequence

from django.template import Context, Library, Node
from django.template.base import FilterExpression, Parser, Token
from django.utils.safestring import SafeString

from briefing.content.blocks import Block, Section, Speech
from briefing.content.charts import Chart
from briefing.content.inline import Inline
from briefing.content.parts import Note
from briefing.renderers import chart_words
from briefing.renderers.chart_drawing import OUTLINES
from briefing.renderers.html_blocks import HtmlWriter, NoteLine
from briefing.renderers.html_sections import SectionWriter

register = Library()


def _writer(context: Context) -> HtmlWriter:
    writer = context["writer"]
    if not isinstance(writer, HtmlWriter):
        raise TypeError("A document's template needs the document's writer in its context.")
    return writer


class InlineNode(Node):
    """Written out, for it stands in a document some thousand times: a simple tag takes twice as long."""

    def __init__(self, children: FilterExpression) -> None:
        self.children = children

    def render(self, context: Context) -> SafeString:
        children: Sequence[Inline] = self.children.resolve(context)
        return _writer(context).inline(children)


@register.tag
def inline(parser: Parser, token: Token) -> InlineNode:
    """``{% inline block.children %}``: the words of a paragraph, a cell or a label."""
    _, children = token.split_contents()
    return InlineNode(parser.compile_filter(children))


@register.simple_tag(takes_context=True)
def blocks(context: Context, content: Sequence[Block], level: int) -> SafeString:
    """``level`` is the level of a heading at this place."""
    return _writer(context).blocks(content, level)


@register.simple_tag(takes_context=True)
def item(context: Context, content: Sequence[Block], level: int) -> SafeString:
    return _writer(context).item(content, level)


@register.simple_tag(takes_context=True)
def about(context: Context, speech: Speech) -> SafeString:
    """The link to the page on these words, empty where there is none."""
    return _writer(context).about(speech)


@register.simple_tag(takes_context=True)
def section(context: Context, content: Section, *, in_letter: bool) -> SafeString:
    writer = _writer(context)
    if not isinstance(writer, SectionWriter):
        raise TypeError("Sections are written by a SectionWriter, which is made for one document.")
    return writer.section(content, in_letter=in_letter)


@register.simple_tag(takes_context=True)
def notes(context: Context, listed: Sequence[Note]) -> list[NoteLine]:
    """Lines to print, each with the target of the text's first reference to it: so only after the text."""
    return _writer(context).notes(listed)


@register.simple_tag
def untold(chart: Chart) -> list[str]:
    """What neither the drawing's alternative text nor its caption says of its data."""
    return chart_words.untold(chart, beside=chart.title)


@register.filter
def px(length: float) -> str:
    """A length of a drawing, to a tenth of a pixel, so that equal drawings have equal bytes."""
    return f"{length:.1f}".removesuffix(".0")


@register.filter
def shape(name: str) -> str:
    return OUTLINES[name]
