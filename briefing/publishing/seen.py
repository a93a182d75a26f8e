"""Whether what somebody decides on is what they read: nobody decides on what came in between."""

from __future__ import annotations

from briefing.models import Briefing, BriefingLog
from briefing.publishing.changed import what_was_settled
from briefing.publishing.refusal import Refused
from briefing.queries.progress import Progress, Waiting


def waiting_as_seen(*, briefing: Briefing, state: Progress, seen: str, nothing: str) -> Waiting:
    """What waits, where its log entry has the hash ``seen``; else Refused with what came in between.

    ``nothing`` says that nothing waits.
    """
    waiting = state.waiting
    if waiting is None:
        raise Refused(briefing.slug, nothing, *_meanwhile(briefing))
    if waiting.entry.hash != seen:
        anew = f"{waiting.entry.actor.get_username()} submitted it anew since you opened the page. Look at it again."
        before = next((entry for entry in state.submissions if entry.hash == seen), None)
        raise Refused(briefing.slug, anew, *(what_was_settled(before, waiting.entry) if before else ()))
    return waiting


def _meanwhile(briefing: Briefing) -> tuple[str, ...]:
    last = BriefingLog.objects.filter(briefing=briefing).select_related("actor", "edition").order_by("-number").first()
    if last is None:
        return ()
    of = f", edition {last.edition.number}" if last.edition else ""
    return (f"What happened last: {last.get_act_display().lower()}{of}, by {last.actor.get_username()}.",)
