"""Where a briefing stands on its way to the next edition, as its log tells it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.utils.dateparse import parse_datetime

from briefing.enums import CLOSING_ACTS, LogAct, Stage, Voice
from briefing.models import Briefing, BriefingLog

OPENING_AND_CLOSING: Final = CLOSING_ACTS | {LogAct.SUBMITTED}


@dataclass(frozen=True, slots=True)
class Plan:
    """What was submitted beside the content; ``live_from`` is None for at once."""

    note: str
    major: bool
    live_from: datetime | None

    def details(self) -> dict[str, object]:
        live_from = self.live_from.isoformat() if self.live_from else ""
        return {"note": self.note, "major": self.major, "live_from": live_from}

    def live_at(self, moment: datetime) -> datetime:
        """When an edition published at ``moment`` is live: never before it is published."""
        return max(self.live_from or moment, moment)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a submission settles beside content and plan: a later change of it is for the next submission.

    ``sign_offs`` is how many people must approve, ``colour`` what PDF and Word copies are drawn in.
    """

    sign_offs: int
    colour: str

    def details(self) -> dict[str, object]:
        return {"sign_offs": self.sign_offs, "colour": self.colour}


@dataclass(frozen=True, slots=True)
class Waiting:
    """What was submitted and is neither published nor sent back."""

    entry: BriefingLog
    plan: Plan
    terms: Terms


@dataclass(frozen=True, slots=True)
class Progress:
    """``waiting`` is None for a draft; approvals, consent and overrides are those that count for it.

    ``submissions`` are all since the last publication. ``sent_back`` is the last entry of that kind, where nothing was
    submitted or published since. ``sign_offs`` is the number that was asked for when it was submitted.
    """

    stage: Stage
    waiting: Waiting | None
    submissions: tuple[BriefingLog, ...]
    approvals: tuple[BriefingLog, ...]
    consent: BriefingLog | None
    overrides: tuple[BriefingLog, ...]
    sent_back: BriefingLog | None
    sign_offs: int
    needs_consent: bool

    def without(self, own: Container[int]) -> Progress:
        """The same where approvals by these accounts don't count, as they had a hand in it."""
        approvals = tuple(each for each in self.approvals if each.actor_id not in own)
        return replace(self, stage=_stage(self.waiting, approvals, self.sign_offs), approvals=approvals)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What must still happen before it can be published, in words."""
        missing = self.sign_offs - len(self.approvals)
        people = "1 more person" if missing == 1 else f"{missing} more people"
        found = [f"{people} must approve it."] if missing > 0 else []
        if self.needs_consent and self.consent is None:
            found.append("The signatory’s consent to exactly this text must be recorded.")
        return tuple(found)


def progress(briefing: Briefing) -> Progress:
    """One statement."""
    entries = list(BriefingLog.objects.filter(briefing=briefing).select_related("actor").order_by("number"))
    last: BriefingLog | None = None
    since: list[BriefingLog] = []
    submissions: list[BriefingLog] = []
    for entry in entries:
        if entry.act in OPENING_AND_CLOSING:
            last, since = entry, []
            submissions = [] if entry.act == LogAct.PUBLISHED else submissions
            submissions += [entry] if entry.act == LogAct.SUBMITTED else []
        else:
            since.append(entry)
    waiting = _waiting(last, briefing)
    if waiting is None:
        since = []
    sign_offs = waiting.terms.sign_offs if waiting else briefing.sign_offs
    approvals = _counted(submissions, since)
    return Progress(
        stage=_stage(waiting, approvals, sign_offs),
        waiting=waiting,
        submissions=tuple(submissions),
        approvals=approvals,
        consent=next((each for each in reversed(since) if _consents(each, submissions)), None),
        overrides=tuple(each for each in since if each.act == LogAct.OVERRIDDEN),
        sent_back=last if last is not None and last.act == LogAct.SENT_BACK else None,
        sign_offs=sign_offs,
        needs_consent=briefing.voice == Voice.ISSUED,
    )


def _waiting(last: BriefingLog | None, briefing: Briefing) -> Waiting | None:
    if last is None or last.act != LogAct.SUBMITTED:
        return None
    return Waiting(last, plan_of(last), terms_of(last) or terms_now(briefing))


def _consents(entry: BriefingLog, submissions: list[BriefingLog]) -> bool:
    return entry.act == LogAct.CONSENTED and entry.digest == submissions[-1].digest


def _counted(submissions: list[BriefingLog], since: list[BriefingLog]) -> tuple[BriefingLog, ...]:
    """Approvals of the last submission by people who submitted nothing, one of each, as far as the log can tell.

    An account that was closed meanwhile answers for nothing any more.
    """
    submitters = {entry.actor_id for entry in submissions}
    counted: dict[int, BriefingLog] = {}
    for each in since:
        is_of_it = each.act == LogAct.APPROVED and each.digest == submissions[-1].digest
        if is_of_it and each.actor_id not in submitters and each.actor.is_active:
            counted.setdefault(each.actor_id, each)
    return tuple(counted.values())


def _stage(waiting: Waiting | None, approvals: tuple[BriefingLog, ...], sign_offs: int) -> Stage:
    if waiting is None:
        return Stage.DRAFT
    return Stage.APPROVED if len(approvals) >= sign_offs else Stage.SUBMITTED


def plan_of(entry: BriefingLog) -> Plan:
    """Of an entry that something was submitted."""
    told = entry.details
    return Plan(told["note"], told["major"], parse_datetime(told["live_from"]) if told["live_from"] else None)


def terms_of(entry: BriefingLog) -> Terms | None:
    """Of an entry that something was submitted; None where that was before submissions settled any."""
    told = entry.details
    return Terms(told["sign_offs"], told["colour"]) if "sign_offs" in told else None


def terms_now(briefing: Briefing) -> Terms:
    return Terms(briefing.sign_offs, briefing.issuer.colour)
