"""Finds out whether the rows that an act made are still as the act's log entry sealed them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from django.db.models import Model, QuerySet

from briefing.enums import ComparedAt, LogAct
from briefing.models import (
    Briefing,
    BriefingLog,
    ChangeNote,
    Edition,
    PublishedRecord,
    Removal,
    Rendition,
    Verification,
    Withdrawal,
)
from briefing.publishing.fault import Fault
from briefing.publishing.seal import broken

SEALED: Final = (LogAct.PUBLISHED, LogAct.CANCELLED, LogAct.WITHDRAWN, LogAct.NOTE_CORRECTED, LogAct.REMOVED)
CALLED: Final = {
    "edition": "its own row",
    "rendition": "its renditions",
    "record": "its evidence pages",
    "verification": "its quotations' comparison at publication",
    "withdrawal": "its withdrawal",
    "note": "the correction of its note",
    "removal": "its removal",
}
LET_GO: Final = frozenset({"rendition", "record"})
# In whose place a removal puts its tombstone, which is verified with the edition.
BURIED: Final = {"edition": frozenset(Edition.TOMBSTONE), "note": frozenset(ChangeNote.TOMBSTONE)}


def verify_seals(briefing: Briefing) -> Iterator[Fault]:
    """Each act's rows against the act's seal, and each act against the edition that it names.

    Four statements, three for each edition and one for each act after its publication.
    """
    where = f"{briefing.slug}, log"
    entries = list(BriefingLog.objects.filter(briefing=briefing, edition__isnull=False).order_by("number"))
    editions = {edition.pk: edition for edition in Edition.objects.filter(briefing=briefing).select_related("briefing")}
    removed = set(Removal.objects.filter(edition__in=editions).values_list("edition", flat=True))
    notes: Counter[int] = Counter()
    told: Counter[tuple[str, int]] = Counter()
    for entry in entries:
        edition = editions.get(entry.edition_id or 0)
        what = LogAct(entry.act).label
        if edition is None:
            yield Fault(where, f"Entry {entry.number}, {what}, tells of an edition that isn't there any more.")
            continue
        if entry.act not in SEALED:
            continue
        notes[edition.pk] += entry.act == LogAct.NOTE_CORRECTED
        told[entry.act, edition.pk] += entry.act != LogAct.NOTE_CORRECTED
        if told[entry.act, edition.pk] > 1:
            yield Fault(where, f"Entry {entry.number}, {what}, edition {edition.number}, tells it a second time.")
        yield from _broken(entry, edition, edition.pk in removed, notes[edition.pk])
    for key, number in ChangeNote.objects.filter(edition__in=editions).values_list("edition", "number"):
        if not 1 <= number <= notes[key]:
            message = f"Correction {number} of the note of edition {editions[key].number} is told nowhere in the log."
            yield Fault(where, message)


def _broken(entry: BriefingLog, edition: Edition, is_removed: bool, note: int) -> Iterator[Fault]:
    where = f"{edition.briefing.slug}, edition {edition.number}"
    what = LogAct(entry.act).label
    if entry.chained() != entry.hash:
        return  # the log's own fault, and its seal can't be believed
    sealed = entry.details.get("seal")
    if sealed is None:
        yield Fault(where, f"{what} before such acts were sealed in the log: what it wrote can't be verified in full.")
        return
    for name, table in sealed.items():
        if is_removed and name in LET_GO:
            continue
        for difference in broken(table, _rows(name, edition, note), BURIED.get(name, ()) if is_removed else ()):
            yield Fault(where, f"Not as entry {entry.number} sealed it, {CALLED[name]}: {difference}.")


def _rows(name: str, edition: Edition, note: int) -> list[Model]:
    if name == "edition":
        return [edition]
    found: dict[str, QuerySet[Model]] = {
        "rendition": Rendition.objects.filter(edition=edition),
        "record": PublishedRecord.objects.filter(edition=edition),
        "verification": Verification.objects.filter(edition=edition, occasion=ComparedAt.PUBLICATION),
        "withdrawal": Withdrawal.objects.filter(edition=edition),
        "note": ChangeNote.objects.filter(edition=edition, number=note),
        "removal": Removal.objects.filter(edition=edition),
    }
    return list(found[name].order_by("pk"))
