"""What stands around a document's sections: its notes, a letter's own parts, whom to ask, who issues it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.content.inline import Inline


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A place in a source that the document rests on: ``mark`` b and ``locator`` paragraph 2.

    ``passage`` is the anchor, on the source's page, of the words held from there; empty if none are.
    """

    mark: str
    locator: str
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A source, once in a document, with every place in it that the document rests on."""

    number: int
    source: str
    children: tuple[Inline, ...]
    places: tuple[NotePlace, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's own parts; ``signature_note`` says who signed what where it is a restatement.

    A letter to one recipient has an ``addressee``, line by line, and may have ``details``: lines such as their ward.
    """

    letterhead: tuple[str, ...]
    date: tuple[Inline, ...]
    reference: str
    salutation: str
    closing: str
    signature: tuple[str, ...]
    signature_note: tuple[Inline, ...]
    addressee: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom readers ask, as checked on ``checked`` (printed)."""

    label: str
    organisation: str
    lines: tuple[str, ...]
    email: str
    phone: str
    checked: str


@dataclass(frozen=True, slots=True)
class IssuerLine:
    """The body that issues the briefing, and the notice printed on every page of it."""

    name: str
    notice: str


@dataclass(frozen=True, slots=True)
class Printed:
    noun: str
    slug: str
