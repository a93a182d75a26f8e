"""What was done to editions, as readers are told: new editions, withdrawals, corrected notes, what was not issued."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from briefing.enums import LogAct, WithdrawalKind
from briefing.models import BriefingLog, Edition
from briefing.queries.fate import notice_of, title_of
from briefing.queries.replacing import replacements
from briefing.queries.visibility import Actor, visible_editions

TOLD: Final = {
    LogAct.PUBLISHED: "New edition",
    LogAct.CANCELLED: "Not issued",
    LogAct.NOTE_CORRECTED: "Change note corrected",
    LogAct.REMOVED: "Removed by law",
}
WITHDRAWN: Final = {
    WithdrawalKind.IN_ERROR: "Withdrawn: published in error",
    WithdrawalKind.REPLACED: "Withdrawn: replaced by another briefing",
    WithdrawalKind.NO_LONGER: "Withdrawn: no longer applies",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """``title`` is the edition's, or of the briefing's newest that is public; never the draft's.

    ``text`` is the note or explanation. The note is empty where the edition can't be read any more: it went with it.
    ``readable`` says whether the edition has a page that readers may open; ``replacement`` is what they can read of
    the briefing that replaces it.
    """

    at: datetime
    what: str
    title: str
    edition: Edition
    text: str
    readable: bool
    entry: BriefingLog
    replacement: Edition | None


def corrections(actor: Actor, at: datetime, *, slug: str = "") -> list[Correction]:
    """Newest first; with ``slug`` of one briefing alone, first editions included.

    Of what isn't live yet nothing is told, but that it won't be; and of a briefing of which nobody but staff ever saw
    an edition, not even that. Two statements, a third where one briefing replaces another.
    """
    entries = BriefingLog.objects.filter(act__in=[*TOLD, LogAct.WITHDRAWN], at__lte=at).select_related(
        "edition__briefing", "edition__removal", "edition__withdrawal"
    )
    seen = visible_editions(actor, at)
    if slug:
        entries, seen = entries.filter(briefing__slug=slug), seen.filter(briefing__slug=slug)
    logged = [(entry, entry.edition) for entry in entries if entry.edition]
    visible: dict[int, list[Edition]] = defaultdict(list)
    for edition in seen:
        visible[edition.briefing_id].append(edition)
    cancelled = {edition.pk for entry, edition in logged if entry.act == LogAct.CANCELLED}
    leading = replacements((edition for _, edition in logged), actor, at)
    kept = [
        _told(entry, edition, visible[edition.briefing_id], cancelled, leading)
        for entry, edition in logged
        if _is_told(entry, edition, visible[edition.briefing_id], cancelled, alone=bool(slug))
    ]
    return sorted(kept, key=lambda each: (each.at, each.entry.number), reverse=True)


def _is_told(entry: BriefingLog, edition: Edition, visible: list[Edition], cancelled: set[int], *, alone: bool) -> bool:
    if entry.act == LogAct.CANCELLED:
        return bool(visible)
    if entry.act == LogAct.PUBLISHED and not alone and edition.number == 1:
        return False
    return edition in visible and edition.pk not in cancelled


def last_told(told: list[Correction]) -> BriefingLog | None:
    """The last entry of a briefing's log that readers are told of: its hash binds those before it, and none after."""
    return max((each.entry for each in told), key=lambda entry: entry.number, default=None)


def _told(
    entry: BriefingLog, edition: Edition, visible: list[Edition], cancelled: set[int], leading: dict[int, Edition]
) -> Correction:
    published = entry.act == LogAct.PUBLISHED
    text = edition.change_note if published else entry.reason
    is_of_note = entry.act in {LogAct.PUBLISHED, LogAct.NOTE_CORRECTED}
    if (edition.removed and entry.act != LogAct.REMOVED) or (is_of_note and notice_of(edition) is not None):
        text = ""
    readable = edition in visible and edition.pk not in cancelled
    issued = [each for each in visible if each.pk not in cancelled] or visible
    title = title_of(edition if readable else issued[0], issued)
    withdrawal = edition.withdrawn if entry.act == LogAct.WITHDRAWN else None
    replacement = leading.get(withdrawal.replaced_by_id or 0) if withdrawal else None
    what = (
        WITHDRAWN[WithdrawalKind(entry.details["kind"])] if entry.act == LogAct.WITHDRAWN else TOLD[LogAct(entry.act)]
    )
    at = edition.live_from if published else entry.at
    return Correction(at, what, title, edition, text, readable, entry, replacement)
