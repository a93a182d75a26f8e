"""When things happened, were said, answered and taken, as the evidence has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.db import models

from briefing.assembly.gather import Evidence
from briefing.enums import FigureNature
from briefing.integrity.days import days_of
from briefing.integrity.known_dates import Answered, Attested, Dates, Handover, Happening, Life, Taken, Told
from briefing.models import Event, Figure, FoiRequest, Position, Role, Source, Succession
from briefing.models.fields import EdtfField
from briefing.publishing.knowing.passages import holds
from briefing.queries.parts import attestations_of, excerpts_of, predecessors_of, successors_of
from briefing.wording.dates import read_date
from briefing.wording.references import Reference


def dates(evidence: Evidence, printed: Collection[Reference], at: datetime) -> Dates:
    """Reads nothing: all of it was gathered. ``at`` is when readers may first see it."""
    events = [record for record in evidence.of("event") if isinstance(record, Event)]
    briefing = evidence.briefing
    restated = evidence.sources.get(briefing.restates_id or 0)
    return Dates(
        events={
            event.slug: happening(evidence, event, at=at, printed=Reference("event", event.slug) in printed)
            for event in events
        },
        sources={source.slug: days_of(source.date) for source in evidence.sources.values()},
        roles=tuple(_lives(evidence, printed)),
        handovers=tuple(_handovers(evidence, printed)),
        told=tuple(_told(evidence, printed)),
        requests=tuple(_requests(evidence, printed)),
        taken=tuple(_taken(evidence, printed)),
        recorded=frozenset(_recorded(evidence)),
        letter=days_of(restated.date if restated else briefing.letter_date),
    )


def happening(evidence: Evidence, event: Event, *, at: datetime | None = None, printed: bool = True) -> Happening:
    """Without ``at`` every source counts as cleared."""
    return Happening(
        slug=event.slug,
        title=event.title,
        attested=tuple(
            Attested(
                source=source.slug,
                title=source.title,
                stated=said.stated,
                days=days_of(said.date),
                reasoning=said.reasoning,
                planned=said.planned,
                gives_date=said.gives_date,
                cleared=at is None or source.is_cleared(at),
                held=not said.stated or holds(source, said.stated),
            )
            for said in attestations_of(event)
            for source in [evidence.sources[said.source_id]]
        ),
        printed=printed,
    )


def _lives(evidence: Evidence, printed: Collection[Reference]) -> Iterator[Life]:
    for role in evidence.of("role"):
        if isinstance(role, Role):
            began, ended = (event.slug if event is not None else "" for event in (role.began, role.ended))
            yield Life(role.slug, role.title, began, ended, Reference("role", role.slug) in printed)


def _handovers(evidence: Evidence, printed: Collection[Reference]) -> Iterator[Handover]:
    for succession in evidence.of("succession"):
        if isinstance(succession, Succession):
            yield Handover(
                slug=succession.slug,
                title=succession.title,
                effective=succession.effective.slug,
                before=tuple(role.slug for role in predecessors_of(succession)),
                after=tuple(role.slug for role in successors_of(succession)),
                printed=Reference("succession", succession.slug) in printed,
            )


def _told(evidence: Evidence, printed: Collection[Reference]) -> Iterator[Told]:
    for reference in sorted(printed):
        record = evidence.records.get(reference)
        if isinstance(record, Position | Figure | FoiRequest):
            source = evidence.sources[record.source_id].slug
            if isinstance(record, Position):
                yield Told(
                    str(reference), days_of(record.date), source, record.occasion.slug if record.occasion else ""
                )
            elif isinstance(record, Figure):
                foretold = record.nature == FigureNature.TARGET
                event = record.event.slug if record.event else ""
                yield Told(str(reference), days_of(record.period), source, event, foretold)
            else:
                yield Told(str(reference), days_of(record.answered_on), source)


def _requests(evidence: Evidence, printed: Collection[Reference]) -> Iterator[Answered]:
    for reference in sorted(printed):
        if isinstance(record := evidence.records.get(reference), FoiRequest):
            yield Answered(str(reference), days_of(record.asked_on), days_of(record.answered_on))


def _taken(evidence: Evidence, printed: Collection[Reference]) -> Iterator[Taken]:
    for reference in sorted(printed):
        if isinstance(source := evidence.records.get(reference), Source):
            if source.accessed_on is not None:
                yield Taken(source.slug, "its address", source.accessed_on)
            for excerpt in excerpts_of(source):
                yield Taken(source.slug, f"the excerpt {excerpt.key}", excerpt.captured_on)


def _recorded(evidence: Evidence) -> Iterator[str]:
    """Every date that a record bears, in EDTF."""
    held: list[models.Model] = [evidence.briefing, *evidence.records.values()]
    held += [said for record in evidence.of("event") if isinstance(record, Event) for said in attestations_of(record)]
    if evidence.briefing.letter_date:  # of a letter of our own, which has no column for it
        yield read_date(evidence.briefing.letter_date).edtf
    columns: dict[type[models.Model], list[str]] = {}
    for record in held:
        kind = type(record)
        if kind not in columns:
            columns[kind] = [column.attname for column in kind._meta.fields if isinstance(column, EdtfField)]
        yield from (getattr(record, column) for column in columns[kind])
