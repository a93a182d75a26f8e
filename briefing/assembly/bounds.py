"""What the body of a restatement may know: what was known on the day of the document that it restates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from briefing.assembly.gather import Evidence
from briefing.models import Duty, Event, Figure, Issue, Measure, Position, Role, Succession
from briefing.models.record import Record
from briefing.models.sourced import Sourced
from briefing.queries.parts import attestations_of, names_of, predecessors_of, successors_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Bound:
    """Sources of ``day`` or before, and ``source`` itself. Of an undated document (None) it alone may be used."""

    source: int
    day: date | None

    def allows(self, evidence: Evidence, source: int) -> bool:
        if source == self.source:
            return True
        latest = evidence.sources[source].date_latest
        return self.day is not None and latest is not None and latest <= self.day

    def knows(self, evidence: Evidence, record: Record) -> bool:
        """Whether a source that may be used speaks of the record; nouns that rest on no source always are known."""
        speaking = list(_sources(evidence, record))
        return not isinstance(record, _SPOKEN_OF) or any(self.allows(evidence, source) for source in speaking)

    def why_not(self) -> str:
        if self.day is None:
            return "the document restated is undated, so that nothing but what it says itself may be used"
        return "all are undated or later than the document restated"


# A measure or a question is known by what is counted or held of it, a role by its names, duties, changes and events.
_SPOKEN_OF = (Sourced, Event, Role, Measure, Issue)


def _sources(evidence: Evidence, record: Record) -> Iterator[int]:
    """The sources that speak of the record."""
    if isinstance(record, Sourced):
        yield record.source_id
    elif isinstance(record, Event):
        yield from (said.source_id for said in attestations_of(record))
    elif isinstance(record, Role):
        yield from _of_role(evidence, record)
    elif isinstance(record, Measure):
        yield from (each.source_id for each in _all(evidence, Figure) if each.measure_id == record.pk)
    elif isinstance(record, Issue):
        yield from (each.source_id for each in _all(evidence, Position) if each.issue_id == record.pk)


def _of_role(evidence: Evidence, role: Role) -> Iterator[int]:
    """By its names alone where these are recorded: a duty's role may be called otherwise in the duty's source."""
    if names := names_of(role):
        yield from (name.source_id for name in names)
        return
    yield from (duty.source_id for duty in _all(evidence, Duty) if duty.role_id == role.pk)
    for succession in _all(evidence, Succession):
        if role.pk in {each.pk for each in (*predecessors_of(succession), *successors_of(succession))}:
            yield succession.source_id
    for event in _all(evidence, Event):
        if event.pk in {role.began_id, role.ended_id}:
            yield from (said.source_id for said in attestations_of(event))


def _all(evidence: Evidence, kind: type[R]) -> Iterator[R]:
    return (record for record in evidence.records.values() if isinstance(record, kind))
