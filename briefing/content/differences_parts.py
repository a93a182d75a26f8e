"""A document as parts with their lines: what opens it, its sections, whom to ask, its notes, who issues it.

An evidence page is one part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from briefing.content.blocks import Document, RecordPage, Section
from briefing.content.differences_blocks import Reader
from briefing.content.differences_lines import Kind, Line, line, places_of, words_of
from briefing.content.inline import Quoted, StatedName
from briefing.content.parts import Asked, IssuerLine, Letter, Note
from briefing.content.walk import without

# Of the four answers that a document opens with, the third says what readers need to do.
WHAT_TO_DO: Final = 2


@dataclass(frozen=True, slots=True)
class Part:
    """``key`` is what it is known by again; ``title`` is empty where none is printed.

    ``made`` is all of it; ``hidden`` what is not printed of a section: its kind, for whom, whether it stands apart.
    ``before_title`` stands before the title where sentences call it by that.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    made: object
    hidden: tuple[object, ...] = ()
    before_title: str = ""

    @property
    def called(self) -> str:
        """What sentences call it."""
        return (
            f"{self.before_title}‘{self.title}’" if self.title else _UNTITLED.get(self.key, "a part without a heading")
        )


OPENING: Final = "page.opening"
GLANCE: Final = "page.glance"
LETTER: Final = "page.letter"
CONTACT: Final = "page.contact"
NOTES: Final = "page.notes"
FOOT: Final = "page.foot"
_UNTITLED: Final = {OPENING: "the opening", LETTER: "the frame of the letter", FOOT: "the foot"}


def parts_of(document: Document) -> tuple[Part, ...]:
    """In reading order; what a document hasn't, such as a letter's own lines, is no part of it."""
    return tuple(_parts(document, Reader(places_of(document.notes))))


def part_of(page: RecordPage) -> Part:
    lines = tuple(_page(page, Reader(places_of(page.notes))))
    return Part(f"{page.noun}:{page.slug}", page.title, lines, page, before_title="the evidence on ")


def _page(page: RecordPage, reader: Reader) -> Iterator[Line]:
    yield from reader.words(Kind.LEAD, page.lead, key="lead")
    yield from reader.facts(page.facts)
    for section in page.sections:
        yield from line(Kind.HEADING, section.heading, key=section.anchor)
        yield from reader.blocks(section.blocks)
    yield from _notes(page.notes, reader)


def _parts(document: Document, reader: Reader) -> Iterator[Part]:
    opening = (document.title, document.audience_label, document.status, document.lead, *_about(document))
    yield Part(OPENING, "", tuple(_opening(document, reader)), opening)
    yield Part(GLANCE, "At a glance", tuple(_glance(document, reader)), document.glance)
    if document.letter:
        yield Part(LETTER, "", tuple(_letter(document.letter, reader)), document.letter)
    yield from _sections(document.sections, reader)
    if document.contact:
        yield Part(CONTACT, "Whom to ask", tuple(_contact(document.contact)), document.contact)
    if document.notes:
        yield Part(NOTES, "Sources and notes", tuple(_notes(document.notes, reader)), document.notes)
    yield Part(FOOT, "", tuple(_foot(document.issuer)), document.issuer)


def _about(document: Document) -> tuple[str, ...]:
    return document.recipe, document.slug, document.language, document.audience


def _opening(document: Document, reader: Reader) -> Iterator[Line]:
    yield from line(Kind.TITLE, document.title, *_about(document), key="title")
    yield from line(Kind.AUDIENCE, document.audience_label, key="audience", label="For")
    yield from reader.words(Kind.STATUS, document.status, key="status")
    yield from reader.words(Kind.LEAD, document.lead, key="lead")


def _glance(document: Document, reader: Reader) -> Iterator[Line]:
    for place, fact in enumerate(document.glance):
        yield from reader.facts([fact], Kind.WHAT_TO_DO if place == WHAT_TO_DO else Kind.GLANCE)


def _letter(letter: Letter, reader: Reader) -> Iterator[Line]:
    for text in letter.letterhead:
        yield from line(Kind.LETTER, text, key="letterhead", name="the letterhead")
    yield from reader.words(Kind.LETTER, letter.date, key="date", name="the letter’s date")
    yield from line(Kind.LETTER, letter.reference, key="reference", label="Reference", name="the reference")
    yield from line(Kind.LETTER, letter.salutation, key="salutation", name="the salutation")
    yield from line(Kind.LETTER, letter.closing, key="closing", name="the closing")
    for text in letter.signature:
        yield from line(Kind.LETTER, text, key="signature", name="the signature")
    yield from reader.words(Kind.LETTER, letter.signature_note, key="signed", name="the note on who signed")


def _sections(sections: Iterable[Section], reader: Reader) -> Iterator[Part]:
    """Anchors are keys that editors give; should one stand twice, the second is known by its place among them."""
    met: Counter[str] = Counter()
    for section in sections:
        met[section.anchor] += 1
        key = section.anchor if met[section.anchor] == 1 else f"{section.anchor}.{met[section.anchor]}"
        hidden = (section.kind, section.audiences, section.apart)
        yield Part(key, section.heading, tuple(reader.blocks(section.blocks)), section, hidden)


def _contact(contact: Asked) -> Iterator[Line]:
    yield from line(Kind.CONTACT, contact.label, key="label", name="the name")
    yield from line(Kind.CONTACT, contact.organisation, key="organisation", name="the organisation")
    for text in contact.lines:
        yield from line(Kind.CONTACT, text, key="line", name="the address")
    yield from line(Kind.CONTACT, contact.email, key="email", label="E-mail", name="the e-mail address")
    yield from line(Kind.CONTACT, contact.phone, key="phone", label="Telephone", name="the telephone number")
    yield from line(Kind.CONTACT, contact.checked, key="checked", label="Checked on", name="the day it was checked")


def _notes(notes: Iterable[Note], reader: Reader) -> Iterator[Line]:
    for note in notes:
        title = words_of(without(note.children, (Quoted, StatedName))).partition(". ")[0]
        yield from reader.words(Kind.NOTE, note.children, key=note.source, name=title)
        for place in note.places:
            key = f"{note.source} {place.locator}"
            yield from line(Kind.PLACE, place.locator, place.passage, key=key, name=title)


def _foot(issuer: IssuerLine) -> Iterator[Line]:
    yield from line(Kind.ISSUER, issuer.name, key="name", name="the issuer’s name")
    yield from line(Kind.ISSUER, issuer.notice, key="notice", name="the issuer’s notice")
