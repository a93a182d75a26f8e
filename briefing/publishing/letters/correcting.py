"""Who holds letters of an edition, and what is to be written to them once it isn't what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime

from briefing.models import Edition, MailedLetter, Mailing
from briefing.publishing.letters.covering import called
from briefing.publishing.letters.recipients import fields_of
from briefing.publishing.refusal import Refused
from briefing.queries.mailings import letters_out
from briefing.queries.replacing import replacement
from briefing.wording.prose_literal import literal


@dataclass(frozen=True, slots=True)
class Holders:
    """``letters`` is whom letters of an edition went to; of ``forgotten`` more it isn't kept any longer."""

    letters: tuple[MailedLetter, ...]
    forgotten: int

    @property
    def recipients(self) -> tuple[MailedLetter, ...]:
        """Each once, however many letters they got: the first of those that say the same of their recipient."""
        found: dict[tuple[str, ...], MailedLetter] = {}
        for letter in self.letters:
            found.setdefault(tuple(fields_of(letter).values()), letter)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Correction:
    """``edition`` is the one that the letter is about: the newest that stands, else the one it corrects.

    ``prose`` is Markdown that prints what readers are told as it is.
    """

    edition: Edition
    corrects: Edition
    subject: str
    prose: str


def holders_of(edition: Edition) -> Holders:
    """Everybody to whom a letter of the edition was handed out, in the order in which they were. Two statements.

    What told them later what became of it doesn't count: it would have them told of it twice.
    """
    letters = tuple(_letters_out(edition))
    return Holders(letters, letters_out(edition) - len(letters))


def draft_correction(*, edition: Edition, at: datetime) -> Correction:
    """What became of the edition, as a covering letter to look through; raises Refused where nothing has."""
    later = Edition.objects.live(at).filter(briefing=edition.briefing, number__gt=edition.number).order_by("-number")
    newest = later.select_related("withdrawal", "removal").first()
    standing = later.standing().select_related("briefing__issuer").first()
    told = [*_removed(edition), *_withdrawn(edition, at), *_renewed(newest), *_noted(edition)]
    if not told:
        raise Refused(edition.briefing.slug, f"Edition {edition.number} is as it was: there is nothing to correct.")
    title = called(standing if standing and edition.removed else edition)
    opening = f"We wrote to you about our briefing {title}, edition {edition.number} of {_day(edition.live_from)}."
    subject = f"Correction: {title}"[:200]
    return Correction(standing or edition, edition, subject, literal("\n\n".join([opening, *told])))


def _letters_out(edition: Edition) -> QuerySet[MailedLetter]:
    letters = MailedLetter.objects.filter(mailing__in=Mailing.objects.handed_out().about(edition))
    return letters.select_related("mailing").order_by("mailing__handed_out_at", "mailing", "number")


def _removed(edition: Edition) -> Iterator[str]:
    if (removal := edition.removed) is not None:
        yield f"It was removed by law on {_day(removal.at)}: {removal.ground}"
        yield "Please delete your copy."


def _withdrawn(edition: Edition, at: datetime) -> Iterator[str]:
    if (withdrawal := edition.withdrawn) is not None:
        yield f"We withdrew it on {_day(withdrawal.at)}. {withdrawal.explanation}"
        if (other := replacement(edition, AnonymousUser(), at)) is not None:
            address = settings.SITE_URL + other.briefing.get_absolute_url()
            yield f"Another briefing replaces it: {other.title}, {address}"


def _renewed(newest: Edition | None) -> Iterator[str]:
    """By the edition that readers are shown in its place, even where that can't be relied on either."""
    if newest is None:
        return
    named = f"Edition {newest.number} of {_day(newest.live_from)}"
    if newest.removed is not None:
        yield f"{named} took its place, and was removed by law on {_day(newest.removed.at)}: {newest.removed.ground}"
    elif newest.withdrawn is not None:
        withdrawal = newest.withdrawn
        yield f"{named} took its place, and was withdrawn on {_day(withdrawal.at)}. {withdrawal.explanation}"
    else:
        note = _corrected(newest) or newest.change_note
        yield f"{named} takes its place. What is new in it: {note}"


def _noted(edition: Edition) -> Iterator[str]:
    if edition.removed is None and (text := _corrected(edition)):
        yield f"Our note on what was new in it is corrected. It should have said: {text}"


def _corrected(edition: Edition) -> str:
    """What the edition's note should have said, empty where it was never corrected."""
    note = edition.corrected_notes.order_by("-number").first()
    return note.text if note else ""


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")
