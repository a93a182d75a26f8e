"""Content as plain text to paste into an e-mail: 72 columns, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from briefing.content.blocks import Document, Section
from briefing.content.parts import Asked, Letter, Note
from briefing.renderers.anchors import check_anchors
from briefing.renderers.mark import EditionMark
from briefing.renderers.text_blocks import STEP, block_lines, fact_lines
from briefing.renderers.text_inline import inline
from briefing.renderers.text_lines import WIDTH, Lines, fill, heading, plain

RULE: Final = "-" * WIDTH


def render_text(document: Document, mark: EditionMark | None) -> bytes:
    """UTF-8, lines ended by line feeds; without ``mark`` the foot tells no edition. Raises Unrenderable."""
    check_anchors(document)
    return ("\n\n".join("\n".join(chunk) for chunk in _chunks(document, mark)) + "\n").encode()


def _chunks(document: Document, mark: EditionMark | None) -> Iterator[Lines]:
    yield from _head(document)
    if document.letter:
        yield [RULE]
        yield from _opening(document.letter, document.title)
    yield from _sections(document, apart=False)
    if document.letter:
        yield from _closing(document.letter)
        yield [RULE]
    yield from _sections(document, apart=True)
    if document.contact:
        yield from _contact(document.contact)
    if document.notes:
        yield _heading("Sources and notes")
        yield from map(_note, document.notes)
    yield [RULE]
    yield from _foot(document, mark)


def _heading(words: str) -> Lines:
    """Of a part of the document: two empty lines stand before it."""
    return ["", *heading(plain(words), 2)]


def _head(document: Document) -> Iterator[Lines]:
    yield heading(plain(document.title), 1)
    if document.audience_label:
        yield fill(f"For: {plain(document.audience_label)}")
    if document.status:
        yield fill(inline(document.status))
    if document.glance:
        yield _heading("At a glance")
        yield fact_lines(document.glance)
    if document.lead:
        yield fill(inline(document.lead))


def _opening(letter: Letter, title: str) -> Iterator[Lines]:
    if letter.letterhead:
        yield _each(letter.letterhead)
    if letter.addressee:
        yield _each(letter.addressee)
    if letter.date:
        yield fill(inline(letter.date))
    if letter.reference:
        yield fill(f"Reference: {plain(letter.reference)}")
    if letter.details:
        yield _each(letter.details)
    if letter.salutation:
        yield fill(plain(letter.salutation))
    yield heading(plain(title), 2)


def _closing(letter: Letter) -> Iterator[Lines]:
    if letter.closing:
        yield fill(plain(letter.closing))
    if letter.signature:
        yield _each(letter.signature)
    if letter.signature_note:
        yield fill(inline(letter.signature_note))


def _sections(document: Document, *, apart: bool) -> Iterator[Lines]:
    of_letter = document.letter is not None
    for section in document.sections:
        if section.apart == apart:
            yield from _written(section, of_letter)


@lru_cache(maxsize=512)
def _written(section: Section, of_letter: bool) -> tuple[Lines, ...]:
    """Written once for all documents and drafts in which it stands alike."""
    return tuple(_section(section, of_letter=of_letter))


def _section(section: Section, *, of_letter: bool) -> Iterator[Lines]:
    if section.apart and of_letter:
        yield ["", "Not part of the letter"]
    if section.heading:
        words = heading(plain(section.heading), 2)
        yield words if section.apart and of_letter else ["", *words]
    yield from block_lines(section.blocks, 3 if section.heading else 2)


def _contact(contact: Asked) -> Iterator[Lines]:
    yield _heading("Whom to ask")
    lines = [*_each((contact.label, contact.organisation, *contact.lines))]
    if contact.email:
        lines += fill(f"E-mail: {plain(contact.email)}")
    if contact.phone:
        lines += fill(f"Telephone: {plain(contact.phone)}")
    yield lines
    if contact.checked:
        yield fill(f"Checked on {plain(contact.checked)}")


def _note(note: Note) -> Lines:
    sign = f"[{note.number}] "
    lines = fill(inline(note.children), first=sign, rest=STEP)
    for place in note.places:
        mark = f"{STEP}[{note.number}{place.mark}] "
        lines += fill(plain(place.locator), first=mark, rest=" " * len(mark))
    return lines


def _foot(document: Document, mark: EditionMark | None) -> Iterator[Lines]:
    yield _each((document.issuer.name, document.issuer.notice))
    if mark:
        lines = fill(f"Edition {mark.number}, published on {plain(mark.date)}")
        lines += fill(f"Whether this is still current: {plain(mark.address)}")
        yield [*lines, *(fill(f"Check code: {plain(mark.code)}") if mark.code else [])]


def _each(words: tuple[str, ...]) -> Lines:
    return [line for each in words if each for line in fill(plain(each))]
