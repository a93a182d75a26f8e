"""Who speaks in the briefing, in what posts, and who could be taken for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from briefing.assembly.gather import Evidence
from briefing.enums import StakeholderKind, Standing
from briefing.integrity.days import Days, days_of
from briefing.integrity.known_speakers import Attribution, Body, Place, Post, Speakers
from briefing.models import Appointment, Event, Position, Source, Stakeholder
from briefing.publishing.knowing.dates import happening
from briefing.publishing.knowing.quotations import spans
from briefing.queries.parts import quotations_of
from briefing.queries.posts import parts, posts_beside
from briefing.wording.references import Reference


def speakers(evidence: Evidence, printed: Collection[Reference]) -> Speakers:
    """Two statements, whatever the number of positions."""
    held = [record for record in evidence.of("position") if isinstance(record, Position) and not record.silence]
    attributions = [_of_position(evidence, position, printed) for position in held]
    attributions += _of_signatory(evidence)
    printing = [each for each in attributions if each.printed]
    shown = {name for each in printing for name in (each.holder, each.speaker)}
    shown |= {each.capacity.body for each in printing if each.capacity is not None}
    named = [body for body in evidence.stakeholders.values() if body.slug in shown]
    people = {body.pk for body in named if body.kind == StakeholderKind.PERSON}
    parents = {body.parent_id for body in named if body.parent_id is not None}
    return Speakers(
        attributions=tuple(attributions),
        posts=tuple(
            replace(_post(appointment), passage=appointment.excerpt.text if appointment.excerpt else "")
            for appointment in posts_beside(people)
        ),
        bodies=tuple(Body(each.slug, each.name, _slug(each.parent)) for each in parts(parents)),
    )


def _of_position(evidence: Evidence, position: Position, printed: Collection[Reference]) -> Attribution:
    holder = evidence.stakeholders[position.stakeholder_id]
    source = evidence.sources[position.source_id]
    speaker = position.capacity.person if position.capacity else holder
    is_person = speaker.kind == StakeholderKind.PERSON
    standings = {quotation.standing for quotation in quotations_of(position)}
    return Attribution(
        record=f"position:{position.slug}",
        holder=holder.slug,
        holder_names=_names(holder),
        days=_said_on(evidence, position, source),
        source=source.slug,
        speaker=speaker.slug if is_person else "",
        speaker_name=speaker.name if is_person else "",
        label=position.speaker_label,
        capacity=_post(position.capacity) if position.capacity else None,
        words=tuple(quotation.words for quotation in quotations_of(position)),
        places=tuple(_places(source, position)),
        reported_by=_names(source.publisher) if Standing.REPORTED in standings else (),
        recorded=Standing.RECORDING in standings,
        printed=Reference("position", position.slug) in printed,
    )


def _places(source: Source, position: Position) -> Iterator[Place]:
    """As they are stored."""
    for quotation in quotations_of(position):
        for start, end in spans(quotation.spans):
            yield f"source:{source.slug}, excerpt {quotation.excerpt.key}", start, end


def _said_on(evidence: Evidence, position: Position, source: Source) -> Days:
    """When they said so: as typed, else as its occasion is dated, else no later than the document that tells it."""
    event = evidence.records.get(Reference("event", position.occasion.slug)) if position.occasion else None
    at = happening(evidence, event).days if isinstance(event, Event) else None
    return days_of(position.date) or at or Days(f"by {source.date}" if source.date else "", last=source.date_latest)


def _of_signatory(evidence: Evidence) -> Iterator[Attribution]:
    """Whoever signed the letter, on the letter's day."""
    briefing = evidence.briefing
    if briefing.signatory is None:
        return
    restated = evidence.sources.get(briefing.restates_id or 0)
    post = _post(briefing.signatory)
    yield Attribution(
        record=f"briefing:{briefing.slug}",
        holder=post.person,
        holder_names=(post.person_name,),
        days=days_of(restated.date if restated else briefing.letter_date) or Days(),
        speaker=post.person,
        speaker_name=post.person_name,
        capacity=post,
    )


def _post(appointment: Appointment) -> Post:
    return Post(
        person=appointment.person.slug,
        person_name=appointment.person.name,
        title=appointment.title,
        body=appointment.organisation.slug,
        body_names=_names(appointment.organisation),
        start=days_of(appointment.start),
        end=days_of(appointment.end),
        role=appointment.role.slug if appointment.role else "",
    )


def _names(stakeholder: Stakeholder) -> tuple[str, ...]:
    return tuple(name for name in (stakeholder.name, stakeholder.short_name) if name)


def _slug(stakeholder: Stakeholder | None) -> str:
    return stakeholder.slug if stakeholder is not None else ""
