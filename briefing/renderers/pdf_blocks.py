"""Blocks as data for the typesetter: each an object whose ``is`` names the drawing of it in blocks.typ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any, Final  # a dispatch table can't say that each writer takes its own block

from briefing.content.balance import Balance
from briefing.content.blocks import (
    Block,
    Details,
    Difference,
    DutyGroup,
    Fact,
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
from briefing.content.inline import Inline
from briefing.renderers.chart_drawing import draw
from briefing.renderers.chart_words import chart_words
from briefing.renderers.pdf_inline import Data, InlineWriter, Value, Words, plain, unlinked, verbatim
from briefing.renderers.pdf_tables import table_shares
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import UnevenTable, UnknownKind, UnknownNode

NOTICES: Final = frozenset({"status", "unknown", "comment"})
# Where a subheading's levels begin in content: below a section's heading, which is level 2.
SUBHEADINGS_FROM: Final = 3


class BlockWriter(InlineWriter):
    """Writes one document from its beginning to its end: a heading is never more than a level below the one before."""

    def __init__(self, site: str = "") -> None:
        super().__init__(site)
        self._level = 1

    def blocks(self, blocks: Sequence[Block], level: int) -> list[Value]:
        """``level`` is that of a heading at this place; raises Unrenderable for a block that isn't known."""
        return [self._block(block, level) for block in blocks]

    def _block(self, block: Block, level: int) -> Data:
        write = _BLOCKS.get(type(block))
        if write is None:
            raise UnknownNode(block)
        return {"is": type(block).__name__, **write(self, block, level)}

    def heading(self, level: int, words: Words, anchor: str = "") -> Data:
        self._level = min(level, self._level + 1)
        return {"level": self._level, "words": words, "anchor": anchor}

    def facts(self, facts: Sequence[Fact]) -> list[Value]:
        return [{"term": plain(fact.term), "words": self.words(fact.children)} for fact in facts]

    def paragraph(self, block: Paragraph, _: int) -> Data:
        return {"words": self.words(block.children)}

    def subheading(self, block: Subheading, level: int) -> Data:
        return self.heading(level + block.level - SUBHEADINGS_FROM, self.words(block.children), block.anchor)

    def item_list(self, block: ItemList, level: int) -> Data:
        return {"ordered": block.ordered, "items": [self.blocks(item.blocks, level) for item in block.items]}

    def table(self, block: Table, _: int) -> Data:
        if any(len(row.cells) != len(block.head) for row in block.rows):
            raise UnevenTable(block.caption)
        return {
            "caption": plain(block.caption),
            "head": [unlinked(words) for words in map(self.words, block.head)],
            "rows": [self._each(row.cells) for row in block.rows],
            "numeric": [*block.numeric],
            "shares": [*table_shares(block)],
        }

    def speech(self, block: Speech, _: int) -> Data:
        about: Words = [words for part in (block.capacity, block.occasion) if (words := self.words(part))]
        if block.standing:
            about.append([plain(block.standing)])
        paragraphs = [f"“{verbatim(words)}" for words in quoted_paragraphs(block.pieces) or [""]]
        return {
            "speaker": self.words(block.speaker),
            "about": about,
            "paragraphs": [*paragraphs[:-1], f"{paragraphs[-1]}”"],
            "notes": self.words(block.notes),
        }

    def statement(self, block: Statement, level: int) -> Data:
        words = {"label": self.words(block.label), "words": self.words(block.children)}
        return {**words, "quoted": self.blocks(block.quoted, level)}

    def duties(self, block: DutyGroup, level: int) -> Data:
        return {
            "heading": self.heading(level, [plain(block.heading)]) if block.heading else None,
            "items": [
                {
                    "title": plain(duty.title),
                    "force": plain(duty.force),
                    "words": self.words(duty.children),
                    "condition": plain(duty.condition),
                }
                for duty in block.items
            ],
        }

    def difference(self, block: Difference, level: int) -> Data:
        return {
            "heading": self.heading(level, [f"Where the sources differ: {plain(block.title)}"], block.anchor),
            "sides": [self.words(side.children) for side in block.sides],
            "settlement": self.words(block.settlement),
        }

    def notice(self, block: Notice, level: int) -> Data:
        if block.kind not in NOTICES:
            raise UnknownKind(block, block.kind)
        heading = self.heading(level, [plain(block.title)]) if block.title else None
        return {"kind": block.kind, "heading": heading, "blocks": self.blocks(block.blocks, level + 1)}

    def details(self, block: Details, level: int) -> Data:
        return {"label": self.words(block.label), "blocks": self.blocks(block.blocks, level)}

    def timeline(self, block: Timeline, level: int) -> Data:
        return {
            "items": [
                {
                    "when": self.words(item.when),
                    "title": self.words(item.title),
                    "blocks": self.blocks(item.blocks, level),
                    "origin": self.words(item.origin),
                }
                for item in block.items
            ]
        }

    def balance(self, block: Balance, level: int) -> Data:
        return {
            "question": plain(block.question),
            "sides": [
                {
                    "heading": self.heading(level, [plain(side.pole[:1].upper() + side.pole[1:])]),
                    "counts": [["Voices", side.voices], ["Bodies", side.bodies], ["Occasions", side.occasions]],
                    "holders": self._each(side.holders),
                }
                for side in block.sides
            ],
            "notes": self._each(block.notes),
        }

    def chart(self, block: Chart, _: int) -> Data:
        alternative = " ".join(_sentence(plain(words)) for words in chart_words(block))
        drawing = _as_lists(asdict(draw(block)))
        return {
            "kind": block.kind,
            "title": plain(block.title),
            "alternative": alternative,
            "drawing": drawing,
        }

    def _each(self, runs: Sequence[Sequence[Inline]]) -> list[Value]:
        return [self.words(run) for run in runs]


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _as_lists(value: Any) -> Value:
    """A drawing's numbers to a hundredth of a pixel, so that equal drawings have equal bytes, and its words as text."""
    if isinstance(value, dict):
        return {key: _as_lists(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_as_lists(each) for each in value]
    if isinstance(value, float):
        return round(value, 2)
    return plain(value) if isinstance(value, str) else value


_BLOCKS: Final[dict[type, Callable[[Any, Any, int], Data]]] = {
    Paragraph: BlockWriter.paragraph,
    Subheading: BlockWriter.subheading,
    ItemList: BlockWriter.item_list,
    Table: BlockWriter.table,
    Facts: lambda writer, block, _: {"items": writer.facts(block.items)},
    Speech: BlockWriter.speech,
    Statement: BlockWriter.statement,
    DutyGroup: BlockWriter.duties,
    Difference: BlockWriter.difference,
    Notice: BlockWriter.notice,
    Details: BlockWriter.details,
    Timeline: BlockWriter.timeline,
    Balance: BlockWriter.balance,
    Chart: BlockWriter.chart,
}
