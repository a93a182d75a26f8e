"""Errors that an approver overrode, and who has seen it."""

from __future__ import annotations

from briefing.enums import LogAct
from briefing.models import BriefingLog

OF_INTEREST = (LogAct.OVERRIDDEN, LogAct.APPROVED, LogAct.ACKNOWLEDGED)


def unseen_overrides() -> list[BriefingLog]:
    """Those of all briefings that no second approver has seen: neither acknowledged, nor approved with them."""
    entries = list(
        BriefingLog.objects.filter(act__in=OF_INTEREST)
        .select_related("briefing", "actor", "edition")
        .order_by("briefing", "number")
    )
    return [entry for entry in entries if entry.act == LogAct.OVERRIDDEN and not _seen(entry, entries)]


def _seen(override: BriefingLog, entries: list[BriefingLog]) -> bool:
    return any(
        entry.briefing_id == override.briefing_id
        and entry.number > override.number
        and entry.actor_id != override.actor_id
        and (
            (entry.act == LogAct.APPROVED and entry.digest == override.digest)
            or (entry.act == LogAct.ACKNOWLEDGED and entry.details["override"] == override.number)
        )
        for entry in entries
    )
