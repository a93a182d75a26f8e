"""What one letter says: what all of a mailing say alike, and what is its recipient's."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing.content.addressing import addressed, filled, places
from briefing.content.blocks import Document
from briefing.content.serialise import deserialise
from briefing.enums import RenditionFormat
from briefing.models import Edition, Mailing, Rendition
from briefing.models.letter_fields import LetterField
from briefing.models.mailing import MailingKind
from briefing.models.write_once import REMOVED
from briefing.publishing.refusal import Refused
from briefing.renderers.mark import EditionMark

# What stands on lines of its own below the date, each behind its label.
DETAILS = {LetterField.WARD: "Ward", LetterField.CONTACT_OFFICER: "Your contact officer"}


def frozen_letter(edition: Edition, audience: str) -> Document:
    """The edition's letter as it was frozen for an audience; raises Refused where it has none."""
    stored = Rendition.objects.filter(edition=edition, audience=audience, format=RenditionFormat.JSON).first()
    if stored is None:
        raise Refused(
            edition.briefing.slug, "The edition has no such version any more, so no letters can be made of it."
        )
    return deserialise(bytes(stored.body), Document)


def document_of(mailing: Mailing) -> Document:
    """What its letters say alike; raises Refused where that went with an edition that was removed by law."""
    if mailing.content == REMOVED:
        raise Refused(mailing.edition.briefing.slug, "What these letters say was removed by law with its edition.")
    if mailing.kind == MailingKind.COVERING:
        return deserialise(mailing.content, Document)
    return frozen_letter(mailing.edition, mailing.audience)


def mark_on(mailing: Mailing) -> EditionMark | None:
    """What an issued letter says of its edition; a covering letter is no copy of one."""
    return EditionMark(**mailing.mark) if mailing.mark else None


def fields_printed(document: Document, opening: Collection[str]) -> tuple[LetterField, ...]:
    """The fields that a letter prints, in its opening or where its words have a place for them."""
    wanted = {*opening, *places(document)}
    return tuple(field for field in LetterField if field in wanted)


def letter_to(document: Document, opening: Collection[str], values: Mapping[LetterField, str]) -> Document:
    """The letter to one recipient; ``opening`` are the fields that stand above its words."""
    chosen = {field: value for field, value in values.items() if field in opening and value}
    own = filled(document, {str(field): value for field, value in values.items()}) if places(document) else document
    return addressed(
        own,
        addressee=tuple(chosen[field] for field in (LetterField.NAME, LetterField.ORGANISATION) if field in chosen),
        salutation=chosen.get(LetterField.SALUTATION, ""),
        reference=chosen.get(LetterField.REFERENCE, ""),
        details=tuple(f"{label}: {chosen[field]}" for field, label in DETAILS.items() if field in chosen),
    )
