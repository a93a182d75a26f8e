"""Characters that no typeface of the PDF can show, each with the record that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from briefing.content.blocks import Document, DutyItem, Speech, Statement
from briefing.content.inline import FigureText, Quoted, RecordLink
from briefing.content.parts import Note
from briefing.content.walk import walk
from briefing.integrity.findings import Finding
from briefing.integrity.obstacles import glyph_is_missing
from briefing.integrity.rendered import Rendered
from briefing.integrity.strings import strings
from briefing.renderers.pdf_glyphs import missing_glyph
from briefing.wording.characters import character_name


def missing_glyphs(documents: Iterable[Rendered[Document]]) -> Iterator[Finding]:
    """A character that readers of the PDF would not see; one finding for each character of each record."""
    yield from dict.fromkeys(chain.from_iterable(made.once(_of_document) for made in documents))


def _of_document(made: Rendered[Document]) -> tuple[Finding, ...]:
    """Hardly any document has one, so all its words are looked through at once first."""
    return tuple(_found(made)) if missing_glyph("\n".join(strings(made.nodes))) else ()


def _found(made: Rendered[Document]) -> Iterator[Finding]:
    """Innermost records first: what stands in a quotation is its position's, not the document's."""
    seen: set[int] = set()
    for node in reversed(made.nodes):
        record = _record(node) or (made.record if isinstance(node, Document) else "")
        if record:
            below = [each for each in walk(node) if id(each) not in seen]
            seen.update(map(id, below))
            for text in strings(below):
                if sign := missing_glyph(text):
                    label = f"U+{ord(sign):04X} {character_name(sign)}"
                    yield glyph_is_missing(record, label)


def _record(node: object) -> str:
    """The record that a node prints, as ``noun:slug``; empty where it is prose."""
    match node:
        case Speech(position=slug) | Quoted(position=slug) | Statement(position=slug) if slug:
            return f"position:{slug}"
        case FigureText(figure=slug):
            return f"figure:{slug}"
        case DutyItem(slug=slug):
            return f"duty:{slug}"
        case Note(source=slug):
            return f"source:{slug}"
        case RecordLink(noun=noun, slug=slug):
            return f"{noun}:{slug}"
    return ""
