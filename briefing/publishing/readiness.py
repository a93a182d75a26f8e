"""Readiness: what would be frozen now, and all that speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefing.enums import Recipe, Voice
from briefing.integrity.days import days_of
from briefing.integrity.findings import Finding, Level
from briefing.integrity.obstacles import (
    day_is_missing,
    moment_has_passed,
    note_is_missing,
    note_is_unprintable,
    signatory_is_missing,
)
from briefing.models import Briefing, BriefingLog
from briefing.publishing.drafting import Draft, draft
from briefing.publishing.refusal import PublicationRefused
from briefing.queries.progress import Plan
from briefing.validators.text import check_characters


@dataclass(frozen=True, slots=True)
class Readiness:
    """``draft`` is None where it can't be composed; the findings then say why. Errors come first, then warnings."""

    draft: Draft | None
    findings: tuple[Finding, ...]

    @property
    def digest(self) -> str:
        return self.draft.digest if self.draft else ""

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.level == Level.ERROR)

    @property
    def refusing(self) -> tuple[Finding, ...]:
        """The errors that nobody can override."""
        return tuple(finding for finding in self.errors if not finding.may_be_overridden)

    @property
    def overridable(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.errors if finding.may_be_overridden)


def readiness(*, briefing: Briefing, plan: Plan, at: datetime, submitting: bool = False) -> Readiness:
    """As it would be published at ``at`` by this plan. Writes nothing.

    ``submitting``: the moment at which it is to be live must still come; later it may have passed, and it is live at
    once.
    """
    found = list(_of_request(briefing, plan))
    if submitting and plan.live_from is not None and plan.live_from < at:
        record = f"briefing:{briefing.slug}"
        found.append(moment_has_passed(record))
    live_from = plan.live_at(at)
    try:
        made = draft(briefing, live_from=live_from)
    except PublicationRefused as refusal:
        return Readiness(None, _in_order([*found, *refusal.findings]))
    found += made.findings(change_note=plan.note, live_from=live_from)
    return Readiness(made, _in_order(found))


def _in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """Errors before warnings, each by the check that found it."""
    return tuple(sorted(found, key=lambda finding: (finding.level != Level.ERROR, finding.id)))


def standing_errors(found: Readiness, overrides: tuple[BriefingLog, ...]) -> tuple[Finding, ...]:
    """The errors that no override of exactly this content takes away."""
    overridden = {entry.details["finding"] for entry in overrides if entry.digest == found.digest}
    return tuple(f for f in found.errors if not (f.may_be_overridden and f.key in overridden))


def _of_request(briefing: Briefing, plan: Plan) -> Iterator[Finding]:
    record = f"briefing:{briefing.slug}"
    if not plan.note:
        yield note_is_missing(record)
    elif problem := check_characters(plan.note, multiline=True):
        yield note_is_unprintable(record, str(problem.message))
    if briefing.voice == Voice.ISSUED and briefing.signatory_id is None:
        yield signatory_is_missing(record)
    if briefing.voice == Voice.ISSUED and briefing.recipe == Recipe.PARTNER_LETTER and not _has_a_day(briefing):
        yield day_is_missing(record)


def _has_a_day(briefing: Briefing) -> bool:
    """Whether the letter bears a date by whose end everything that it rests on must have been there."""
    words = briefing.restates.date if briefing.restates is not None else briefing.letter_date
    days = days_of(words)
    return days is not None and days.last is not None
