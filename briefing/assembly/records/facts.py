"""Pages of what happened, was counted, and is done: events, measures, figures, roles, duties."""

from __future__ import annotations

from briefing.assembly.present import duty_groups, figure_table
from briefing.assembly.records.shape import block_section, page
from briefing.assembly.sections.charts import figures_of
from briefing.assembly.sections.role_sheet import who_does_it_now, who_now_of
from briefing.assembly.sections.roles import duties_of, role_facts
from briefing.assembly.wordings import date_text, figure_text, figure_when
from briefing.assembly.writer import Writer
from briefing.content.blocks import Fact, ItemList, ListItem, Paragraph, RecordPage
from briefing.content.inline import Inline, RecordLink, StatedName, Text
from briefing.models import Attestation, Duty, Event, Figure, Measure, Role
from briefing.models.record import Record
from briefing.queries.answering import WHO_NOW, WHO_NOW_ANCHOR
from briefing.queries.parts import attestations_of, participants_of
from briefing.wording.numbers import is_share
from briefing.wording.references import Reference

Words = tuple[Inline, ...]


def event_page(writer: Writer, event: Event) -> RecordPage:
    dated = writer.dated_by(event)
    facts = [
        Fact(
            "Date",
            (date_text(dated.date, first=True), *_planned(dated)) if dated else (Text("Not stated in our sources"),),
        ),
        Fact("Kind", (Text(event.get_kind_display()),)),
    ]
    participants = [writer.stakeholder(body.pk) for body in participants_of(event) if not body.protected]
    if participants:
        facts.append(Fact("Who took part", (Text(", ".join(body.name for body in participants)),)))
    summary = writer.prose(event.summary)
    says = tuple(
        ListItem((Paragraph(_says(writer, attestation)),))
        for attestation in attestations_of(event)
        if writer.may_show(attestation)
    )
    return page(
        writer,
        event,
        noun="event",
        title=event.title,
        facts=tuple(facts),
        first=dated.date_earliest.isoformat() if dated and dated.date_earliest else "",
        last=dated.date_latest.isoformat() if dated and dated.date_latest else "",
        sections=(
            block_section("summary", "What happened", summary),
            block_section("sources", "What each source says of the date", (ItemList(ordered=False, items=says),)),
        ),
    )


def _says(writer: Writer, attestation: Attestation) -> Words:
    source = writer.source(attestation.source_id)
    words: list[Inline] = [RecordLink("source", source.slug, (Text(source.title),)), Text(": ")]
    if attestation.stated and attestation.excerpt is not None:
        words += [StatedName(attestation.stated), Text(", that is ") if attestation.date else Text("")]
    words += [date_text(attestation.date)] if attestation.date else [Text("gives no date")]
    words += _planned(attestation)
    if attestation.reasoning:
        words.append(Text(f". {attestation.reasoning}"))
    return (*(word for word in words if word != Text("")), writer.cite_for(attestation))


def _planned(attestation: Attestation) -> Words:
    return (Text(" (planned)"),) if attestation.planned else ()


def measure_page(writer: Writer, measure: Measure) -> RecordPage:
    facts = [Fact("Counted in", (Text(measure.unit),)), Fact("Place", (Text(measure.place or "Not stated"),))]
    facts += [Fact("Question asked", (Text(measure.question),))] if measure.question else []
    facts += [Fact("Asked of", (Text(measure.base),))] if measure.base else []
    shown = [figure for figure in figures_of(writer, measure) if writer.shows(Reference("figure", figure.slug))]
    definition = writer.prose(measure.definition)
    table = (figure_table(writer, shown),) if shown else ()
    return page(
        writer,
        measure,
        noun="measure",
        title=measure.title,
        facts=tuple(facts),
        sections=(
            block_section("definition", "What counts", definition),
            block_section("figures", "The figures", table),
        ),
    )


def figure_page(writer: Writer, figure: Figure) -> RecordPage:
    note = writer.cite_for(figure)
    facts = (Fact("Figure", (figure_text(figure), note)), Fact("When", figure_when(figure)))
    return page(writer, figure, noun="figure", title=_figure_title(figure), facts=facts)


def _figure_title(figure: Figure) -> str:
    """With the qualifier and nature of the number: the title is all that lists and search show of it."""
    answer = f", {figure.category}" if figure.category and is_share(figure.measure.unit) else ""
    when = date_text(figure.period).text if figure.period else "time not stated"
    return f"{figure.measure.title}{answer}: {figure_text(figure).text} ({when})"


def role_page(writer: Writer, role: Role) -> RecordPage:
    # In reading order, so that the notes are numbered in it.
    _, *facts = role_facts(writer, role)
    summary = writer.prose(role.summary)
    groups = duty_groups(writer, duties_of(writer, role))
    return page(
        writer,
        role,
        noun="role",
        title=str(role),
        facts=tuple(facts),
        sections=(
            block_section("summary", "What the role is for", summary),
            block_section("duties", "What it does, as the sources say", groups),
            block_section(WHO_NOW_ANCHOR, f"{WHO_NOW}?", tuple(who_now_of(writer, role))),
        ),
    )


def duty_page(writer: Writer, duty: Duty) -> RecordPage:
    role = RecordLink("role", duty.role.slug, (Text(str(duty.role)),))
    groups = duty_groups(writer, [duty])
    now = [Fact(WHO_NOW, words) for words in who_does_it_now(writer, duty)]
    section = block_section("duty", "", groups)
    return page(writer, duty, noun="duty", title=duty.title, facts=(Fact("Role", (role,)), *now), sections=(section,))


def plain_page(writer: Writer, record: Record) -> RecordPage:
    """Records without an address: frozen by title, for search and for where they are used."""
    reference = next(found for found, held in writer.evidence.records.items() if held is record)
    return page(writer, record, noun=reference.noun, title=str(getattr(record, "title", record)))
