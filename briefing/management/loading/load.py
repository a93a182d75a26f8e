"""The loader: all files of a call, whole or not at all.

The order: read every file; find which records there are already; build an instance for each record and link the
instances; validate them without a query for each; write in bulk; look at what they hold together. Problems are
gathered all along and told at the end, when the caller's transaction is left by LoadRefused.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.db import DEFAULT_DB_ALIAS, models, transaction

from briefing.management.loading.batches import Track, untracked
from briefing.management.loading.building import build
from briefing.management.loading.entries import Entry, Register, register
from briefing.management.loading.problems import LoadRefused, Problem
from briefing.management.loading.reading import Fixture, read_fixtures
from briefing.management.loading.resolving import fetch_stored, link, read_references
from briefing.management.loading.together import check_together, mend_dependents
from briefing.management.loading.validating import check_columns, check_whole
from briefing.management.loading.waiting import wait_for_others
from briefing.management.loading.writing import Written, write

# Fewer records are loaded before anybody would ask how far it has come.
LONG_ENOUGH_TO_TRACK: Final = 2_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records were written; ``mended`` counts those outside the load that were worked out again."""

    created: int
    changed: int
    unchanged: int
    mended: int

    def __str__(self) -> str:
        mended = f" {self.mended:,} worked out again." if self.mended else ""
        return f"{self.created:,} created, {self.changed:,} changed, {self.unchanged:,} unchanged.{mended}"


def load(
    fixtures: Sequence[Fixture],
    *,
    using: str = DEFAULT_DB_ALIAS,
    excluded: Iterable[type[models.Model]] = (),
    ignore_unknown: bool = False,
    track: Track = untracked,
) -> Loaded:
    """Raises LoadRefused with every problem found, and then the database is as before."""
    with _no_collecting():
        return _load(fixtures, using, excluded, ignore_unknown, track)


def _load(
    fixtures: Sequence[Fixture], using: str, excluded: Iterable[type[models.Model]], ignore_unknown: bool, track: Track
) -> Loaded:
    given, problems = read_fixtures(fixtures, excluded=excluded)
    if len(given) < LONG_ENOUGH_TO_TRACK:
        track = untracked
    with transaction.atomic(using=using):
        wait_for_others(using)
        entries = register(given, using=using)
        _prepare(entries, ignore_unknown=ignore_unknown)
        _validate(entries, track)
        loaded = _write(entries, track)
        problems += entries.problems()
        if problems:
            raise LoadRefused(problems)
    return loaded


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A load makes a million objects that live to its end: looking for garbage among them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _prepare(entries: Register, *, ignore_unknown: bool) -> None:
    read_references(entries)
    fetch_stored(entries)
    build(entries, ignore_unknown=ignore_unknown)
    link(entries)


def _validate(entries: Register, track: Track) -> None:
    """In the order of dependence, so that what a record rests on has been tidied before it."""
    everything: list[Entry] = list(entries)
    for entry in track("Checking", everything):
        check_columns(entry)
    for entry in everything:
        check_whole(entry)


def _write(entries: Register, track: Track) -> Loaded:
    written: list[Written] = [write(entries, model) for model in track("Writing", list(entries.entries))]
    changed = [entry for one in written for entry in one.changed]
    mended = mend_dependents(entries, changed)
    check_together(entries)
    return Loaded(
        created=sum(len(one.created) for one in written),
        changed=len(changed),
        unchanged=sum(len(one.unchanged) for one in written),
        mended=mended,
    )


__all__ = ["LoadRefused", "Loaded", "Problem", "load"]
