"""The words of a briefing: what may stand inside a paragraph, a table cell or a heading.

Every node is a frozen dataclass of plain values, so that a tree compares by value, serialises
without loss and has one digest. A renderer must know each node; one it doesn't know is an error,
never a silent gap.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the portal; ``url`` is absolute (https, http, mailto or tel)."""

    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link to the evidence page of a record; ``noun`` is a singular such as ``role``."""

    noun: str
    slug: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A link to a section or a block of the same document, by its anchor."""

    anchor: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """Part of a quotation: ``words``, ``omission``, ``insertion`` or ``paragraph`` (a break).

    ``spaced`` parts it by a space from the piece before; [T]he stands without.
    """

    kind: str
    text: str
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Verbatim words of a position, set in double quotation marks by the renderer."""

    position: str
    pieces: tuple[QuotedPiece, ...]


@dataclass(frozen=True, slots=True)
class StatedName:
    """A name or a date as a source states it, verbatim: set in double quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class DateText:
    """A date as honestly as it is recorded; ``edtf`` is its ISO 8601-2 form."""

    text: str
    edtf: str


@dataclass(frozen=True, slots=True)
class FigureText:
    """A figure with its qualifier and, where asked for, its unit."""

    figure: str
    text: str


@dataclass(frozen=True, slots=True)
class Acronym:
    """``expanded`` at its first mention: long form first, the acronym in brackets."""

    short: str
    long: str
    expanded: bool


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A reference to note ``number``, at the place ``mark`` in it (1 and b for note 1b).

    ``label`` names the source and the place for somebody who hears the page.
    """

    number: int
    mark: str
    label: str


@dataclass(frozen=True, slots=True)
class DifferenceRef:
    """Points from a claim to the block that tells where the sources differ on it."""

    anchor: str
    label: str


Inline = (
    Text
    | LineBreak
    | Emphasis
    | Strong
    | Link
    | RecordLink
    | SectionLink
    | Quoted
    | StatedName
    | DateText
    | FigureText
    | Acronym
    | NoteRef
    | DifferenceRef
)
