"""What an overridden error says: the log names it, and the check tells it for as long as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from briefing.integrity.catching import catches
from briefing.integrity.findings import Finding
from briefing.models import BriefingLog
from briefing.publishing.readiness import readiness
from briefing.publishing.submit import FIRST_NOTE
from briefing.queries.progress import Plan, progress


def overridden(entry: BriefingLog, findings: Iterable[Finding] = ()) -> str:
    """As one of the findings says it; else as entries of earlier times hold it, or what its check looks for."""
    key, check = entry.details.get("finding", ""), entry.details.get("id", "")
    now = next((finding.message for finding in findings if finding.key == key), "")
    return now or entry.details.get("message", "") or catches(check)


def overridden_now(entries: Iterable[BriefingLog], at: datetime) -> list[tuple[BriefingLog, str]]:
    """Each with what it says; every briefing is composed and checked once."""
    found: dict[int, tuple[Finding, ...]] = {}
    told: list[tuple[BriefingLog, str]] = []
    for entry in entries:
        if entry.briefing_id not in found:
            waiting = progress(entry.briefing).waiting
            plan = waiting.plan if waiting else Plan(FIRST_NOTE, major=True, live_from=None)
            found[entry.briefing_id] = readiness(briefing=entry.briefing, plan=plan, at=at).findings
        told.append((entry, overridden(entry, found[entry.briefing_id])))
    return told
