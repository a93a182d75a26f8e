"""Blocks as HTML: one small template for each, filled with the block and the writer of its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from briefing.content.blocks import (
    Balance,
    Block,
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
from briefing.content.walk import plain_text
from briefing.renderers.chart_drawing import draw
from briefing.renderers.html_inline import InlineWriter, back_anchor, paragraphs
from briefing.renderers.refusals import UnevenTable, UnknownKind, UnknownNode

_TEMPLATES: Final[dict[type, str]] = {
    Paragraph: "edition/blocks/paragraph.html",
    Subheading: "edition/blocks/subheading.html",
    ItemList: "edition/blocks/item_list.html",
    Table: "edition/blocks/table.html",
    Facts: "edition/blocks/facts.html",
    Speech: "edition/blocks/speech.html",
    Statement: "edition/blocks/statement.html",
    DutyGroup: "edition/blocks/duty_group.html",
    Difference: "edition/blocks/difference.html",
    Notice: "edition/blocks/notice.html",
    Timeline: "edition/blocks/timeline.html",
    Balance: "edition/blocks/balance.html",
    Chart: "edition/blocks/chart.html",
}
_NOTICES: Final = frozenset({"status", "unknown", "comment"})
_CHARTS: Final = frozenset({"years", "shares"})
# Where a subheading's levels begin in content: below a section's heading, which is level 2.
_SUBHEADINGS_FROM: Final = 3


class HtmlWriter(InlineWriter):
    """What the templates of a document write with; ``level`` is that of a heading at that place."""

    def blocks(self, blocks: Sequence[Block], level: int) -> SafeString:
        return mark_safe("".join(self._block(block, level) for block in blocks))  # templates escape

    def item(self, blocks: Sequence[Block], level: int) -> SafeString:
        """A list's item: a lone paragraph needs no element of its own."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self.inline(blocks[0].children)
        return self.blocks(blocks, level)

    def _block(self, block: Block, level: int) -> SafeString:
        template = _TEMPLATES.get(type(block))
        if template is None:
            raise UnknownNode(block)
        _check(block)
        if isinstance(block, Subheading):
            level = level + block.level - _SUBHEADINGS_FROM
        context = {"block": block, "writer": self, "level": level, "parts": _parts(block)}
        return render_to_string(template, context)

    def back(self, number: int, mark: str) -> str:
        """Where the text first refers to this place of a note, empty where it doesn't."""
        return back_anchor(number, mark) if self.has_back(number, mark) else ""


def _check(block: Block) -> None:
    if isinstance(block, Table) and any(len(row.cells) != len(block.head) for row in block.rows):
        raise UnevenTable(block.caption)
    if isinstance(block, Notice) and block.kind not in _NOTICES:
        raise UnknownKind(block, block.kind)
    if isinstance(block, Chart) and block.kind not in _CHARTS:
        raise UnknownKind(block, block.kind)


def _parts(block: Block) -> object:
    """What a template can't work out: a speech's paragraphs, a table's rows of (label, cell), a chart's shapes."""
    if isinstance(block, Speech):
        return paragraphs(block.pieces)
    if isinstance(block, Table):
        labels = [plain_text(cell) for cell in block.head]
        return [list(zip(labels, row.cells, strict=True)) for row in block.rows]
    return draw(block) if isinstance(block, Chart) else ()


def telephone(phone: str) -> str:
    """The address that dials a number, empty where it has no digits."""
    digits = re.sub(r"[^\d+]", "", phone.replace("(0)", ""))
    return f"tel:{digits}" if digits else ""


def mail(email: str) -> str:
    return f"mailto:{quote(email, safe='@.+')}"
