"""Approves what was submitted: exactly that content, and never one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.changed import what_changed
from briefing.publishing.hands import uncounted
from briefing.publishing.log import write_log
from briefing.publishing.permitted import APPROVE, check_may, check_words
from briefing.publishing.publish import publish
from briefing.publishing.readiness import Readiness, readiness, standing_errors
from briefing.publishing.refusal import PublicationRefused, Refused
from briefing.publishing.seen import waiting_as_seen
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.queries.progress import Progress, Waiting, progress

NOTHING_WAITS = "Nothing waits for approval."


@dataclass(frozen=True, slots=True)
class Approved:
    """``edition`` is None unless it was to be published at once and nothing else was lacking."""

    entry: BriefingLog
    edition: Edition | None
    lacking: tuple[str, ...]


def approve(  # who approves what, with which overrides
    *,
    briefing: Briefing,
    actor: User,
    seen: str,
    overrides: Mapping[str, str] | None = None,
    then_publish: bool = False,
    at: datetime | None = None,
) -> Approved:
    """Binds the actor's approval to the submission whose log entry has the hash ``seen``: content, plan and terms.

    It must be the one that waits, and the briefing must still say what was submitted.
    ``overrides`` gives a reason for each error, by ``Finding.key``. With ``then_publish`` the edition is published in
    the same transaction once nothing is lacking. Raises Refused with what changed, NotPermitted, PublicationRefused.
    """
    moment = at or now()
    check_may(actor, APPROVE, briefing)
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        state = progress(locked)
        waiting = _waiting(locked, state, actor, seen)
        found = readiness(briefing=locked, plan=waiting.plan, at=moment)
        own = _uncounted(locked, state, found)
        if did := own.get(actor.pk):
            raise Refused(locked.slug, f"You {did}, so somebody else must approve it.")
        _override(locked, state.overrides, found, actor, overrides or {}, moment)
        approval = write_log(briefing=locked, act=LogAct.APPROVED, actor=actor, at=moment, digest=waiting.entry.digest)
        tell(approval)
        lacking = progress(locked).without(own).lacking
        edition = publish(briefing=locked, actor=actor, at=moment) if then_publish and not lacking else None
        return Approved(approval, edition, lacking)


def _waiting(briefing: Briefing, state: Progress, actor: User, seen: str) -> Waiting:
    """What is to be approved; Refused where it isn't what was seen, or has this approval."""
    waiting = waiting_as_seen(briefing=briefing, state=state, seen=seen, nothing=NOTHING_WAITS)
    if any(each.actor_id == actor.pk for each in state.approvals):
        raise Refused(briefing.slug, "You have approved it already.")
    return waiting


def _uncounted(briefing: Briefing, state: Progress, found: Readiness) -> dict[int, str]:
    """Whose approval doesn't count; Refused with what changed since it was submitted."""
    if found.draft is None:
        raise PublicationRefused(briefing.slug, found.errors)
    if changes := what_changed(state.submissions[-1], found.draft):
        raise Refused(briefing.slug, "It has changed since it was submitted, so it must be submitted again.", *changes)
    return uncounted(found.draft.composition, state)


def _override(  # one entry for each error that is overridden
    briefing: Briefing,
    before: tuple[BriefingLog, ...],
    found: Readiness,
    actor: User,
    reasons: Mapping[str, str],
    moment: datetime,
) -> None:
    """The log, which lasts for good, names the error and not what it says: that may be of people (``overridden``)."""
    digest = found.digest
    standing = standing_errors(found, before)
    unanswered = tuple(f for f in standing if not (f.may_be_overridden and reasons.get(f.key, "").strip()))
    if unanswered:
        raise PublicationRefused(briefing.slug, unanswered)
    for finding in standing:
        write_log(
            briefing=briefing,
            act=LogAct.OVERRIDDEN,
            actor=actor,
            at=moment,
            reason=check_words(briefing, reasons[finding.key], missing=f"Say why {finding.id} is overridden."),
            digest=digest,
            details={"finding": finding.key, "id": finding.id, "record": finding.record},
        )
