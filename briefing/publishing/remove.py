"""Removes an edition's bytes where the law demands it: two people, a ground, and a tombstone that stays."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Q
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import BriefingLog, ChangeNote, Edition, Mailing, PublishedRecord, Removal, Rendition
from briefing.models.write_once import REMOVED, WriteOnce
from briefing.publishing.log import write_log
from briefing.publishing.permitted import REMOVE, check_may
from briefing.publishing.printed import name_digests
from briefing.publishing.public_words import check_public_words
from briefing.publishing.refusal import Refused
from briefing.publishing.seal import seal
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell

GROUND_MISSING: Final = "Name the law or order on which the removal rests."


def ask_removal(*, edition: Edition, ground: str, actor: User, at: datetime | None = None) -> BriefingLog:
    """The first of the two. ``ground`` names the law or order; readers will see it. Raises Refused, NotPermitted."""
    check_may(actor, REMOVE, edition.briefing)
    with one_snapshot():
        _check_there(edition)
        words = check_public_words(edition.briefing, ground, missing=GROUND_MISSING)
        entry = write_log(
            briefing=edition.briefing,
            act=LogAct.REMOVAL_ASKED,
            actor=actor,
            at=at or now(),
            reason=words,
            digest=edition.digest,
            edition=edition,
        )
        tell(entry)
        return entry


def removal_asked(edition: Edition) -> BriefingLog | None:
    """The entry that asks for the edition's removal, the last one where it was asked for again."""
    asked = BriefingLog.objects.filter(edition=edition, act=LogAct.REMOVAL_ASKED)
    return asked.select_related("actor").order_by("-number").first()


def remove(*, edition: Edition, actor: User, seen: str | None = None, at: datetime | None = None) -> Removal:
    """The second person agrees: bytes, evidence pages, title, summary and notes go, and what letters about it say.

    ``seen`` is the hash of the log entry that asked for it, as the second person read it; None where nobody could have
    asked anew meanwhile. Digests, dates, numbers and the log stay, so that what is left can still be verified. Raises
    Refused, NotPermitted.
    """
    briefing = edition.briefing
    check_may(actor, REMOVE, briefing)
    with one_snapshot():
        moment = at or now()
        _check_there(edition)
        asked = _asked(edition, actor, seen)
        parts = Rendition.objects.filter(edition=edition).order_by("audience", "format")
        digests, names = list(parts.values("audience", "format", "digest")), name_digests(edition)
        removal = Removal(
            edition=edition, ground=asked.reason, at=moment, asked_by=asked.actor, agreed_by=actor, digests=digests
        )
        removal.save()
        _delete_parts(edition)
        _bury(Edition, edition)
        _bury(ChangeNote, edition)
        _bury_letters(edition)
        entry = write_log(
            briefing=briefing,
            act=LogAct.REMOVED,
            actor=actor,
            at=moment,
            reason=asked.reason,
            digest=edition.digest,
            edition=edition,
            details={"asked_by": asked.actor_id, "asked": asked.number, "digests": digests, "names": names},
            seal=seal(removal=[removal]),
        )
        tell(entry)
        return removal


def _asked(edition: Edition, actor: User, seen: str | None) -> BriefingLog:
    """What the second person agrees to."""
    slug = edition.briefing.slug
    asked = removal_asked(edition)
    if asked is None:
        raise Refused(slug, f"Nobody has asked for the removal of edition {edition.number}.")
    if seen is not None and asked.hash != seen:
        raise Refused(slug, "The removal was asked for anew since you opened the page. Look at its ground.")
    if asked.actor_id == actor.pk:
        raise Refused(slug, "You asked for the removal, so somebody else must agree to it.")
    # Once more: a name may be protected since.
    check_public_words(edition.briefing, asked.reason, missing=GROUND_MISSING)
    return asked


def _check_there(edition: Edition) -> None:
    if Removal.objects.filter(edition=edition).exists():
        raise Refused(edition.briefing.slug, f"Edition {edition.number} is removed already.")


def _delete_parts(edition: Edition) -> None:
    """Past the models, which refuse; the triggers let go what a removal names."""
    with connection.cursor() as cursor:
        for model in (Rendition, PublishedRecord):
            table = model._meta.db_table
            cursor.execute(f'DELETE FROM "{table}" WHERE edition_id = %s', [edition.pk])  # noqa: S608  # our own table


def _bury(model: type[WriteOnce], edition: Edition) -> None:
    """Puts the tombstone in the place of what the edition says, past the models as well."""
    setting = ", ".join(f'"{column}" = %s' for column in model.TOMBSTONE)
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{model._meta.db_table}" SET {setting} WHERE "{model.EDITION}" = %s',  # noqa: S608  # our own table
            [*model.TOMBSTONE.values(), edition.pk],
        )


def _bury_letters(edition: Edition) -> None:
    """Whom they went to stays for its time, so that they can be told."""
    about = Mailing.objects.filter(Q(edition=edition) | Q(corrects=edition))
    about.update(subject=REMOVED)
    about.exclude(content="").update(content=REMOVED)
