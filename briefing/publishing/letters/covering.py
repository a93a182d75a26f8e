"""A covering letter: the issuer's own words that go with a briefing, to each recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NoReturn
from urllib.parse import quote

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime

from briefing.content.addressing import COVERING_LETTER, has_place, place_of, places
from briefing.content.blocks import Block, Document, Paragraph, Section
from briefing.content.inline import DateText, Inline, Link, Text
from briefing.content.parts import IssuerLine, Letter
from briefing.content.walk import walk
from briefing.models import Edition
from briefing.models.letter_fields import LetterField
from briefing.queries.fate import notice_of
from briefing.validators.text import check_characters, tidy
from briefing.wording.prose import Mention, ProseNotUnderstood, read_prose

LANGUAGE: Final = "en-GB"
CLOSING: Final = "Yours sincerely"
_FIELD: Final = re.compile(r"\[\[recipient:([^\[\]|\n]{1,60})\]\]")
_NAMES: Final = ", ".join(f"[[recipient:{field}]]" for field in LetterField)


class LetterNotUnderstood(ValueError):
    """What was written for the letter can't be printed; the message says what, and the remedy."""


@dataclass(frozen=True, slots=True)
class Covering:
    """What somebody writes for a covering letter; ``prose`` is Markdown with places such as [[recipient:ward]]."""

    subject: str
    prose: str
    dated: date
    closing: str = CLOSING


def covering_document(edition: Edition, written: Covering) -> Document:
    """The letter but for its recipient; raises LetterNotUnderstood."""
    written = replace(
        written,
        subject=tidy(written.subject, multiline=False),
        prose=tidy(written.prose, multiline=True),  # browsers end lines as Windows does
        closing=tidy(written.closing, multiline=False),
    )
    _check(written)
    issuer = edition.briefing.issuer
    lines = [line.strip() for line in issuer.letterhead.splitlines() if line.strip()]
    blocks = _blocks(written.prose)
    if not blocks:
        raise LetterNotUnderstood("The letter says nothing yet. Write what it is to say.")
    return Document(
        recipe=COVERING_LETTER,
        slug=edition.briefing.slug,
        title=written.subject,
        language=LANGUAGE,
        audience="",
        audience_label="",
        issuer=IssuerLine(issuer.name, ""),
        status=(),
        lead=(),
        glance=(),
        letter=Letter(
            letterhead=(issuer.name, *lines),
            date=(DateText(date_format(written.dated, "l j F Y"), written.dated.isoformat()),),
            reference="",
            salutation="",
            closing=written.closing,
            signature=(issuer.name,),
            signature_note=(),
        ),
        sections=(Section("prose", "letter", "", (*blocks, Paragraph(tuple(_goes_with(edition))))),),
        contact=None,
        notes=(),
        printed=(),
    )


def _check(written: Covering) -> None:
    if not written.subject:
        raise LetterNotUnderstood("The letter has no subject. Say what it is about.")
    for words, multiline in ((written.subject, False), (written.prose, True), (written.closing, False)):
        if problem := check_characters(words, multiline=multiline):
            raise LetterNotUnderstood(f"What you wrote can’t be printed. {problem.message}")


def called(edition: Edition) -> str:
    """By what the recipient knows its briefing: of an edition that was removed by law the title went too."""
    return edition.title if edition.removed is None else settings.SITE_URL + edition.briefing.get_absolute_url()


def _goes_with(edition: Edition) -> Iterator[Inline]:
    """Which briefing it is about, and where a copy of that is checked."""
    day = date_format(localtime(edition.live_from), "j F Y")
    yield Text(f"This letter is about our briefing {called(edition)}, edition {edition.number} of {day}.")
    is_gone = notice_of(edition) is not None
    if edition.code:
        address = settings.SITE_URL + edition.get_short_url()
        yield Text(" What became of it is told at " if is_gone else " It can be read, and a copy of it checked, at ")
        yield Link(address, (Text(address),))
        yield Text(f" (check code {edition.printed_code}).")
    else:
        address = settings.SITE_URL + edition.get_absolute_url()
        yield Text(" What became of it is told at " if is_gone else " It can be read at ")
        yield Link(address, (Text(address),))
        yield Text(".")


def _blocks(prose: str) -> tuple[Block, ...]:
    try:
        blocks = read_prose(_FIELD.sub(_place, prose), _no_reference)
    except ProseNotUnderstood as error:
        raise LetterNotUnderstood(str(error)) from error
    if unknown := places(blocks) - set(LetterField.values):
        raise LetterNotUnderstood(f"{', '.join(sorted(unknown))}: no field of a recipient. Use one of: {_NAMES}.")
    opening = quote(place_of("")[0])
    for node in walk(blocks):
        if isinstance(node, Link) and (has_place(node.url) or opening in node.url):
            raise LetterNotUnderstood("A recipient’s field can’t stand inside a link’s address. Put it into the text.")
    return blocks


def _place(found: re.Match[str]) -> str:
    name = found[1].strip().replace("-", "_")
    if name not in LetterField.values:
        raise LetterNotUnderstood(f"{found[0]} is no field of a recipient. Use one of: {_NAMES}.")
    return place_of(name)


def _no_reference(mention: Mention) -> NoReturn:
    raise LetterNotUnderstood(
        f"{mention} can’t stand in a covering letter: facts are the briefing’s. Refer to recipients alone: {_NAMES}."
    )
