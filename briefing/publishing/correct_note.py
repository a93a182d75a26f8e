"""Corrects the change note of an edition; the note as it was published stays beside it."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import ChangeNote, Edition, Removal
from briefing.publishing.log import write_log
from briefing.publishing.permitted import WITHDRAW, check_may
from briefing.publishing.public_words import check_public_words
from briefing.publishing.refusal import Refused
from briefing.publishing.seal import seal
from briefing.publishing.snapshot import one_snapshot


def correct_note(*, edition: Edition, text: str, actor: User, at: datetime | None = None) -> ChangeNote:
    """The correction, numbered within the edition. Raises Refused, NotPermitted."""
    briefing = edition.briefing
    check_may(actor, WITHDRAW, briefing)
    with one_snapshot():
        moment = at or now()
        if Removal.objects.filter(edition=edition).exists():
            raise Refused(briefing.slug, f"Edition {edition.number} was removed by law, and its note went with it.")
        words = check_public_words(briefing, text, missing="Say what the note should have said.")
        last = ChangeNote.objects.filter(edition=edition).order_by("-number").first()
        if words == (last.text if last else edition.change_note):
            raise Refused(briefing.slug, "The note says exactly that already.")
        note = ChangeNote(edition=edition, number=last.number + 1 if last else 1, text=words, at=moment, by=actor)
        note.save()
        write_log(
            briefing=briefing,
            act=LogAct.NOTE_CORRECTED,
            actor=actor,
            at=moment,
            reason=words,
            digest=edition.digest,
            edition=edition,
            seal=seal(note=[note]),
        )
        return note
