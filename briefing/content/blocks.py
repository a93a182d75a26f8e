"""What a briefing says: one frozen tree for one audience, all that a renderer reads."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.content.balance import Balance
from briefing.content.charts import Chart
from briefing.content.inline import Inline, QuotedPiece
from briefing.content.parts import Asked, IssuerLine, Letter, Note, Printed


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """``level`` is 3 or 4: a document's title is level 1 and its sections' headings level 2."""

    level: int
    anchor: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    ordered: bool
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell is the row's header."""

    cells: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows have as many cells as ``head``; ``numeric`` holds the indexes of number columns."""

    caption: str
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[Row, ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    term: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """A position in its holder's own words, speaker first.

    ``speaker`` and ``capacity`` introduce the words; ``standing`` says how we hold them, such as
    as reported by a newspaper; ``notes`` are the references that follow the words. ``about`` is a
    link to the page on these words, which tells them apart from others; without a link in it
    there is no such page, and it isn't printed.
    """

    position: str
    speaker: tuple[Inline, ...]
    capacity: tuple[Inline, ...]
    occasion: tuple[Inline, ...]
    pieces: tuple[QuotedPiece, ...]
    standing: str
    notes: tuple[Inline, ...]
    about: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A position in our words, with ``label`` saying whose it is and that the words are ours."""

    position: str
    label: tuple[Inline, ...]
    children: tuple[Inline, ...]
    quoted: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyItem:
    """``force`` is printed wherever a duty is not plainly done: may, if asked, rarely."""

    slug: str
    title: str
    force: str
    condition: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """``heading`` is empty where the source orders no group."""

    heading: str
    items: tuple[DutyItem, ...]


@dataclass(frozen=True, slots=True)
class DifferenceSide:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the sources differ: what each says, and how staff settled it."""

    anchor: str
    title: str
    sides: tuple[DifferenceSide, ...]
    settlement: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """``kind`` is ``status``, ``unknown`` or ``comment``; each stands apart from the text."""

    kind: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """What stands folded away under its ``label`` until a reader asks for it."""

    label: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """``origin`` names the source where it isn't the one that the timeline is chiefly taken from."""

    when: tuple[Inline, ...]
    title: tuple[Inline, ...]
    origin: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of the earliest day that each date allows; those without a date last."""

    items: tuple[TimelineItem, ...]


Block = (
    Paragraph
    | Subheading
    | ItemList
    | Table
    | Facts
    | Speech
    | Statement
    | DutyGroup
    | Difference
    | Notice
    | Details
    | Timeline
    | Balance
    | Chart
)


@dataclass(frozen=True, slots=True)
class Section:
    """``kind`` names the section's part in its recipe, ``audiences`` whom it is for (all: empty).

    ``apart`` marks what is not part of the document restated: facts later than a letter, comment.
    """

    kind: str
    anchor: str
    heading: str
    blocks: tuple[Block, ...]
    audiences: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One briefing for one audience (``audience`` empty: for everyone).

    ``glance`` holds the four answers that every page opens with, in this order: what changes,
    from when, what you need to do, whom to ask. Edition number and dates of issue are not
    content: the page around the document prints them.
    """

    recipe: str
    slug: str
    title: str
    language: str
    audience: str
    audience_label: str
    issuer: IssuerLine
    status: tuple[Inline, ...]
    lead: tuple[Inline, ...]
    glance: tuple[Fact, ...]
    letter: Letter | None
    sections: tuple[Section, ...]
    contact: Asked | None
    notes: tuple[Note, ...]
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The evidence page of one record, frozen with the edition that prints it.

    ``first`` and ``last`` are the ISO days that an event's date allows, empty where it is open or not stated.
    """

    noun: str
    slug: str
    kind: str
    title: str
    lead: tuple[Inline, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    first: str = ""
    last: str = ""
