"""The parts of records, as they were read with them.

The same as asking the record's manager for all, which makes a manager and a query set each time it is asked: composing
and checking a briefing ask thousands of times. A record whose parts weren't read beforehand asks its manager.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from briefing.models import (
    Attestation,
    Audience,
    Briefing,
    DutyChange,
    Event,
    Excerpt,
    FoiQuestion,
    FoiRequest,
    Position,
    Quotation,
    Role,
    RoleName,
    Section,
    Source,
    Stakeholder,
    Succession,
)
from briefing.models.record import Record


def attestations_of(event: Event) -> Sequence[Attestation]:
    return _parts(event, "attestations")


def audiences_of(record: Briefing | Section) -> Sequence[Audience]:
    return _parts(record, "audiences")


def authors_of(source: Source) -> Sequence[Stakeholder]:
    return _parts(source, "authors")


def changes_of(succession: Succession) -> Sequence[DutyChange]:
    return _parts(succession, "duty_changes")


def excerpts_of(source: Source) -> Sequence[Excerpt]:
    return _parts(source, "excerpts")


def names_of(role: Role) -> Sequence[RoleName]:
    return _parts(role, "names")


def participants_of(event: Event) -> Sequence[Stakeholder]:
    return _parts(event, "participants")


def predecessors_of(succession: Succession) -> Sequence[Role]:
    return _parts(succession, "predecessors")


def questions_of(request: FoiRequest) -> Sequence[FoiQuestion]:
    return _parts(request, "questions")


def quotations_of(position: Position) -> Sequence[Quotation]:
    return _parts(position, "quotations")


def successors_of(succession: Succession) -> Sequence[Role]:
    return _parts(succession, "successors")


def _parts(record: Record, name: str) -> Sequence[Any]:  # Any: each function above says of what
    read = getattr(record, "_prefetched_objects_cache", {}).get(name)
    return cast("Sequence[Any]", getattr(record, name).all() if read is None else read)
