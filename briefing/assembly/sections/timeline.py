"""A timeline: events in order of date, each with what its sources say of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from briefing.assembly.present import in_order
from briefing.assembly.sections.selecting import found, selected
from briefing.assembly.wordings import date_text
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Paragraph, Timeline, TimelineItem
from briefing.content.inline import Inline, RecordLink, Text
from briefing.models import Attestation, Event, Section
from briefing.queries.parts import attestations_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

OVERLAP: Final = (
    "In order of the earliest day that each date allows, or of the latest where it allows any day before. "
    "Where two dates overlap, which came first isn’t known."
)


def timeline_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    events = in_order(writer, list(found(writer, selected(writer, section), Event)))
    if not events:
        writer.problem("A timeline needs events. List them, or enter events of the topic.")
        return
    dated = [writer.dated_by(event) for event in events]
    if any(_overlap(one, other) for one, other in pairwise(dated)):
        yield Paragraph((Text(OVERLAP),))
    yield Timeline(tuple(_item(writer, section, event) for event in events))


def _item(writer: Writer, section: Section, event: Event) -> TimelineItem:
    reference = Reference("event", event.slug)
    dated = writer.dated_by(event)
    when: Words = (date_text(dated.date, first=True),) if dated else (Text("Date not stated"),)
    if dated and dated.planned:
        when += (Text(" (planned)"),)
    title: Words = (RecordLink("event", event.slug, (Text(event.title),)),)
    title += writer.cite_event(event, dated)
    return TimelineItem(
        when=when,
        title=(*title, *writer.difference_refs(reference)),
        origin=_origin(writer, section, event),
        blocks=writer.prose(event.summary) if event.summary else (),
    )


def _origin(writer: Writer, section: Section, event: Event) -> Words:
    """Says so where the section's own source isn't among those that speak of the event."""
    speaking = [attestation.source_id for attestation in attestations_of(event)]
    if section.source_id is None or section.source_id in speaking or not speaking:
        return ()
    dated = writer.dated_by(event)
    source = writer.source(dated.source_id if dated else speaking[0])
    return (Text("From another source: "), RecordLink("source", source.slug, (Text(source.title),)))


def _overlap(one: Attestation | None, other: Attestation | None) -> bool:
    if one is None or other is None:
        return False
    latest, earliest = one.date_latest or date.max, other.date_earliest or date.min
    same = (one.date_earliest, one.date_latest) == (other.date_earliest, other.date_latest)
    return latest >= earliest and not (same and latest == earliest)
