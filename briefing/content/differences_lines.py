"""A tree as lines of plain words, each with what it tells: what two editions are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from briefing.content.inline import (
    Acronym,
    DateText,
    Emphasis,
    FigureText,
    Inline,
    LineBreak,
    Link,
    NoteRef,
    Quoted,
    QuotedPiece,
    RecordLink,
    SectionLink,
    StatedName,
    Strong,
    Text,
)
from briefing.content.parts import Note

# A reference to a note's place by its number and mark, and in their stead by its source and where in it.
Places = Mapping[tuple[int, str], NoteRef]

_PARAGRAPH: Final = "paragraph"


class Kind(StrEnum):
    """What a line tells, or what a change is about."""

    # Of lines.
    TITLE = "title"
    AUDIENCE = "audience"
    STATUS = "status"
    LEAD = "lead"
    GLANCE = "glance"
    WHAT_TO_DO = "what to do"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FACT = "fact"
    WORDS = "words"
    SPEAKER = "speaker"
    CAPACITY = "capacity"
    OCCASION = "occasion"
    STANDING = "standing"
    LABEL = "label"
    DUTY = "duty"
    FORCE = "force"
    CONDITION = "condition"
    DESCRIPTION = "description"
    DIFFERENCE = "difference"
    SIDE = "side"
    SETTLEMENT = "settlement"
    EVENT = "event"
    BALANCE = "balance"
    CHART = "chart"
    LETTER = "letter"
    CONTACT = "contact"
    NOTE = "note"
    PLACE = "place"
    ISSUER = "issuer"
    # Of what lines are made of.
    FIGURE = "figure"
    DATE = "date"
    QUOTATION = "quotation"
    STATED = "stated"
    SOURCE = "source"
    LINK = "link"
    BEHIND = "behind"
    # Of parts, notes and evidence pages as wholes.
    PART = "part"
    MOVED = "moved"
    RENAMED = "renamed"
    NUMBERING = "numbering"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` is never empty. ``made`` is all that the line is made of, seen or not: equal lines say the same.

    ``key`` is what it is known by again, such as a duty's slug; ``name`` what sentences call it, such as its title;
    ``label`` is what stands before a colon in ``text``.
    """

    kind: Kind
    text: str
    made: object
    key: str = ""
    name: str = ""
    label: str = ""

    @property
    def comparable(self) -> tuple[object, ...]:
        return self.kind, self.key, self.text, self.made

    @property
    def value(self) -> str:
        """The text without its label."""
        return self.text[len(self.label) :].removeprefix(":").strip()


def line(
    kind: Kind, children: tuple[Inline, ...] | str, *hidden: object, key: str = "", name: str = "", label: str = ""
) -> Iterator[Line]:
    """One, or none where nothing is printed. ``label`` stands before the words, ``hidden`` is what isn't printed."""
    inlines: tuple[Inline, ...] = (Text(children),) if isinstance(children, str) else children
    words = words_of(inlines)
    if words.strip():
        text = f"{label}: {words}" if label else words
        yield Line(kind, text, (*inlines, *hidden), key, name or label, label)


def within(lines: Iterable[Line], *hidden: object) -> Iterator[Line]:
    """The lines of what stands within something else, such as a notice of some kind."""
    for each in lines:
        yield replace(each, made=(each.made, *hidden))


def words_of(children: Iterable[Inline]) -> str:
    """As ``walk.plain_text``, with quotation marks where a renderer sets them; references to notes are left out."""
    words: list[str] = []
    for node in children:
        if isinstance(node, Quoted):
            words.append(quotation(node.pieces))
        elif isinstance(node, StatedName):
            words.append(f"“{node.text}”")
        elif isinstance(node, LineBreak):
            words.append("\n")
        elif isinstance(node, Acronym):
            words.append(f"{node.long} ({node.short})" if node.expanded else node.short)
        elif isinstance(node, Text | DateText | FigureText):
            words.append(node.text)
        elif isinstance(node, Emphasis | Strong | Link | RecordLink | SectionLink):
            words.append(words_of(node.children))
    return "".join(words)


def quotation(pieces: Iterable[QuotedPiece]) -> str:
    """The words in double quotation marks, each paragraph in its own."""
    paragraphs = [""]
    for piece in pieces:
        if piece.kind == _PARAGRAPH:
            paragraphs.append("")
        else:
            words = f"[{piece.text}]" if piece.kind == "insertion" else piece.text
            paragraphs[-1] += f" {words}" if piece.spaced else words
    return " ".join(f"“{words}”" for words in paragraphs if words)


def places_of(notes: Iterable[Note]) -> Places:
    """Numbers follow the order of mention, so that one note more moves them all: sources are what is compared."""
    found: dict[tuple[int, str], NoteRef] = {}
    for note in notes:
        found[note.number, ""] = NoteRef(0, note.source, "")
        for place in note.places:
            found[note.number, place.mark] = NoteRef(0, f"{note.source} {place.locator}", "")
    return found


def by_source(children: tuple[Inline, ...], places: Places) -> tuple[Inline, ...]:
    """The same words, with references to notes by source; one that leads nowhere stays as it is."""
    return tuple(_by_source(node, places) for node in children)


def _by_source(node: Inline, places: Places) -> Inline:
    if isinstance(node, NoteRef):
        place = places.get((node.number, node.mark))
        return replace(place, label=node.label.partition(": ")[2] or node.label) if place else node
    if isinstance(node, Emphasis | Strong | Link | RecordLink | SectionLink):
        return replace(node, children=by_source(node.children, places))
    return node
