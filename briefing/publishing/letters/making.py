"""Makes the letters of a mailing: the same bytes each time, for as long as their recipients are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

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
from briefing.renderers.pdf_letters import PdfLetters

FORMS = (RenditionFormat.PDF, RenditionFormat.DOCX)
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class File:
    name: str
    body: bytes


def letters_of(*, mailing: Mailing, actor: User, form: RenditionFormat) -> Iterator[File]:
    """Each letter once, in order, made as it is asked for. Refused and NotPermitted are raised at once."""
    letters = _letters(mailing, actor)
    document, width = document_of(mailing), len(str(mailing.letters))
    written = _writer(mailing, _own(letters[0], mailing, document), form)
    return (File(_name(each, width, form), written(_own(each, mailing, document))) for each in letters)


def one_letter(*, mailing: Mailing, actor: User, number: int, form: RenditionFormat) -> File | None:
    """The letter of that number to look at first; None where there is none."""
    letters = _letters(mailing, actor)
    found = next((each for each in letters if each.number == number), None)
    if found is None:
        return None
    own = _own(found, mailing, document_of(mailing))
    return File(_name(found, len(str(mailing.letters)), form), _writer(mailing, own, form)(own))


def merged_letters(*, mailing: Mailing, actor: User, both_sides: bool = False) -> bytes:
    """All of them as one PDF for printing, tagged as each is by itself; each on a sheet of its own also where both
    sides are printed. Raises Refused, NotPermitted, Unrenderable.
    """
    letters = _letters(mailing, actor)
    document = document_of(mailing)
    made = [_own(each, mailing, document) for each in letters]
    return PdfLetters(made[0], mark_on(mailing), colour=mailing.colour).merged(made, both_sides=both_sides)


def _letters(mailing: Mailing, actor: User) -> list[MailedLetter]:
    slug = mailing.edition.briefing.slug
    check_may(actor, PUBLISH, mailing.edition.briefing)
    check_standing(mailing.edition, corrects=mailing.corrects)
    letters = list(mailing.mailed_letters.order_by("number"))
    if len(letters) != mailing.letters:
        raise Refused(slug, "Whom these letters went to isn’t kept any more, so they can’t be made again.")
    return letters


def _writer(mailing: Mailing, one: Document, form: RenditionFormat) -> Callable[[Document], bytes]:
    """For its letters, of which ``one`` tells what they say alike."""
    if form == RenditionFormat.DOCX:
        return partial(render_docx, mark=mark_on(mailing), colour=mailing.colour)
    return PdfLetters(one, mark_on(mailing), colour=mailing.colour).written


def _own(letter: MailedLetter, mailing: Mailing, document: Document) -> Document:
    return letter_to(document, mailing.fields, fields_of(letter))


def _name(letter: MailedLetter, width: int, form: RenditionFormat) -> str:
    """Numbered, so that no two are the same; in plain letters, so that every system can store it."""
    called = slugify(letter.organisation)[:LONGEST_NAME] or slugify(letter.name)[:LONGEST_NAME] or "letter"
    return f"{letter.number:0{width}d}-{called.strip('-_')}.{form}"
