"""Blocks as HTML: a small template for most, filled with the block and the writer of its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from django.template import Context, Template
from django.template.engine import Engine
from django.utils.safestring import SafeString

from briefing.content.balance import Balance
from briefing.content.blocks import (
    Block,
    Details,
    Difference,
    DutyGroup,
    Facts,
    ItemList,
    Notice,
    Paragraph,
    Speech,
    Statement,
    Subheading,
    Table,
    Timeline,
)
from briefing.content.charts import Chart
from briefing.content.inline import RecordLink
from briefing.content.parts import Note, NotePlace
from briefing.content.walk import plain_text
from briefing.renderers.addresses import record_address
from briefing.renderers.anchors import note_anchor
from briefing.renderers.chart_drawing import draw
from briefing.renderers.html_inline import InlineWriter, back_anchor, paragraphs
from briefing.renderers.markup import as_one, marked
from briefing.renderers.refusals import UnevenTable, UnknownKind, UnknownNode

_TEMPLATES: Final[dict[type, str]] = {
    ItemList: "edition/blocks/item_list.html",
    Table: "edition/blocks/table.html",
    Facts: "edition/blocks/facts.html",
    Speech: "edition/blocks/speech.html",
    Statement: "edition/blocks/statement.html",
    DutyGroup: "edition/blocks/duty_group.html",
    Difference: "edition/blocks/difference.html",
    Notice: "edition/blocks/notice.html",
    Details: "edition/blocks/details.html",
    Timeline: "edition/blocks/timeline.html",
    Balance: "edition/blocks/balance.html",
    Chart: "edition/blocks/chart.html",
}
# Of the most frequent blocks the markup stands here: a template takes ten times as long.
_PARAGRAPH: Final = "\n<p>{}</p>\n"
_SUBHEADING: Final = '\n<h{} id="{}">{}</h{}>\n'
_ABOUT: Final = '<a href="{}">About these words<span class="govuk-visually-hidden"> ({})</span></a>'
_NOTICES: Final = frozenset({"status", "unknown", "comment"})
# Where a subheading's levels begin in content: below a section's heading, which is level 2.
_SUBHEADINGS_FROM: Final = 3

# The number or mark, where the text first refers to it, and its words; of a note also its places.
PlaceLine = tuple[str, str, SafeString]
NoteLine = tuple[str, str, SafeString, list[PlaceLine]]


class HtmlWriter(InlineWriter):
    """What the templates of a document write with; ``level`` is that of a heading at that place."""

    def __init__(self, templates: dict[str, Template] | None = None) -> None:
        super().__init__()
        self._templates = {} if templates is None else templates

    def blocks(self, blocks: Sequence[Block], level: int) -> SafeString:
        return as_one([self._block(block, level) for block in blocks])

    def item(self, blocks: Sequence[Block], level: int) -> SafeString:
        """A list's item: a lone paragraph needs no element of its own."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self.inline(blocks[0].children)
        return self.blocks(blocks, level)

    def _block(self, block: Block, level: int) -> SafeString:
        if isinstance(block, Paragraph):
            return marked(_PARAGRAPH, self.inline(block.children))
        if isinstance(block, Subheading):
            heading = str(level + block.level - _SUBHEADINGS_FROM)
            return marked(_SUBHEADING, heading, block.anchor, self.inline(block.children), heading)
        template = _TEMPLATES.get(type(block))
        if template is None:
            raise UnknownNode(block)
        _check(block)
        return self.fill(template, block=block, level=level, parts=_parts(block))

    def fill(self, name: str, **values: object) -> SafeString:
        """The template with these values and this writer; ``templates`` holds those that were looked up before."""
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = Engine.get_default().get_template(name)
        return template.render(Context({**values, "writer": self}))

    def about(self, speech: Speech) -> SafeString:
        """The link to the page on these words, told apart for those who hear it; nothing where there is no page."""
        link = next((node for node in speech.about if isinstance(node, RecordLink)), None)
        address = record_address(link.noun, link.slug) if link else None
        return marked(_ABOUT, address, self.inline(link.children)) if link and address else SafeString()

    def notes(self, notes: Sequence[Note]) -> list[NoteLine]:
        return [
            (str(note.number), self._back(note.number, ""), self.inline(note.children), self._places(note))
            for note in notes
        ]

    def _places(self, note: Note) -> list[PlaceLine]:
        return [
            (f"{note.number}{place.mark}", self._back(note.number, place.mark), _passage(note, place))
            for place in note.places
        ]

    def _back(self, number: int, mark: str) -> str:
        """Where the text first refers to this place of a note, empty where it doesn't."""
        return back_anchor(number, mark) if note_anchor(number, mark) in self.referred else ""


def _check(block: Block) -> None:
    if isinstance(block, Table) and any(len(row.cells) != len(block.head) for row in block.rows):
        raise UnevenTable(block.caption)
    if isinstance(block, Notice) and block.kind not in _NOTICES:
        raise UnknownKind(block, block.kind)


def _parts(block: Block) -> object:
    """What a template can't work out: a speech's paragraphs, a table's rows of (label, cell), a chart's shapes."""
    if isinstance(block, Speech):
        return paragraphs(block.pieces)
    if isinstance(block, Table):
        labels = [plain_text(cell) for cell in block.head]
        return [list(zip(labels, row.cells, strict=True)) for row in block.rows]
    return draw(block) if isinstance(block, Chart) else ()


def _passage(note: Note, place: NotePlace) -> SafeString:
    """The place, linked to the words held from it where there are any."""
    address = record_address("source", note.source)
    if not place.passage or address is None:
        return marked("{}", place.locator)
    return marked('<a href="{}#{}">{}</a>', address, place.passage, place.locator)


def telephone(phone: str) -> str:
    """The address that dials a number, empty where it has no digits."""
    digits = re.sub(r"[^\d+]", "", phone.replace("(0)", ""))
    return f"tel:{digits}" if digits else ""


def mail(email: str) -> str:
    return f"mailto:{quote(email, safe='@.+')}"
