"""What a document must say, in the order in which people read it: to hold against any format's bytes read back.

The signs of notes are written ``[1a, 2]``; what is verbatim stands in the marks that it must stand in.
"""

import re
from dataclasses import dataclass, fields
from typing import get_args

from briefing.content.balance import BalanceSide
from briefing.content.blocks import Document, DutyItem, Section, Speech, Subheading, Table, TimelineItem
from briefing.content.charts import Chart
from briefing.content.inline import Acronym, DifferenceRef, Inline, LineBreak, NoteRef, Quoted, StatedName
from briefing.content.parts import Note
from briefing.content.walk import walk

ADDRESS = re.compile(r"\s*<(?:https?:|mailto:|tel:)?[^\s<>]+>")  # that of a link, behind its words
SIGNS = re.compile(r"\[\d+[a-z]*(?:,\d+[a-z]*)+\]")
INLINE = get_args(Inline)
UNSPOKEN = frozenset({"kind", "anchor", "audiences", "position", "ordered", "apart", "slug"})
# Where the order of reading isn't that of the fields.
ORDER = {
    DutyItem: ("title", "force", "children", "condition"),
    TimelineItem: ("when", "title", "blocks", "origin"),
}


@dataclass(frozen=True)
class Within:
    """``lines`` stand in any order between the line before and the line behind, as ``told`` does in its own order."""

    lines: tuple[str, ...]
    told: tuple = ()


def squeezed(text):
    """Without spaces; the signs of notes each in brackets of its own, whichever stand together."""
    said = re.sub(r"\s", "", ADDRESS.sub("", text))
    return SIGNS.sub(lambda found: found[0].replace(",", "]["), said).casefold()


def printed(node):
    """Its lines in the order of reading, each with something in it."""
    return [line for line in _lines(node) if isinstance(line, Within) or line.strip()]


def heads(document):
    return [_words(cell) for node in walk(document) if isinstance(node, Table) for cell in node.head]


def lost(document, text):
    """The lines that don't stand in the text, or not behind those before them."""
    return _Search(squeezed(text)).lost(printed(document))


class _Search:
    """``waiting`` are lines that stand somewhere from a place on, until the next line that has its place is found."""

    def __init__(self, said):
        self.said, self.here, self.missing, self.waiting = said, 0, [], []

    def lost(self, told):
        self.go(told)
        self.settle(len(self.said))
        return self.missing

    def go(self, told):
        for each in told:
            if isinstance(each, Within):
                start = self.here
                self.go(each.told)
                self.waiting.append((start, each.lines))
            elif (found := self.said.find(squeezed(each), self.here)) < 0:
                self.missing.append(each)
            else:
                self.settle(found)
                self.here = found + len(squeezed(each))

    def settle(self, end):
        for start, lines in self.waiting:
            self.missing += [line for line in lines if squeezed(line) not in self.said[start:end]]
        self.waiting = []


def _lines(node):
    if isinstance(node, tuple) and node and all(isinstance(each, INLINE) for each in node):
        yield _words(node)
    elif isinstance(node, tuple):
        for each in node:
            yield from _lines(each)
    elif isinstance(node, str):
        yield node
    elif node is not None:
        yield from _of_block(node)


def _of_block(node):
    match node:
        case Document():
            yield from _lines(_parts(node))
        case Section():
            yield from _lines((node.heading, node.blocks))
        case Subheading():
            yield _words(node.children)
        case Chart():
            yield Within(tuple(printed((node.title, node.unit, node.alternative, *map(_of_series, node.series)))))
        case Table():
            yield from _lines(node.caption)
            yield Within(tuple(printed(node.head)), tuple(printed(node.rows)))
        case Speech():
            said = " ".join(f"“{words}" for words in _paragraphs(node.pieces))
            yield from _lines((node.speaker, node.capacity, node.occasion, node.standing))
            yield f"{said}”{_words(node.notes)}"
        case BalanceSide():
            yield from (node.pole, str(node.voices), str(node.bodies), str(node.occasions))
            yield from _lines(node.holders)
        case Note():
            yield _words(node.children)
            for place in node.places:
                yield from (f"{node.number}{place.mark}", place.locator)
        case _:
            names = ORDER.get(type(node)) or [each.name for each in fields(node) if each.name not in UNSPOKEN]
            yield from _lines(tuple(getattr(node, name) for name in names))


def _of_series(series):
    return (series.title, *((point.name, point.label) for point in series.points))


def _words(children):
    written, before = "", None
    for node in children:
        if not (isinstance(node, DifferenceRef) and isinstance(before, DifferenceRef)):
            written += _of_node(node)
        before = node
    return written


def _of_node(node):
    match node:
        case LineBreak():
            return " "
        case NoteRef():
            return f"[{node.number}{node.mark}]"
        case DifferenceRef():
            return " (sources differ)"
        case Quoted():
            return " ".join(f"“{words}”" for words in _paragraphs(node.pieces))
        case StatedName():
            return f"“{node.text}”"
        case Acronym():
            return f"{node.long} ({node.short})" if node.expanded else node.short
    return _words(node.children) if hasattr(node, "children") else node.text


def _paragraphs(pieces):
    said = [""]
    for piece in pieces:
        if piece.kind == "paragraph":
            said.append("")
        else:
            said[-1] += f"[{piece.text}]" if piece.kind == "insertion" else piece.text
    return said


def _parts(document):
    """As on the page: a letter's parts stand round its sections, those apart behind it, notes and issuer last."""
    letter = document.letter
    opening = closing = ()
    if letter:
        opening = (letter.letterhead, letter.addressee, letter.date, letter.reference, letter.details)
        opening = (*opening, letter.salutation, document.title)
        closing = (letter.closing, letter.signature, letter.signature_note)
    return (
        *(document.title, document.audience_label, document.status, document.glance, document.lead),
        *opening,
        *(section for section in document.sections if not section.apart),
        *closing,
        *(section for section in document.sections if section.apart),
        *(document.contact, document.notes, document.issuer),
    )
