"""Blocks as plain text: each a few chunks of lines, which stand apart by an empty line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
from briefing.renderers.chart_words import chart_words
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import UnknownKind, UnknownNode
from briefing.renderers.text_inline import inline
from briefing.renderers.text_lines import WIDTH, Lines, fill, heading, indented, labelled, plain
from briefing.renderers.text_tables import table_lines

NOTICES: Final = frozenset({"status", "unknown", "comment"})
BULLET: Final = "- "
STEP: Final = "  "
SPEECH: Final = "    "
# Where a subheading's levels begin in content: below a section's heading, which is level 2.
SUBHEADINGS_FROM: Final = 3

Chunks = Iterator[Lines]


def block_lines(blocks: Sequence[Block], level: int, width: int = WIDTH) -> Chunks:
    """``level`` is that of a heading at this place; raises Unrenderable for a block that isn't known."""
    for block in blocks:
        write = _BLOCKS.get(type(block))
        if write is None:
            raise UnknownNode(block)
        yield from write(block, level, width)


def fact_lines(facts: Sequence[Fact], width: int = WIDTH) -> Lines:
    """One term and what is said of it after another."""
    return [line for fact in facts for line in _fact(fact, width)]


def _fact(fact: Fact, width: int) -> Lines:
    return fill(labelled(plain(fact.term), inline(fact.children)), width, rest=STEP)


def _paragraph(block: Paragraph, _level: int, width: int) -> Chunks:
    yield fill(inline(block.children), width)


def _subheading(block: Subheading, level: int, width: int) -> Chunks:
    yield heading(inline(block.children), level + block.level - SUBHEADINGS_FROM, width)


def _list(block: ItemList, level: int, width: int) -> Chunks:
    """Items of a paragraph each stand without empty lines between them."""
    items = [list(block_lines(item.blocks, level, width - len(_sign(block, len(block.items))))) for item in block.items]
    marked = [_hung(chunks, _sign(block, number)) for number, chunks in enumerate(items, start=1)]
    if all(len(chunks) < 2 for chunks in items):
        yield [line for chunks in marked for chunk in chunks for line in chunk]
    else:
        for chunks in marked:
            yield from chunks


def _sign(block: ItemList, number: int) -> str:
    return f"{number}. " if block.ordered else BULLET


def _hung(chunks: Sequence[Lines], sign: str) -> list[Lines]:
    """The sign before the first line, everything else below its words."""
    hung = list(indented(chunks, " " * len(sign))) or [[""]]
    hung[0][0] = (sign + hung[0][0][len(sign) :]).rstrip()
    return hung


def _table(block: Table, _level: int, width: int) -> Chunks:
    yield from table_lines(block, width)


def _facts(block: Facts, _level: int, width: int) -> Chunks:
    yield fact_lines(block.items, width)


def _speech(block: Speech, _level: int, width: int) -> Chunks:
    """Who speaks, then the words, each paragraph with an opening mark and the last with a closing one."""
    about = [inline(part) for part in (block.speaker, block.capacity, block.occasion)]
    by = fill(", ".join(part for part in (*about, plain(block.standing)) if part) + ":", width)
    paragraphs = [f"“{plain(words)}" for words in quoted_paragraphs(block.pieces)] or ["“"]
    notes = inline((*block.notes,))
    paragraphs[-1] += "”" + (f"\u00a0{notes}" if notes else "")
    first, *others = indented((fill(words, width - len(SPEECH)) for words in paragraphs), SPEECH)
    yield [*by, *first]
    yield from others


def _statement(block: Statement, level: int, width: int) -> Chunks:
    label = fill(f"{inline(block.label)}:", width) if block.label else []
    step = STEP if label else ""
    yield [*label, *fill(inline(block.children), width, first=step, rest=step)]
    yield from indented(block_lines(block.quoted, level, width - len(STEP)), STEP)


def _duties(block: DutyGroup, level: int, width: int) -> Chunks:
    if block.heading:
        yield heading(plain(block.heading), level, width)
    for duty in block.items:
        yield list(_duty(duty, width))


def _duty(duty: DutyItem, width: int) -> Iterator[str]:
    force = f" ({plain(duty.force)})" if duty.force else ""
    yield from fill(f"{plain(duty.title)}{force}", width, first=BULLET, rest=STEP)
    if duty.children:
        yield from fill(inline(duty.children), width, first=STEP, rest=STEP)
    if duty.condition:
        yield from fill(f"Condition: {plain(duty.condition)}", width, first=STEP, rest=STEP)


def _difference(block: Difference, level: int, width: int) -> Chunks:
    yield heading(f"Where the sources differ: {plain(block.title)}", level, width)
    sides = (fill(inline(side.children), width, first=BULLET, rest=STEP) for side in block.sides)
    yield [line for side in sides for line in side]
    if block.settlement:
        yield fill(f"How we deal with it: {inline(block.settlement)}", width)


def _notice(block: Notice, level: int, width: int) -> Chunks:
    if block.kind not in NOTICES:
        raise UnknownKind(block, block.kind)
    if block.title:
        yield heading(plain(block.title), level, width)
    yield from block_lines(block.blocks, level + 1, width)


def _details(block: Details, level: int, width: int) -> Chunks:
    yield fill(f"{inline(block.label)}:", width)
    yield from indented(block_lines(block.blocks, level, width - len(STEP)), STEP)


def _timeline(block: Timeline, level: int, width: int) -> Chunks:
    for item in block.items:
        when = fill(inline(item.when), width)
        title = fill(inline(item.title), width, first=STEP, rest=STEP)
        origin = fill(inline(item.origin), width, first=STEP, rest=STEP) if item.origin else []
        below = list(indented(block_lines(item.blocks, level, width - len(STEP)), STEP)) or [[]]
        below[0] = [*when, *title, *below[0]]
        below[-1] = [*below[-1], *origin]
        yield from below


def _balance(block: Balance, level: int, width: int) -> Chunks:
    if block.question:
        yield fill(plain(block.question), width)
    for side in block.sides:
        pole = plain(side.pole)
        yield heading(pole[:1].upper() + pole[1:], level, width)
        counts = f"Voices: {side.voices}. Bodies: {side.bodies}. Occasions: {side.occasions}."
        holders = (fill(inline(holder), width, first=BULLET, rest=STEP) for holder in side.holders)
        yield [counts, *(line for holder in holders for line in holder)]
    for note in block.notes:
        yield fill(inline(note), width)


def _chart(block: Chart, _level: int, width: int) -> Chunks:
    first, *others = chart_words(block)
    yield fill(f"Chart: {plain(first)}", width, rest=STEP)
    if others:
        yield [line for words in others for line in fill(plain(words), width, first=STEP, rest=STEP)]


_BLOCKS: Final[dict[type, Callable[[Any, int, int], Chunks]]] = {
    Paragraph: _paragraph,
    Subheading: _subheading,
    ItemList: _list,
    Table: _table,
    Facts: _facts,
    Speech: _speech,
    Statement: _statement,
    DutyGroup: _duties,
    Difference: _difference,
    Notice: _notice,
    Details: _details,
    Timeline: _timeline,
    Balance: _balance,
    Chart: _chart,
}
