"""Blocks as paragraphs and tables of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final  # a dispatch table can't say that each writer takes its own block

from briefing.content.balance import Balance
from briefing.content.blocks import (
    Block,
    Details,
    Difference,
    DutyGroup,
    DutyItem,
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
from briefing.renderers.docx_inline import InlineWriter, marked
from briefing.renderers.docx_parts import BULLETS, Parts
from briefing.renderers.docx_pictures import chart
from briefing.renderers.docx_tables import table
from briefing.renderers.docx_xml import BOLD, PAGE, PLAIN, TAB, Face, Frame, paragraph, run
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import UnknownKind, UnknownNode

NOTICES: Final = frozenset({"status", "unknown", "comment"})
# Where a subheading's levels begin in content: below a section's heading, which is level 2.
SUBHEADINGS_FROM: Final = 3
LONGEST_TERM: Final = 24
LOWEST_HEADING: Final = 4
DEEPEST_LIST: Final = 8
NAME: Final = Face("Speaker Name")
TERM: Final = Face("Fact Term")
SIDE_BAR: Final = "8A8B84"
DIFFERENCE_BAR: Final = "A36A00"


class BlockWriter(InlineWriter):
    """Writes the blocks of one document; ``level`` is that of a heading at that place, a section's own is 2."""

    def __init__(self, parts: Parts, colour: str) -> None:
        super().__init__(parts)
        self.colour = colour

    def blocks(self, blocks: Sequence[Block], level: int, frame: Frame = PAGE) -> str:
        return "".join(self._block(block, level, frame) for block in blocks)

    def _block(self, block: Block, level: int, frame: Frame) -> str:
        write = _BLOCKS.get(type(block))
        if write is None:
            raise UnknownNode(block)
        return write(self, block, level, frame)

    def heading(self, words: str, level: int, frame: Frame = PAGE, anchor: str = "") -> str:
        """``words`` are runs."""
        style = f"Heading {min(max(level - 1, 1), LOWEST_HEADING)}"
        return paragraph(style, self.parts.marked(anchor) + words, frame)

    def facts(self, facts: Sequence[Fact], frame: Frame = PAGE) -> str:
        return "".join(
            paragraph("Term", run(fact.term), frame) + paragraph("Answer", self.inline(fact.children), frame)
            for fact in facts
        )

    def paragraph(self, block: Paragraph, _level: int, frame: Frame) -> str:
        return paragraph("Normal", self.inline(block.children), frame)

    def subheading(self, block: Subheading, level: int, frame: Frame) -> str:
        return self.heading(self.inline(block.children), level + block.level - SUBHEADINGS_FROM, frame, block.anchor)

    def item_list(self, block: ItemList, level: int, frame: Frame) -> str:
        depth = min(frame.depth, DEEPEST_LIST)
        number = (self.parts.new_list(depth) if block.ordered else BULLETS, depth)
        style = "List Number" if block.ordered else "List Bullet"
        below = replace(frame.below(), depth=frame.depth + 1)
        written: list[str] = []
        for item in block.items:
            first, rest = (item.blocks[0], item.blocks[1:]) if item.blocks else (None, ())
            words = self.inline(first.children) if isinstance(first, Paragraph) else ""
            written.append(paragraph(style, words, frame, number=number))
            written.append(self.blocks(rest if isinstance(first, Paragraph) else item.blocks, level, below))
        return "".join(written)

    def item(self, runs: str, frame: Frame, *, with_next: bool = False) -> str:
        """An item of a list of bullets."""
        number = (BULLETS, min(frame.depth, DEEPEST_LIST))
        return paragraph("List Bullet", runs, frame, number=number, with_next=with_next)

    def table(self, block: Table, _level: int, frame: Frame) -> str:
        return table(self, block, frame)

    def facts_block(self, block: Facts, _level: int, frame: Frame) -> str:
        """Terms beside what is said of them where all are short, else above it."""
        if any(len(fact.term) > LONGEST_TERM for fact in block.items):
            return self.facts(block.items, frame)
        pairs = (run(fact.term, TERM) + TAB + self.inline(fact.children) for fact in block.items)
        return "".join(paragraph("Fact", words, frame) for words in pairs)

    def speech(self, block: Speech, _level: int, frame: Frame) -> str:
        """Who speaks, then the words, each paragraph with an opening mark and the last with a closing one."""
        about = [self.inline(block.speaker, NAME), *(self.inline(part) for part in (block.capacity, block.occasion))]
        about.append(run(block.standing))
        by = run(", ").join(part for part in about if part) + run(":")
        paragraphs = quoted_paragraphs(block.pieces) or [""]
        quoted = [marked(words, PLAIN, closed=words is paragraphs[-1]) for words in paragraphs]
        quoted[-1] += self.inline(block.notes)
        words = "".join(paragraph("Quote", runs, replace(frame, bar=SIDE_BAR)) for runs in quoted)
        return paragraph("Speaker", by, frame) + words

    def statement(self, block: Statement, level: int, frame: Frame) -> str:
        label = paragraph("Label", self.inline(block.label) + run(":"), frame) if block.label else ""
        below = frame.below() if block.label else frame
        said = paragraph("Normal", self.inline(block.children), frame)
        return label + said + self.blocks(block.quoted, level, below)

    def duties(self, block: DutyGroup, level: int, frame: Frame) -> str:
        heading = self.heading(run(block.heading), level, frame) if block.heading else ""
        return heading + "".join(self._duty(duty, frame) for duty in block.items)

    def _duty(self, duty: DutyItem, frame: Frame) -> str:
        force = run(f" ({duty.force})") if duty.force else ""
        written = self.item(run(duty.title, BOLD) + force, frame, with_next=bool(duty.children or duty.condition))
        if duty.children:
            written += paragraph("List Continue", self.inline(duty.children), frame)
        if duty.condition:
            written += paragraph("List Continue", run(f"Condition: {duty.condition}"), frame)
        return written

    def difference(self, block: Difference, level: int, frame: Frame) -> str:
        boxed = replace(frame.below(), bar=DIFFERENCE_BAR)
        written = self.heading(run(f"Where the sources differ: {block.title}"), level, boxed, block.anchor)
        written += "".join(self.item(self.inline(side.children), boxed) for side in block.sides)
        if block.settlement:
            settlement = run("How we deal with it: ", BOLD) + self.inline(block.settlement)
            written += paragraph("Normal", settlement, boxed)
        return written

    def notice(self, block: Notice, level: int, frame: Frame) -> str:
        if block.kind not in NOTICES:
            raise UnknownKind(block, block.kind)
        boxed = replace(frame.below(), bar=self.colour)
        title = self.heading(run(block.title), level, boxed) if block.title else ""
        return title + self.blocks(block.blocks, level + 1, boxed)

    def details(self, block: Details, level: int, frame: Frame) -> str:
        label = paragraph("Label", self.inline(block.label) + run(":"), frame)
        return label + self.blocks(block.blocks, level, frame.below())

    def timeline(self, block: Timeline, level: int, frame: Frame) -> str:
        below = replace(frame.below(), bar=SIDE_BAR)
        written: list[str] = []
        for entry in block.items:
            written.append(paragraph("Term", self.inline(entry.when), frame))
            written.append(paragraph("Normal", self.inline(entry.title, BOLD), below, with_next=bool(entry.blocks)))
            written.append(self.blocks(entry.blocks, level, below))
            if entry.origin:
                written.append(paragraph("Small Print", self.inline(entry.origin), below))
        return "".join(written)

    def balance(self, block: Balance, level: int, frame: Frame) -> str:
        written = [paragraph("Normal", run(block.question, BOLD), frame)] if block.question else []
        for side in block.sides:
            counts = f"Voices: {side.voices}. Bodies: {side.bodies}. Occasions: {side.occasions}."
            written.append(self.heading(run(side.pole[:1].upper() + side.pole[1:]), level, frame))
            written.append(paragraph("Normal", run(counts), frame))
            written += [self.item(self.inline(holder), frame) for holder in side.holders]
        written += [paragraph("Small Print", self.inline(note), frame) for note in block.notes]
        return "".join(written)

    def chart(self, block: Chart, _level: int, frame: Frame) -> str:
        return chart(self.parts, block, self.colour, frame)


_BLOCKS: Final[dict[type, Callable[[BlockWriter, Any, int, Frame], str]]] = {
    Paragraph: BlockWriter.paragraph,
    Subheading: BlockWriter.subheading,
    ItemList: BlockWriter.item_list,
    Table: BlockWriter.table,
    Facts: BlockWriter.facts_block,
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
