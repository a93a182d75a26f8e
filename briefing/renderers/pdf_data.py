"""A document as data for the typesetter: all that is printed of it, in the order in which it is read.

Of letters to many recipients, what they all say is one document, and what each says of its own stands beside it.
"""

from __future__ import annotations

from typing import Final

from briefing.content.blocks import Document, Section
from briefing.content.parts import Asked, IssuerLine, Letter, Note
from briefing.renderers.anchors import CONTACT, GLANCE, NOTES, check_anchors, note_anchor
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf_blocks import BlockWriter
from briefing.renderers.pdf_inline import Data, Value, Words, address, plain
from briefing.renderers.qr import qr_svg
from briefing.wording.colours import READABLE, contrast

WHITE: Final = "#ffffff"
INK: Final = "#1c2022"


def pdf_data(document: Document, mark: EditionMark | None, *, colour: str) -> Data:
    """``colour`` is the issuer's, as #rrggbb; raises Unrenderable."""
    check_anchors(document)
    writer = BlockWriter(mark.site if mark else "")
    head: Data = {
        "title": plain(document.title),
        "addressed": False,
        "letters": 0,
        "language": document.language,
        "audience": plain(document.audience_label),
        "status": writer.words(document.status),
        "glance": _glance(writer, document),
        "lead": writer.words(document.lead),
        "opening": _opening(document.letter, writer) if document.letter else None,
    }
    body = _body(writer, document, apart=False)
    closing = _closing(document.letter, writer) if document.letter else None
    apart = _body(writer, document, apart=True)
    return {
        **head,
        "body": body,
        "closing": closing,
        "apart": apart,
        "contact": _contact(document.contact, writer) if document.contact else None,
        "notes": {
            "heading": writer.heading(2, ["Sources and notes"], NOTES),
            "items": [_note(writer, note) for note in document.notes],
        },
        "issuer": _issuer(document.issuer, colour),
        "mark": _mark(mark) if mark else None,
    }


def letters_data(
    one: Document, mark: EditionMark | None, *, colour: str, merged: int = 0, both_sides: bool = False
) -> Data:
    """What letters say as ``one`` of them does, and how many of them are ``merged`` into one document."""
    alike = pdf_data(one, mark, colour=colour)
    return {**alike, "addressed": True, "opening": None, "letters": merged, "both_sides": both_sides}


def own_data(letter: Document, one: Document, mark: EditionMark | None) -> Data:
    """What one letter says of its own: its opening; its body where that isn't as in ``one``, so that what is equal is
    laid out once.
    """
    writer = BlockWriter(mark.site if mark else "")
    body = None if letter.sections == one.sections else _body(writer, letter, apart=False)
    return {"opening": _opening(letter.letter, writer) if letter.letter else None, "body": body}


def _body(writer: BlockWriter, document: Document, *, apart: bool) -> list[Value]:
    return [_section(writer, section, document) for section in document.sections if section.apart == apart]


def _glance(writer: BlockWriter, document: Document) -> Data | None:
    if not document.glance:
        return None
    return {"heading": writer.heading(2, ["At a glance"], GLANCE), "items": writer.facts(document.glance)}


def _section(writer: BlockWriter, section: Section, document: Document) -> Data:
    heading = writer.heading(2, [plain(section.heading)], section.anchor) if section.heading else None
    return {
        "anchor": section.anchor,
        "apart": "Not part of the letter" if section.apart and document.letter else "",
        "heading": heading,
        "blocks": writer.blocks(section.blocks, 3 if section.heading else 2),
    }


def _opening(letter: Letter, writer: BlockWriter) -> Data:
    return {
        "letterhead": [plain(line) for line in letter.letterhead],
        "date": writer.words(letter.date),
        "addressee": [plain(line) for line in letter.addressee],
        "reference": plain(letter.reference),
        "details": [plain(line) for line in letter.details],
        "salutation": plain(letter.salutation),
    }


def _closing(letter: Letter, writer: BlockWriter) -> Data:
    return {
        "words": plain(letter.closing),
        "signature": [plain(line) for line in letter.signature],
        "note": writer.words(letter.signature_note),
    }


def _contact(contact: Asked, writer: BlockWriter) -> Data:
    return {
        "heading": writer.heading(2, ["Whom to ask"], CONTACT),
        "lines": [plain(line) for line in (contact.label, contact.organisation, *contact.lines) if line],
        "email": plain(contact.email),
        "phone": plain(contact.phone),
        "checked": plain(contact.checked),
    }


def _note(writer: BlockWriter, note: Note) -> Data:
    places: Words = [
        {
            "anchor": note_anchor(note.number, place.mark),
            "mark": f"{note.number}{place.mark}",
            "text": plain(place.locator),
        }
        for place in note.places
    ]
    anchor = note_anchor(note.number, "")
    return {"anchor": anchor, "number": str(note.number), "words": writer.words(note.children), "places": places}


def _issuer(issuer: IssuerLine, colour: str) -> Data:
    """With the colour where words in it can be read on white, else the ink of all other words."""
    accent = colour if contrast(colour, WHITE) >= READABLE else INK
    return {"name": plain(issuer.name), "notice": plain(issuer.notice), "colour": accent}


def _mark(mark: EditionMark) -> Data:
    return {
        "number": mark.number,
        "date": plain(mark.date),
        "address": address(mark.address),
        "link": mark.address,
        "code": plain(mark.code),
        "picture": qr_svg(mark.address) if mark.code else "",
    }
