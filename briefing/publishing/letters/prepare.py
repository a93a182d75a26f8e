"""Prepares letters to many recipients: everything is looked at before anything is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.content.blocks import Document
from briefing.content.serialise import serialise
from briefing.enums import Recipe, Voice
from briefing.models import Edition, MailedLetter, Mailing, Removal
from briefing.models.letter_fields import LetterField
from briefing.models.mailing import MailingKind
from briefing.publishing.freezing import mark_of
from briefing.publishing.letters.covering import Covering, LetterNotUnderstood, covering_document
from briefing.publishing.letters.documents import fields_printed, frozen_letter, letter_to
from briefing.publishing.letters.protecting import protected_names
from briefing.publishing.letters.recipients import Addressee, problems
from briefing.publishing.letters.trying import faults_of
from briefing.publishing.permitted import PUBLISH, check_may
from briefing.publishing.refusal import Refused
from briefing.publishing.snapshot import one_snapshot
from briefing.queries.fate import cancelled
from briefing.renderers.mark import EditionMark

NAMED = frozenset({LetterField.NAME, LetterField.ORGANISATION})


def prepare_mailing(  # who writes to whom, of what, and how
    *,
    edition: Edition,
    actor: User,
    addressees: Sequence[Addressee],
    fields: Collection[LetterField],
    covering: Covering | None = None,
    audience: str = "",
    corrects: Edition | None = None,
    at: datetime | None = None,
) -> Mailing:
    """The letter that the edition is, or with ``covering`` one about it, with ``fields`` above its words.

    One transaction; nobody is sent anything yet. Raises Refused with every reason and recipient; NotPermitted.
    """
    check_may(actor, PUBLISH, edition.briefing)
    gone = [each.pk for each in (edition, corrects) if each and each.removed]
    document = _covering(edition, covering, corrects) if covering else _issued(edition, audience, at or now())
    chosen = [field for field in LetterField if field in fields]
    reasons = list(_reasons(document, addressees, chosen, covering))
    mark, colour, slug = None if covering else mark_of(edition), edition.briefing.issuer.colour, edition.briefing.slug
    reasons = reasons or list(_faults(letter_to(document, chosen, addressees[0].fields), mark, edition))
    if reasons:
        raise Refused(slug, *reasons)
    made = Mailing(
        edition=edition,
        kind=MailingKind.COVERING if covering else MailingKind.ISSUED,
        audience="" if covering else audience,
        subject=document.title,
        fields=[str(field) for field in chosen],
        content=serialise(document).decode() if covering else "",
        mark=asdict(mark) if mark else {},
        colour=colour,
        letters=len(addressees),
        corrects=corrects,
        made_at=at or now(),
        made_by=actor,
    )
    return _keep(made, addressees, gone)


def check_standing(edition: Edition, *, corrects: Edition | None = None) -> None:
    """Raises Refused where the edition was cancelled or removed: nothing is sent about what nobody may read.

    But for letters that tell of the removal: they name it as the edition that they correct.
    """
    if cancelled(edition):
        raise Refused(
            edition.briefing.slug, f"Edition {edition.number} was cancelled: it is not issued, nor are letters."
        )
    if edition.removed is not None and edition != corrects:
        raise Refused(edition.briefing.slug, f"Edition {edition.number} was removed by law: no letters are made of it.")


def _covering(edition: Edition, covering: Covering, corrects: Edition | None) -> Document:
    check_standing(edition, corrects=corrects)
    try:
        return covering_document(edition, covering)
    except LetterNotUnderstood as error:
        raise Refused(edition.briefing.slug, str(error)) from error


def _issued(edition: Edition, audience: str, moment: datetime) -> Document:
    """A restatement says whose letter it restates: it goes to nobody in that person's name."""
    check_standing(edition)
    briefing = edition.briefing
    if edition.withdrawn is not None:
        raise Refused(briefing.slug, f"Edition {edition.number} is withdrawn. Write a covering letter about it.")
    later = Edition.objects.live(moment).standing().filter(briefing=briefing, number__gt=edition.number)
    if newer := later.order_by("-number").first():
        raise Refused(briefing.slug, f"Edition {newer.number} took the place of this one. Make letters of that.")
    document = frozen_letter(edition, audience)
    is_letter = briefing.recipe == Recipe.PARTNER_LETTER and document.letter is not None
    if not is_letter or briefing.voice != Voice.ISSUED or document.status:
        raise Refused(
            briefing.slug,
            "Only a letter to partners that is issued in its signatory’s own name can be addressed. "
            "Write a covering letter that goes with this briefing.",
        )
    return document


def _reasons(
    document: Document, addressees: Sequence[Addressee], chosen: Collection[LetterField], covering: Covering | None
) -> Iterator[str]:
    used = fields_printed(document, chosen)
    yield from _lacking(addressees, chosen, covering)
    yield from problems(addressees, used)
    yield from protected_names(covering, addressees, used)


def _faults(first: Document, mark: EditionMark | None, edition: Edition) -> Iterator[str]:
    """Of one letter, once nothing else is wrong."""
    briefing = edition.briefing
    return faults_of(first, mark, colour=briefing.issuer.colour, record=f"briefing:{briefing.slug}")


def _lacking(
    addressees: Sequence[Addressee], chosen: Collection[LetterField], covering: Covering | None
) -> Iterator[str]:
    if not addressees:
        yield "There is nobody to write to. Name at least one recipient."
    if not NAMED & set(chosen):
        yield "Letters name their recipient: choose the field Name, Organisation or both."
    if covering and LetterField.SALUTATION not in chosen:
        yield "A covering letter greets its recipient: choose the field Salutation."


def _keep(mailing: Mailing, addressees: Sequence[Addressee], gone: Collection[int]) -> Mailing:
    """A removal waits for it and finds it, or was before it and is found."""
    with one_snapshot():
        _check_meanwhile(mailing, gone)
        mailing.full_clean()
        mailing.save()
        MailedLetter.objects.bulk_create(_letters(mailing, addressees), batch_size=500)
    return mailing


def _check_meanwhile(mailing: Mailing, gone: Collection[int]) -> None:
    """Raises Refused where an edition was cancelled or removed since the letter was written, but for those ``gone``."""
    edition = Edition.objects.select_related("briefing", "removal").get(pk=mailing.edition_id)
    check_standing(edition, corrects=mailing.corrects)
    removals = Removal.objects.filter(edition__in=[edition, mailing.corrects]).exclude(edition__in=gone)
    if removal := removals.select_related("edition").first():
        removed = f"Edition {removal.edition.number} was removed by law meanwhile."
        raise Refused(edition.briefing.slug, f"{removed} Open the page again, and write anew.")


def _letters(mailing: Mailing, addressees: Sequence[Addressee]) -> Iterator[MailedLetter]:
    for number, each in enumerate(addressees, start=1):
        known = {str(field): each.fields.get(field, "") for field in LetterField}
        yield MailedLetter(mailing=mailing, number=number, **known)
