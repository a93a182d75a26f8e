"""Content as a Word document: styles, endnotes and fields as Word has them, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.content.addressing import is_addressed
from briefing.content.blocks import Document, Section
from briefing.content.inline import Link, Text
from briefing.content.parts import Asked, Letter
from briefing.renderers.anchors import CONTACT, GLANCE, NOTES, check_anchors
from briefing.renderers.docx_blocks import BlockWriter
from briefing.renderers.docx_notes import endnotes, unplaced
from briefing.renderers.docx_package import package
from briefing.renderers.docx_parts import Parts
from briefing.renderers.docx_pictures import CENTIMETRE, pictured
from briefing.renderers.docx_styles import INK, RULE
from briefing.renderers.docx_xml import BOLD, TAB, Frame, field, paragraph, run
from briefing.renderers.mark import EditionMark
from briefing.renderers.qr import qr_png
from briefing.wording.colours import READABLE, contrast

CODE: Final = 26 * CENTIMETRE // 10  # the side of a QR code
PAPER: Final = "#ffffff"

_BELOW: Final = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="8" w:color="{RULE}"/></w:pBdr>'
_ABOVE: Final = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
_SPACED: Final = '<w:spacing w:before="320"/>'
_RIGHT: Final = '<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>'


def render_docx(document: Document, mark: EditionMark | None, *, colour: str) -> bytes:
    """Without ``mark`` the foot tells no edition; ``colour`` is the issuer's (#rrggbb), used where it can be read.

    Raises Unrenderable.
    """
    check_anchors(document)
    accent = colour.removeprefix("#").upper() if contrast(colour, PAPER) >= READABLE else INK
    parts = Parts(document)
    writer = BlockWriter(parts, accent)
    body = "".join(_body(document, mark, writer))
    return package(
        document,
        parts,
        accent,
        body=body,
        endnotes=endnotes(writer, document.notes),
        foot="".join(_foot(document, mark)),
    )


def _body(document: Document, mark: EditionMark | None, writer: BlockWriter) -> Iterator[str]:
    in_letter, sent = document.letter is not None, is_addressed(document)
    if not sent:
        yield from _head(document, writer)
    if document.letter:
        yield from _opening(document.letter, document.title, writer, new_page=not sent)
    for section in document.sections:
        if not section.apart:
            yield from _section(section, writer, in_letter=in_letter)
    if document.letter:
        yield from _closing(document.letter, writer)
    if sent:
        yield from _beside(document, writer)
    apart = [section for section in document.sections if section.apart]
    for index, section in enumerate(apart):
        if in_letter:
            # What isn't part of the letter begins on a page of its own.
            yield paragraph("Apart", run("Not part of the letter"), new_page=index == 0, more=_BELOW)
        yield from _section(section, writer, in_letter=False)
    yield from _close(document, mark, writer)


def _close(document: Document, mark: EditionMark | None, writer: BlockWriter) -> Iterator[str]:
    if document.contact:
        yield from _contact(document.contact, writer)
    if mark and mark.code:
        yield from _check(mark, writer)
    if document.notes:
        yield writer.heading(run("Sources and notes"), 2, anchor=NOTES)
        if signs := unplaced(writer, document.notes):
            yield paragraph("Small Print", signs)


def _head(document: Document, writer: BlockWriter) -> Iterator[str]:
    yield paragraph("Title", run(document.title))
    if document.audience_label:
        yield paragraph("Subtitle", run(f"For: {document.audience_label}"))
    if document.status:
        yield paragraph("Subtitle", writer.inline(document.status))
    yield from _beside(document, writer)


def _beside(document: Document, writer: BlockWriter) -> Iterator[str]:
    """What the page opens with, and stands behind a letter that goes to one recipient."""
    if document.glance:
        boxed = Frame(indent=200, bar=writer.colour)
        yield writer.heading(run("At a glance"), 2, boxed, GLANCE)
        yield writer.facts(document.glance, boxed)
    if document.lead:
        yield paragraph("Body Text", writer.inline(document.lead))


def _opening(letter: Letter, title: str, writer: BlockWriter, *, new_page: bool) -> Iterator[str]:
    """As it is sent; ``new_page`` where something stands before it."""
    for index, line in enumerate(letter.letterhead):
        last = index == len(letter.letterhead) - 1
        style = "Letterhead Line" if index else "Letterhead"
        yield paragraph(style, run(line), new_page=new_page, more=_BELOW if last else "")
        new_page = False
    for index, line in enumerate(letter.addressee):
        yield paragraph("Addressee", run(line), new_page=new_page, more="" if index else _SPACED)
        new_page = False
    if letter.date:
        yield paragraph("Date", writer.inline(letter.date), new_page=new_page)
        new_page = False
    if letter.reference:
        yield paragraph("Reference", run(f"Reference: {letter.reference}"), new_page=new_page)
        new_page = False
    for line in letter.details:
        yield paragraph("Reference", run(line), new_page=new_page)
        new_page = False
    if letter.salutation:
        yield paragraph("Salutation", run(letter.salutation), new_page=new_page)
        new_page = False
    yield paragraph("Subject", run(title), new_page=new_page)


def _closing(letter: Letter, writer: BlockWriter) -> Iterator[str]:
    if letter.closing:
        yield paragraph("Closing", run(letter.closing))
    for line in letter.signature:
        yield paragraph("Signature", run(line))
    if letter.signature_note:
        yield paragraph("Signature Note", writer.inline(letter.signature_note))


def _section(section: Section, writer: BlockWriter, *, in_letter: bool) -> Iterator[str]:
    if section.heading:
        marked = writer.parts.marked(section.anchor)
        yield paragraph("Letter Heading" if in_letter else "Heading 1", marked + run(section.heading))
    yield writer.blocks(section.blocks, 3 if section.heading else 2)


def _contact(contact: Asked, writer: BlockWriter) -> Iterator[str]:
    yield writer.heading(run("Whom to ask"), 2, anchor=CONTACT)
    lines = [run(contact.label, BOLD), *(run(line) for line in (contact.organisation, *contact.lines))]
    if contact.email:
        lines.append(run(f"E-mail: {contact.email}"))
    if contact.phone:
        lines.append(run(f"Telephone: {contact.phone}"))
    yield "".join(paragraph("Contact", line) for line in lines if line)
    if contact.checked:
        yield paragraph("Small Print", run(f"Checked on {contact.checked}"))


def _check(mark: EditionMark, writer: BlockWriter) -> Iterator[str]:
    """Where a reader of a copy learns whether it is still current."""
    address = writer.inline((Text("Whether this is still current: "), Link(mark.address, (Text(mark.address),))))
    alternative = f"QR code that leads to {mark.address}"
    yield writer.heading(run("Check this copy"), 2)
    yield paragraph("Normal", address, with_next=True)
    yield paragraph("Normal", run(f"Check code: {mark.code}"), with_next=True)
    yield paragraph("Picture", pictured(writer.parts, qr_png(mark.address), alternative, CODE, CODE))


def _foot(document: Document, mark: EditionMark | None) -> Iterator[str]:
    """The edition, who issues it and the page, on every page."""
    rule = _ABOVE
    if mark:
        told = (f"Edition {mark.number}, published on {mark.date}", mark.address, f"Check code: {mark.code}")
        yield paragraph("Footer", run(" · ".join(told if mark.code else told[:2])), more=rule)
        rule = ""
    pages = run("Page ") + field("PAGE", "1") + run(" of ") + field("NUMPAGES", "1")
    yield paragraph("Footer", run(document.issuer.name) + TAB + pages, more=rule + _RIGHT)
    if document.issuer.notice:
        yield paragraph("Footer", run(document.issuer.notice))
