"""How one record, or records of one noun, stand in a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.assembly.mentions import body_name
from briefing.assembly.quoting import about, words_of
from briefing.assembly.wordings import date_in_sentence, date_text, figure_text, figure_when, noted
from briefing.assembly.writer import Writer
from briefing.content.blocks import DutyGroup, DutyItem, ItemList, ListItem, Paragraph, Row, Speech, Statement, Table
from briefing.content.inline import Inline, RecordLink, Strong, Text
from briefing.enums import DutyForce, Standing
from briefing.models import Duty, Event, Figure, Position, Source
from briefing.queries.parts import authors_of, quotations_of
from briefing.wording.numbers import is_share
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

SAME_OCCASION: Final = "on the same occasion"
IN_THESE_WORDS: Final = "in these words"


def holder(writer: Writer, position: Position) -> Words:
    """Whose position it is: the person in their post's body, or the body with its label."""
    stakeholder = writer.stakeholder(position.stakeholder_id)
    words = body_name(writer, stakeholder)
    return (*words, Text(f" ({position.speaker_label})")) if position.speaker_label else words


def own_words(position: Position, source: Source) -> bool:
    """Whether the holder wrote or published the source, so that nobody else summarises them."""
    holders = {position.stakeholder_id}
    if position.capacity is not None:
        holders |= {position.capacity.person_id, position.capacity.organisation_id}
    return bool(holders & {source.publisher_id, *(author.pk for author in authors_of(source))})


def statement(writer: Writer, position: Position, *, attributed: bool, in_full: bool = False) -> Statement:
    """In our words; ``attributed`` says whose it is, which a restatement has said of its whole; ``in_full`` in what
    capacity and on what occasion.
    """
    source = writer.source(position.source_id)
    label: Words = (Strong((Text(position.title),)),)
    if attributed:
        label += (Text(": "), *holder(writer, position))
        for part in (capacity(writer, position), occasion(writer, position)) if in_full else ():
            label += (Text(", "), *part) if part else ()
        if not own_words(position, source):
            label += (Text(", as summarised by "), *body_name(writer, source.publisher))
        label += (Text(", in our words"),)
    reference = Reference("position", position.slug)
    note = writer.cite_for(position)
    words = writer.line(position.paraphrase)
    if not words:
        writer.problem(f"{reference} has nothing in our words. Fill in its paraphrase, or print it among voices.")
    return Statement(position.slug, label, (*noted(words, note), *writer.difference_refs(reference)))


def speech(writer: Writer, position: Position, *, after: str = "") -> Speech:
    """In the holder's own words, speaker first; ``after`` stands for post and occasion where these stand above."""
    source = writer.source(position.source_id)
    reference = Reference("position", position.slug)
    words = words_of(writer, position)
    if not words:
        writer.problem(f"{reference} has no quotation. Enter one, or print it among statements.")
    return Speech(
        position=position.slug,
        speaker=holder(writer, position),
        capacity=() if after else capacity(writer, position),
        occasion=(Text(after),) if after else occasion(writer, position),
        pieces=words,
        standing=standing(position, source),
        notes=(writer.cite_for(position), *writer.difference_refs(reference)),
        about=about(writer, position),
    )


def capacity(writer: Writer, position: Position) -> Words:
    """The post in which a person speaks; for a body, the person who speaks for it."""
    if position.capacity is None:
        return ()
    if position.capacity.organisation_id == position.stakeholder_id:
        person = body_name(writer, writer.stakeholder(position.capacity.person_id))
        return (Text("by "), *person, *([Text(f", {position.capacity.title}")] if position.capacity.title else []))
    body = body_name(writer, writer.stakeholder(position.capacity.organisation_id))
    return (Text(f"{position.capacity.title}, "), *body) if position.capacity.title else body


def occasion(writer: Writer, position: Position) -> Words:
    if position.occasion is not None:
        event = writer.find(Reference("event", position.occasion.slug), Event)
        if event is not None:
            title = RecordLink("event", event.slug, (Text(event.title),))
            dated = writer.dated_by(event)
            when = dated.date if dated else position.date
            return (title, Text(", "), date_text(when)) if when else (title,)
    return (date_in_sentence(position.date),) if position.date else ()


def standing(position: Position, source: Source) -> str:
    kinds = {quotation.standing for quotation in quotations_of(position)}
    if Standing.REPORTED in kinds:
        return f"as reported by {source.publisher.called}"
    return "as recorded" if Standing.RECORDING in kinds else ""


def duty_groups(writer: Writer, duties: Sequence[Duty], *, with_role: bool = False) -> tuple[DutyGroup, ...]:
    """Duties in order, under their groups' headings; force and condition always printed.

    ``with_role``: the headings say whose duties they are.
    """
    groups: dict[str, list[DutyItem]] = {}
    for duty in duties:
        of = f"{duty.role.title}: {duty.group}" if duty.group else duty.role.title
        groups.setdefault(of if with_role else duty.group, []).append(_duty(writer, duty))
    return tuple(DutyGroup(heading, tuple(items)) for heading, items in groups.items())


def _duty(writer: Writer, duty: Duty) -> DutyItem:
    reference = Reference("duty", duty.slug)
    writer.print(reference)
    words = writer.line(duty.description)
    note = writer.cite_for(duty)
    force = "" if duty.force == DutyForce.DOES else duty.get_force_display()
    return DutyItem(
        duty.slug, duty.title, force, duty.condition, (*noted(words, note), *writer.difference_refs(reference))
    )


def figure_table(writer: Writer, figures: Sequence[Figure]) -> Table:
    """Number first: for figures of several kinds."""
    caption = "Figures, each as its source states it"
    rows = [Row(figure_cells(writer, figure)) for figure in figures]
    return table(caption, ("Number", "What is counted", "When", "Who says so"), rows)


def year_table(writer: Writer, caption: str, figures: Sequence[Figure]) -> Table:
    """Time first: for figures that follow one another."""
    rows = [figure_cells(writer, figure, first=True) for figure in figures]
    by_time = tuple(Row((when, number, counted, said_by)) for number, counted, when, said_by in rows)
    return table(caption, ("When", "Number", "What is counted", "Who says so"), by_time)


def table(caption: str, head: Sequence[str], rows: Sequence[Row]) -> Table:
    return Table(caption, tuple((Text(title),) for title in head), tuple(rows))


def figure_cells(writer: Writer, figure: Figure, *, first: bool = False) -> tuple[Words, Words, Words, Words]:
    """The number, what is counted, when (``first`` with a capital), and who says so."""
    reference = Reference("figure", figure.slug)
    writer.print(reference)
    note = writer.cite_for(figure)
    counted: Words = (RecordLink("measure", figure.measure.slug, (Text(figure.measure.title),)),)
    if figure.category and is_share(figure.measure.unit):
        counted += (Text(f": {figure.category}"),)
    if figure.measure.place and figure.measure.place not in figure.measure.title:
        counted += (Text(f", {figure.measure.place}"),)
    if figure.note:
        counted += (Text(f". {figure.note}"),)
    said_by = body_name(writer, writer.stakeholder(figure.stated_by_id))
    number = (figure_text(figure), *writer.difference_refs(reference))
    return number, counted, figure_when(figure, first=first), (*said_by, note)


def event_list(writer: Writer, events: Sequence[Event]) -> ItemList:
    """In order of date; events without a date come last and say so."""
    return ItemList(ordered=False, items=tuple(_event(writer, event) for event in in_order(writer, events)))


def in_order(writer: Writer, events: Sequence[Event]) -> list[Event]:
    def place(event: Event) -> tuple[bool, str, str]:
        dated = writer.dated_by(event)
        day = (dated.date_earliest or dated.date_latest) if dated else None
        return (day is None, day.isoformat() if day else "", event.slug)

    return sorted(events, key=place)


def _event(writer: Writer, event: Event) -> ListItem:
    reference = Reference("event", event.slug)
    writer.print(reference)
    dated = writer.dated_by(event)
    when: Words = (Strong((date_text(dated.date, first=True) if dated else Text("Date not stated"),)),)
    if dated and dated.planned:
        when += (Text(" (planned)"),)
    title = RecordLink("event", event.slug, (Text(event.title),))
    note = writer.cite_event(event, dated)
    heading = Paragraph((*when, Text(": "), title, *note, *writer.difference_refs(reference)))
    return ListItem((heading, *(writer.prose(event.summary) if event.summary else ())))
