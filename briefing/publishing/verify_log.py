"""Finds out whether the log of a briefing is whole, and whether what it tells of is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.db.models import CharField, Value

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, ChangeNote, Edition, Removal, Withdrawal
from briefing.publishing.fault import Fault
from briefing.publishing.verify_approvals import wrong_approvals

# What is told in a table of its own as well.
BESIDE: Final = frozenset({LogAct.WITHDRAWN, LogAct.NOTE_CORRECTED, LogAct.REMOVED})


def verify_log(briefing: Briefing) -> Iterator[Fault]:
    """The chain of hashes from the first entry on, then editions, withdrawals, notes and removals against it.

    Where the chain is whole also whether each approval was one: whoever can write rows can lengthen a chain. Five
    statements, and some for each edition.
    """
    where = f"{briefing.slug}, log"
    entries = list(BriefingLog.objects.filter(briefing=briefing).order_by("number"))
    broken = list(_broken(entries))
    editions = {edition.pk: edition for edition in Edition.objects.filter(briefing=briefing).order_by("number")}
    approvals = () if broken else wrong_approvals(briefing, entries, editions)
    yield from (Fault(where, message) for message in (*broken, *approvals))
    published = {entry.edition_id: entry for entry in entries if entry.act == LogAct.PUBLISHED}
    for key, edition in editions.items():
        entry = published.get(key)
        if entry is None:
            yield Fault(where, f"Edition {edition.number} is there, and the log tells of no publication of it.")
        elif entry.digest != edition.digest:
            yield Fault(where, f"Edition {edition.number} was published with another digest.")
    yield from (Fault(where, f"{told}is not as the log tells it.") for told in _untrue(entries, editions))


def _broken(entries: list[BriefingLog]) -> Iterator[str]:
    previous = ""
    for place, entry in enumerate(entries, start=1):
        if entry.number != place:
            yield f"Entry {place} is missing."
            return
        if entry.previous != previous:
            yield f"Entry {place} doesn't follow the one before: one of the two was changed or put in."
        if entry.chained() != entry.hash:
            yield f"Entry {place} was changed: its hash is another."
        previous = entry.hash


def _untrue(entries: list[BriefingLog], editions: dict[int, Edition]) -> Iterator[str]:
    """What readers are told beside the editions, set against what the log says was done."""
    told = {
        *Withdrawal.objects.filter(edition__in=editions).values_list(_act(LogAct.WITHDRAWN), "edition", "explanation"),
        *ChangeNote.objects.filter(edition__in=editions).values_list(_act(LogAct.NOTE_CORRECTED), "edition", "text"),
        *Removal.objects.filter(edition__in=editions).values_list(_act(LogAct.REMOVED), "edition", "ground"),
    }
    removed = {key for act, key, _ in told if act == LogAct.REMOVED}
    logged = {(entry.act, entry.edition_id, _left(entry, removed)) for entry in entries if entry.act in BESIDE}
    for act, key, _ in sorted(told ^ logged, key=str):
        edition = editions.get(key or 0)
        yield f"{LogAct(act).label}, edition {edition.number if edition else 'unknown'}, "


def _left(entry: BriefingLog, removed: set[int | None]) -> str:
    """What there should be of it: of a note whose edition was removed by law the tombstone alone."""
    is_buried = entry.act == LogAct.NOTE_CORRECTED and entry.edition_id in removed
    return ChangeNote.TOMBSTONE["text"] if is_buried else entry.reason


def _act(act: LogAct) -> Value:
    return Value(str(act), output_field=CharField())
