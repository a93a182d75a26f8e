"""Composes a briefing for a test and writes its blocks down as short lines of text."""

from datetime import UTC, datetime

import pytest

from briefing.assembly.compose import compose
from briefing.assembly.problems import CannotCompose
from briefing.content import blocks as b
from briefing.content import inline as i
from briefing.content.charts import Chart
from tests.factories.section import SectionFactory

AT = datetime(2026, 1, 10, 12, tzinfo=UTC)


def composed(briefing, *, audience="", at=AT):
    briefing = type(briefing).objects.get(pk=briefing.pk)
    return next(d for d in compose(briefing, at=at).documents if d.audience == audience)


def section(document, key):
    return next(part for part in document.sections if part.anchor == key)


def told(document, key):
    """The lines of one section."""
    return [line for block in section(document, key).blocks for line in block_lines(block)]


def printed(briefing, kind, selection="", **fields):
    """The lines of a section of that kind alone."""
    SectionFactory(briefing=briefing, key="part", heading="Part", kind=kind, prose="", selection=selection, **fields)
    return told(composed(briefing), "part")


def refusal(briefing, kind, selection):
    with pytest.raises(CannotCompose) as refused:
        printed(briefing, kind, selection)
    return str(refused.value)


def page(briefing, noun, slug, *, at=AT):
    briefing = type(briefing).objects.get(pk=briefing.pk)
    pages = compose(briefing, at=at).records[""]
    return next(found for found in pages if (found.noun, found.slug) == (noun, slug))


def page_lines(found):
    facts = [f"{fact.term}: {words(fact.children)}" for fact in found.facts]
    return facts + [line for part in found.sections for block in part.blocks for line in block_lines(block)]


def words(children):
    return "".join(_word(node) for node in children)


def _word(node):
    match node:
        case i.NoteRef():
            return f"[{node.number}{node.mark}]"
        case i.DifferenceRef():
            return f"[≠{node.anchor.removeprefix('difference-')}]"
        case i.Quoted():
            return f"“{''.join(piece.text or ' / ' for piece in node.pieces)}”"
        case i.StatedName():
            return f"“{node.text}”"
        case i.Acronym():
            return f"{node.long} ({node.short})" if node.expanded else node.short
        case i.LineBreak():
            return "\n"
        case i.RecordLink() | i.Link() | i.SectionLink() | i.Strong() | i.Emphasis():
            return words(node.children)
        case _:
            return node.text


def block_lines(block):
    return LINES[type(block)](block)


def _table(block):
    rows = [" | ".join(words(cell) for cell in row.cells) for row in block.rows]
    return [" | ".join(words(cell) for cell in block.head), *rows]


def _speech(block):
    said = "".join(piece.text or " / " for piece in block.pieces)
    parts = [words(block.speaker), words(block.capacity), words(block.occasion), block.standing]
    return [f"{'; '.join(part for part in parts if part)}: “{said}”{words(block.notes)}"]


def _items(block):
    return ["- " + " ".join(line for part in item.blocks for line in block_lines(part)) for item in block.items]


def _difference(block):
    sides = [f"≠ {words(side.children)}" for side in block.sides]
    return [f"≠≠ {block.title}", *sides, f"= {words(block.settlement)}"]


def _duty(item):
    limits = " / ".join(part for part in (item.force, item.condition) if part)
    return f"{item.title}{f' <{limits}>' if limits else ''}: {words(item.children)}"


def _timeline(block):
    return [
        f"{words(item.when)} | {words(item.title)} | {words(item.origin)} | "
        + " ".join(line for part in item.blocks for line in block_lines(part))
        for item in block.items
    ]


def _balance(block):
    sides = [
        f"{side.pole}: {side.voices}/{side.bodies}/{side.occasions} {', '.join(words(each) for each in side.holders)}"
        for side in block.sides
    ]
    return [f"? {block.question}", *sides, *(f"({words(note)})" for note in block.notes)]


def _chart(block):
    return [
        f"{block.kind}: {block.title}",
        *(
            f"{each.title}: {', '.join(f'{point.name} = {point.label}' for point in each.points)}"
            for each in block.series
        ),
    ]


LINES = {
    Chart: _chart,
    b.Timeline: _timeline,
    b.Balance: _balance,
    b.Paragraph: lambda block: [words(block.children)],
    b.Subheading: lambda block: [f"### {words(block.children)}"],
    b.ItemList: _items,
    b.Table: _table,
    b.Facts: lambda block: [f"{fact.term}: {words(fact.children)}" for fact in block.items],
    b.Speech: _speech,
    b.Statement: lambda block: [
        f"{words(block.label)}. {words(block.children)}",
        *(line for part in block.quoted for line in block_lines(part)),
    ],
    b.Details: lambda block: [
        f"> {words(block.label)}",
        *(line for part in block.blocks for line in block_lines(part)),
    ],
    b.DutyGroup: lambda block: [f"## {block.heading}"] * bool(block.heading) + [_duty(item) for item in block.items],
    b.Difference: _difference,
    b.Notice: lambda block: [f"!! {block.title}", *(line for part in block.blocks for line in block_lines(part))],
}
