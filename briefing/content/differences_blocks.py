"""Blocks as lines: every word that a reader sees, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final  # a dispatch table can't say that each reader takes its own block

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
from briefing.content.differences_lines import Kind, Line, Places, by_source, line, within, words_of
from briefing.content.inline import Inline, Quoted, Text

DIFFER: Final = "Where the sources differ"

Lines = Iterator[Line]
Words = tuple[Inline, ...]


class Reader:
    """Reads the blocks of one document, whose notes are at ``places``."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def blocks(self, blocks: Sequence[Block]) -> Lines:
        for block in blocks:
            yield from _BLOCKS[type(block)](self, block)

    def words(  # as ``line``, with notes by their source
        self, kind: Kind, children: Words, *hidden: object, key: str = "", name: str = "", label: str = ""
    ) -> Lines:
        return line(kind, by_source(children, self._places), *hidden, key=key, name=name, label=label)

    def facts(self, facts: Sequence[Fact], kind: Kind = Kind.FACT) -> Lines:
        for fact in facts:
            said = list(self.words(kind, fact.children, key=fact.term, label=fact.term))
            if said or not fact.term.strip():
                yield from said
            else:  # a term is printed with nothing beside it
                yield Line(kind, fact.term, fact.children, fact.term, fact.term, fact.term)

    def paragraph(self, block: Paragraph) -> Lines:
        return self.words(Kind.PARAGRAPH, block.children)

    def subheading(self, block: Subheading) -> Lines:
        return self.words(Kind.HEADING, block.children, block.level, block.anchor, key=block.anchor)

    def item_list(self, block: ItemList) -> Lines:
        for item in block.items:
            for place, each in enumerate(self.blocks(item.blocks)):
                kind = Kind.ITEM if each.kind is Kind.PARAGRAPH else each.kind
                made = (each.made, block.ordered, place == 0)
                yield replace(each, kind=kind, made=made)

    def table(self, block: Table) -> Lines:
        yield from line(Kind.HEADING, block.caption, block.numeric, name="table")
        for cells in (block.head, *(row.cells for row in block.rows)):
            held = tuple(by_source(cell, self._places) for cell in cells)
            text = "; ".join(words_of(cell) for cell in held)
            if text.strip("; "):
                yield Line(Kind.ROW, text, held, key=f"{block.caption}: {words_of(held[0])}", name=words_of(held[0]))

    def fact_list(self, block: Facts) -> Lines:
        return self.facts(block.items)

    def speech(self, block: Speech) -> Lines:
        key, speaker = block.position, words_of(block.speaker)
        yield from self.words(Kind.SPEAKER, block.speaker, key=key, name=speaker)
        yield from self.words(Kind.CAPACITY, block.capacity, key=key, name=speaker)
        yield from self.words(Kind.OCCASION, block.occasion, key=key, name=speaker)
        yield from line(Kind.STANDING, block.standing, key=key, name=speaker)
        said: Words = (Quoted(block.position, block.pieces), *block.notes)
        yield from self.words(Kind.WORDS, said, block.about, key=key, name=speaker)

    def statement(self, block: Statement) -> Lines:
        yield from self.words(Kind.LABEL, block.label, key=block.position)
        yield from self.words(Kind.PARAGRAPH, block.children, block.position, key=block.position)
        yield from self.blocks(block.quoted)

    def duties(self, block: DutyGroup) -> Lines:
        yield from line(Kind.HEADING, block.heading)
        for duty in block.items:
            about = {"key": duty.slug, "name": duty.title}
            yield from line(Kind.DUTY, duty.title, **about)
            yield from line(Kind.FORCE, duty.force, **about)
            yield from self.words(Kind.DESCRIPTION, duty.children, **about)
            yield from line(Kind.CONDITION, duty.condition, **about)

    def difference(self, block: Difference) -> Lines:
        yield from line(Kind.DIFFERENCE, block.title, key=block.anchor, name=block.title, label=DIFFER)
        for side in block.sides:
            yield from self.words(Kind.SIDE, side.children, key=block.anchor, name=block.title)
        yield from self.words(Kind.SETTLEMENT, block.settlement, key=block.anchor, name=block.title)

    def notice(self, block: Notice) -> Lines:
        yield from within(line(Kind.HEADING, block.title), block.kind)
        yield from within(self.blocks(block.blocks), block.kind)

    def details(self, block: Details) -> Lines:
        yield from self.words(Kind.HEADING, block.label, "details")
        yield from within(self.blocks(block.blocks), "details")

    def timeline(self, block: Timeline) -> Lines:
        for item in block.items:
            told: Words = (*item.when, Text(": "), *item.title) if item.when else item.title
            title = words_of(item.title)
            yield from self.words(Kind.EVENT, told, len(item.when), key=title, name=title)
            yield from within(self.blocks(item.blocks), "event")
            yield from self.words(Kind.PARAGRAPH, item.origin, "origin")

    def balance(self, block: Balance) -> Lines:
        yield from line(Kind.BALANCE, block.question, key="question")
        for side in block.sides:
            for told, count in (("voices", side.voices), ("bodies", side.bodies), ("occasions", side.occasions)):
                yield from line(Kind.BALANCE, f"{side.pole}: {count} {told}", key=f"{side.pole} {told}")
            for holder in side.holders:
                yield from self.words(Kind.ITEM, holder, side.pole)
        for note in block.notes:
            yield from self.words(Kind.PARAGRAPH, note, "balance")

    def chart(self, block: Chart) -> Lines:
        for told, text in (("title", block.title), ("unit", block.unit), ("alternative", block.alternative)):
            yield from line(Kind.CHART, text, block.kind, key=told, name=block.title)
        for series in block.series:
            for point in series.points:
                text = f"{series.title}, {point.name}: {point.label}"
                yield Line(Kind.CHART, text, (point, series.title), key=point.figure, name=block.title)


_BLOCKS: Final[dict[type, Callable[[Reader, Any], Lines]]] = {
    Paragraph: Reader.paragraph,
    Subheading: Reader.subheading,
    ItemList: Reader.item_list,
    Table: Reader.table,
    Facts: Reader.fact_list,
    Speech: Reader.speech,
    Statement: Reader.statement,
    DutyGroup: Reader.duties,
    Difference: Reader.difference,
    Notice: Reader.notice,
    Details: Reader.details,
    Timeline: Reader.timeline,
    Balance: Reader.balance,
    Chart: Reader.chart,
}
