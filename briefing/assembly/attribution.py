"""Whose words count: speakers, the bodies they spoke for, the occasions; and words that sources give to several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefing.assembly.differences import references_of
from briefing.assembly.gather import Evidence
from briefing.enums import Settlement, StakeholderKind
from briefing.models import ConflictNote, Position
from briefing.queries.parts import quotations_of
from briefing.wording.likeness import say_the_same
from briefing.wording.references import Reference

Voice = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A difference on who said some words. ``stands`` is the slug of the account that counts, empty where none does."""

    note: ConflictNote
    positions: tuple[Position, ...]
    stands: str

    @property
    def uncounted(self) -> frozenset[str]:
        return frozenset(position.slug for position in self.positions) - {self.stands}


def disputes(evidence: Evidence) -> tuple[Dispute, ...]:
    """The differences between positions of different holders that quote the same words."""
    return evidence.once(_disputes)


def uncounted(evidence: Evidence) -> frozenset[str]:
    """The slugs of positions that count for nobody, since who spoke isn't settled."""
    return evidence.once(_uncounted)


def _disputes(evidence: Evidence) -> tuple[Dispute, ...]:
    found: list[Dispute] = []
    for note in evidence.of("conflict"):
        if isinstance(note, ConflictNote):
            held = [evidence.records.get(reference) for reference in references_of(note)]
            positions = tuple(record for record in held if isinstance(record, Position))
            if len(positions) == len(held) and _disputed(positions):
                stands = note.stands.strip().removeprefix("position:") if note.settlement == Settlement.STANDS else ""
                found.append(Dispute(note, positions, stands))
    return tuple(found)


def _uncounted(evidence: Evidence) -> frozenset[str]:
    return frozenset[str]().union(*(dispute.uncounted for dispute in disputes(evidence)))


def voice(position: Position) -> Voice:
    """One for each speaker: a person or body, and apart from a body's others whoever is only labelled."""
    return position.stakeholder_id, position.speaker_label


def body(evidence: Evidence, position: Position) -> int | None:
    """The key of the outermost body for which they spoke, so that a force counts once; None where none is known."""
    key = position.capacity.organisation_id if position.capacity else position.stakeholder_id
    stakeholder = evidence.stakeholders[key]
    if stakeholder.kind != StakeholderKind.ORGANISATION:
        return None
    while (parent := evidence.stakeholders.get(stakeholder.parent_id or 0)) is not None:
        stakeholder = parent
    return stakeholder.pk


def occasion(position: Position) -> Reference | int:
    """The event at which they said so, else the document: one session is one occasion."""
    return Reference("event", position.occasion.slug) if position.occasion else position.source_id


def _disputed(positions: tuple[Position, ...]) -> bool:
    return any(
        voice(one) != voice(other) and any(say_the_same(a, b) for a in _words(one) for b in _words(other))
        for one, other in combinations(positions, 2)
    )


def _words(position: Position) -> Iterator[str]:
    return (quotation.words for quotation in quotations_of(position))
