"""What a section prints: the records that it lists, or those that its rule picks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final, TypeVar

from briefing.assembly.attribution import disputes, uncounted
from briefing.assembly.differences import difference
from briefing.assembly.present import duty_groups, event_list, figure_table, speech, statement
from briefing.assembly.sections.ledger import ledger
from briefing.assembly.sections.roles import role_blocks
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block
from briefing.enums import PositionKind, SectionKind, Voice
from briefing.models import ConflictNote, Duty, Event, Figure, Position, Role, Section, Succession
from briefing.models.record import Record
from briefing.models.sourced import Sourced
from briefing.queries.parts import quotations_of
from briefing.wording.references import Reference, ReferenceLine, read_reference_lines

R = TypeVar("R", bound=Record)

# The noun that an empty selection takes from the topic, or from the section's source.
RULES: Final = {
    SectionKind.STATEMENTS: "position",
    SectionKind.VOICES: "position",
    SectionKind.COMMENTARY: "position",
    SectionKind.REMARKS: "position",
    SectionKind.UNHEARD: "position",
    SectionKind.QUESTION: "issue",
    SectionKind.BALANCE: "issue",
    SectionKind.STANCES: "issue",
    SectionKind.CONTESTED: "conflict",
    SectionKind.ROLE_STATUS: "role",
    SectionKind.DUTIES: "duty",
    SectionKind.WHO_NOW: "succession",
    SectionKind.TIMELINE: "event",
    SectionKind.ROLE: "role",
    SectionKind.LEDGER: "succession",
    SectionKind.FIGURES: "figure",
    SectionKind.EVENTS: "event",
    SectionKind.DIFFERENCES: "conflict",
}


def selected_lines(section: Section) -> tuple[ReferenceLine, ...]:
    return read_reference_lines(section.selection)


def selected(writer: Writer, section: Section) -> list[Reference]:
    """The references that the section lists; without any, those of its rule."""
    listed = [reference for line in selected_lines(section) for reference in line.references]
    if listed or (noun := RULES.get(SectionKind(section.kind))) is None:
        return listed
    fitting = [r for r in sorted(writer.evidence.records) if _fits(writer, section, noun, r)]
    if section.kind == SectionKind.REMARKS:
        left_out = uncounted(writer.evidence)
        return [reference for reference in fitting if reference.slug not in left_out]
    if section.kind == SectionKind.CONTESTED:
        disputed = {dispute.note.slug for dispute in disputes(writer.evidence)}
        return [reference for reference in fitting if reference.slug in disputed]
    return fitting


def _fits(writer: Writer, section: Section, noun: str, reference: Reference) -> bool:
    record = writer.evidence.records[reference]
    if reference.noun != noun or not writer.is_cleared(record) or not writer.is_known(record):
        return False
    if isinstance(record, Position) and not _position_fits(section, record):
        return False
    if isinstance(record, Sourced):
        wanted_source = section.source_id in {None, record.source_id}
        return wanted_source and writer.may_show(record)
    # A timeline's source is the one that it is chiefly taken from: events of others are marked as such.
    return section.source_id is None or section.kind == SectionKind.TIMELINE


def _position_fits(section: Section, position: Position) -> bool:
    """Whether it is of the topic, and what the kind of section prints."""
    if position.topic_id != section.briefing.topic_id:
        return False
    quoted = bool(quotations_of(position))
    match section.kind:
        case SectionKind.UNHEARD:
            return bool(position.silence)
        case SectionKind.REMARKS:
            return (quoted or bool(position.paraphrase)) and position.kind != PositionKind.STANCE
        case SectionKind.VOICES:
            return quoted
    return bool(position.paraphrase)


def blocks_of(writer: Writer, section: Section, references: list[Reference]) -> tuple[Block, ...]:
    """The records in the order listed; neighbours of one noun stand together."""
    blocks: list[Block] = []
    for noun, group in groupby(references, key=lambda reference: reference.noun):
        present = _NOUNS.get(noun)
        if present is None:
            writer.problem(f"A section can't print a {noun}. It takes {', '.join(sorted(_NOUNS))}.")
            continue
        blocks += present(writer, section, list(group))
    return tuple(blocks)


def found(writer: Writer, references: list[Reference], kind: type[R]) -> Iterator[R]:
    for reference in references:
        if (record := writer.find(reference, kind)) is not None:
            yield record


def _positions(writer: Writer, section: Section, references: list[Reference]) -> Iterator[Block]:
    # A restatement's status and an FOI summary's own sentence have said whose words these are.
    said = section.kind == SectionKind.FOI_POINTS or (
        section.kind == SectionKind.STATEMENTS and section.briefing.voice == Voice.RESTATEMENT
    )
    for position in found(writer, references, Position):
        quoted = section.kind == SectionKind.VOICES or not position.paraphrase
        yield speech(writer, position) if quoted else statement(writer, position, attributed=not said)


def _figures(writer: Writer, _section: Section, references: list[Reference]) -> Iterator[Block]:
    if figures := list(found(writer, references, Figure)):
        yield figure_table(writer, figures)


def _events(writer: Writer, _section: Section, references: list[Reference]) -> Iterator[Block]:
    if events := list(found(writer, references, Event)):
        yield event_list(writer, events)


def _duties(writer: Writer, section: Section, references: list[Reference]) -> Iterator[Block]:
    duties = list(found(writer, references, Duty))
    if not section.selection:
        duties.sort(key=lambda duty: (duty.role.slug, duty.order, duty.slug))
    several = len({duty.role_id for duty in duties}) > 1
    yield from duty_groups(writer, duties, with_role=several)


def _roles(writer: Writer, section: Section, references: list[Reference]) -> Iterator[Block]:
    with_duties = not any(line.references[0].noun == "duty" for line in selected_lines(section))
    for role in found(writer, references, Role):
        yield from role_blocks(writer, role, with_duties=with_duties)


def _successions(writer: Writer, _section: Section, references: list[Reference]) -> Iterator[Block]:
    for succession in found(writer, references, Succession):
        yield from ledger(writer, succession)


def _conflicts(writer: Writer, _section: Section, references: list[Reference]) -> Iterator[Block]:
    for note in found(writer, references, ConflictNote):
        if note.slug not in writer.placed:
            writer.placed.add(note.slug)
            yield difference(writer, note)


_NOUNS: Final[dict[str, Callable[[Writer, Section, list[Reference]], Iterator[Block]]]] = {
    "conflict": _conflicts,
    "duty": _duties,
    "event": _events,
    "figure": _figures,
    "position": _positions,
    "role": _roles,
    "succession": _successions,
}
