"""A role: what it is, what the sources call it, when it began and ended, what it does."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.assembly.mentions import body_name
from briefing.assembly.present import duty_groups
from briefing.assembly.wordings import date_in_sentence, listed
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, Facts
from briefing.content.inline import Inline, RecordLink, StatedName, Text
from briefing.models import Duty, Event, Role
from briefing.queries.answering import BEGAN_AND_ENDED
from briefing.queries.parts import names_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]


def role_blocks(writer: Writer, role: Role, *, with_duties: bool) -> Iterator[Block]:
    yield Facts(role_facts(writer, role))
    if role.summary:
        yield from writer.prose(role.summary)
    if with_duties:
        yield from duty_groups(writer, duties_of(writer, role))


def role_facts(writer: Writer, role: Role) -> tuple[Fact, ...]:
    facts = [
        Fact("Role", (RecordLink("role", role.slug, (Text(str(role)),)),)),
        Fact("Organisation", body_name(writer, writer.stakeholder(role.organisation_id), in_full=True)),
    ]
    for (term, planned), event in zip(BEGAN_AND_ENDED, (role.began, role.ended), strict=True):
        if event is not None and (when := event_when(writer, Reference("event", event.slug))):
            facts.append(Fact(planned if is_planned(writer, event) else term, when))
    names = [
        (StatedName(name.name) if name.excerpt else Text(name.name), writer.cite_for(name))
        for name in names_of(role)
        if writer.allowed(name.source_id) and writer.may_show(name)
    ]
    if names:
        differs = writer.difference_refs(Reference("role", role.slug))
        facts.append(Fact("Called in the sources", (*listed(names), *differs)))
    return tuple(facts)


def duties_of(writer: Writer, role: Role) -> list[Duty]:
    """The role's cleared duties, in their source's order."""
    duties = [duty for duty in writer.evidence.of("duty") if isinstance(duty, Duty) and duty.role_id == role.pk]
    shown = [duty for duty in duties if duty.is_cleared(writer.at) and writer.may_show(duty)]
    return sorted((duty for duty in shown if writer.allowed(duty.source_id)), key=lambda duty: (duty.order, duty.slug))


def is_planned(writer: Writer, event: Event) -> bool:
    """Whether the source that dates the event here speaks of a plan."""
    held = writer.evidence.records.get(Reference("event", event.slug))
    dated = writer.dated_by(held) if isinstance(held, Event) else None
    return dated is not None and dated.planned


def event_when(writer: Writer, reference: Reference) -> Words:
    """Nothing of an event that only later sources know, in a document that knows nothing later."""
    if not writer.is_known(writer.evidence.records[reference]):
        return ()
    event = writer.find(reference, Event)
    if event is None:
        return ()
    link: Words = (RecordLink("event", event.slug, (Text(event.title),)),)
    dated = writer.dated_by(event)
    if dated is None:
        return (*link, Text(", date not stated"), *writer.cite_event(event, None))
    when = date_in_sentence(dated.date, planned=dated.planned)
    return (*link, Text(" "), when, writer.cite_for(dated), *writer.difference_refs(reference))
