"""Where the sources differ: what each says, from the records themselves, and how it was settled."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.assembly.present import capacity, holder, standing
from briefing.assembly.quoting import quoted
from briefing.assembly.wordings import date_text, figure_text, figure_when, noted
from briefing.assembly.writer import Writer
from briefing.content.blocks import Difference, DifferenceSide
from briefing.content.inline import Inline, RecordLink, StatedName, Text
from briefing.models import ConflictNote, Duty, Event, Figure, Position, Role
from briefing.models.record import Record
from briefing.queries.parts import attestations_of, names_of
from briefing.wording.references import Reference, read_reference_lines

Words = tuple[Inline, ...]


def difference(writer: Writer, note: ConflictNote) -> Difference:
    writer.print(Reference("conflict", note.slug))
    with writer.at_place(f"conflict:{note.slug}"):
        sides: list[DifferenceSide] = []
        for reference in references_of(note):
            record = writer.find(reference, Record)  # type: ignore[type-abstract]  # any noun may differ
            if record is not None:
                sides += [DifferenceSide(words) for words in _says(writer, record)]
        return Difference(
            anchor=f"difference-{note.slug}",
            title=note.title,
            sides=tuple(dict.fromkeys(sides)),
            settlement=writer.line(note.explanation),
        )


def references_of(note: ConflictNote) -> list[Reference]:
    return [reference for line in read_reference_lines(note.records) for reference in line.references]


def _says(writer: Writer, record: Record) -> Iterator[Words]:
    if isinstance(record, Figure):
        stated_by = writer.stakeholder(record.stated_by_id)
        note = writer.cite_for(record)
        when = figure_when(record) if record.period else (Text("at a time not stated"),)
        yield (Text(f"{stated_by.called}: "), figure_text(record), Text(", "), *when, note)
    elif isinstance(record, Event):
        yield from _dates(writer, record)
    elif isinstance(record, Role):
        yield from _names(writer, record)
    elif isinstance(record, Position):
        yield _position(writer, record)
    elif isinstance(record, Duty):
        words = writer.line(record.description)
        yield (Text(f"{record.role.title}: "), *noted(words, writer.cite_for(record)))
    else:
        writer.problem(
            "A difference is printed from figures, events, roles, positions and duties. Name one of these instead."
        )


def _position(writer: Writer, position: Position) -> Words:
    """In our words where we have put it so, else in theirs, with the post and who reports them as beside any words."""
    who = holder(writer, position)
    if position.paraphrase:
        return (*who, Text(": "), *noted(writer.line(position.paraphrase), writer.cite_for(position)))
    source = writer.source(position.source_id)
    beside = (capacity(writer, position), tuple(Text(words) for words in [standing(position, source)] if words))
    who += tuple(word for part in beside if part for word in (Text(", "), *part))
    return (*who, Text(": "), *noted((quoted(writer, position),), writer.cite_for(position)))


def _dates(writer: Writer, event: Event) -> Iterator[Words]:
    for attestation in attestations_of(event):
        source = writer.source(attestation.source_id)
        words: Words = (RecordLink("source", source.slug, (Text(source.title),)), Text(": "))
        if attestation.stated and attestation.excerpt is not None:
            words += (StatedName(attestation.stated),)
            words += (Text(", that is "), date_text(attestation.date)) if attestation.date else ()
        else:
            words += (date_text(attestation.date) if attestation.date else Text("no date"),)
        if attestation.planned:
            words += (Text(" (planned)"),)
        yield (*words, writer.cite_for(attestation))


def _names(writer: Writer, role: Role) -> Iterator[Words]:
    for name in names_of(role):
        source = writer.source(name.source_id)
        words: Words = (RecordLink("source", source.slug, (Text(source.title),)), Text(": "))
        stated = StatedName(name.name) if name.excerpt is not None else Text(name.name)
        yield (*words, stated, writer.cite_for(name))
