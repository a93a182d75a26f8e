"""The differences that staff have settled, with the records that they name."""

from __future__ import annotations

from briefing.assembly.differences import references_of
from briefing.assembly.gather import Evidence
from briefing.integrity.known_differences import Settled
from briefing.models import ConflictNote


def differences(evidence: Evidence) -> tuple[Settled, ...]:
    notes = [record for record in evidence.of("conflict") if isinstance(record, ConflictNote)]
    return tuple(Settled(note.slug, frozenset(map(str, references_of(note)))) for note in notes)
