"""Makes the letters of a mailing: the same bytes each time, for as long as their recipients are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils.text import slugify

from briefing.content.blocks import Document
from briefing.enums import RenditionFormat
from briefing.models import MailedLetter, Mailing
from briefing.publishing.letters.documents import document_of, letter_to, mark_on
from briefing.publishing.letters.prepare import check_standing
from briefing.publishing.letters.recipients import fields_of
from briefing.publishing.permitted import PUBLISH, check_may
from briefing.publishing.refusal import Refused
from briefing.renderers.docx import render_docx
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf import render_merged, render_pdf

FORMS = (RenditionFormat.PDF, RenditionFormat.DOCX)
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class File:
    name: str
    body: bytes


def letters_of(*, mailing: Mailing, actor: User, form: RenditionFormat) -> Iterator[File]:
    """Each letter once, in order, made as it is asked for. Refused and NotPermitted are raised at once."""
    letters = _letters(mailing, actor)
    document, mark = document_of(mailing), mark_on(mailing)
    width = len(str(mailing.letters))
    return (File(_name(each, width, form), _made(each, mailing, document, mark, form)) for each in letters)


def one_letter(*, mailing: Mailing, actor: User, number: int, form: RenditionFormat) -> File | None:
    """The letter of that number to look at first; None where there is none."""
    letters = _letters(mailing, actor)
    found = next((each for each in letters if each.number == number), None)
    if found is None:
        return None
    name = _name(found, len(str(mailing.letters)), form)
    return File(name, _made(found, mailing, document_of(mailing), mark_on(mailing), form))


def merged_letters(*, mailing: Mailing, actor: User, both_sides: bool = False) -> bytes:
    """All of them as one PDF for printing, tagged as each is by itself; each on a sheet of its own also where both
    sides are printed. Raises Refused, NotPermitted, Unrenderable.
    """
    letters = _letters(mailing, actor)
    document = document_of(mailing)
    made = [letter_to(document, mailing.fields, fields_of(each)) for each in letters]
    return render_merged(made, mark_on(mailing), colour=mailing.colour, both_sides=both_sides)


def _letters(mailing: Mailing, actor: User) -> list[MailedLetter]:
    slug = mailing.edition.briefing.slug
    check_may(actor, PUBLISH, mailing.edition.briefing)
    check_standing(mailing.edition, corrects=mailing.corrects)
    letters = list(mailing.mailed_letters.order_by("number"))
    if len(letters) != mailing.letters:
        raise Refused(slug, "Whom these letters went to isn’t kept any more, so they can’t be made again.")
    return letters


def _made(
    letter: MailedLetter, mailing: Mailing, document: Document, mark: EditionMark | None, form: RenditionFormat
) -> bytes:
    own = letter_to(document, mailing.fields, fields_of(letter))
    render = render_docx if form == RenditionFormat.DOCX else render_pdf
    return render(own, mark, colour=mailing.colour)


def _name(letter: MailedLetter, width: int, form: RenditionFormat) -> str:
    """Numbered, so that no two are the same; in plain letters, so that every system can store it."""
    called = slugify(letter.organisation)[:LONGEST_NAME] or slugify(letter.name)[:LONGEST_NAME] or "letter"
    return f"{letter.number:0{width}d}-{called.strip('-_')}.{form}"
