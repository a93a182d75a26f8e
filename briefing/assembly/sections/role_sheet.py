"""A role sheet's own parts: where the role stands, who does its duties now, and who wrote the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.assembly.mentions import body_name, role_name
from briefing.assembly.present import table
from briefing.assembly.sections.ledger import NOT_STATED, basis, duty_words, usable
from briefing.assembly.sections.roles import duties_of, event_when, is_planned
from briefing.assembly.sections.selecting import found, selected
from briefing.assembly.wordings import date_text, listed, tidied
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, Facts, Notice, Paragraph, Row, Table
from briefing.content.inline import Inline, Link, RecordLink, Text
from briefing.content.walk import plain_text
from briefing.enums import DutyOutcome
from briefing.models import Duty, DutyChange, Event, Role, Section, Source, Succession
from briefing.queries.parts import authors_of, changes_of, predecessors_of, successors_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

NO_END: Final = "Our sources don’t say that this role has ended."
NO_SUCCESSOR: Final = "Our sources don’t say what took its place."
NO_SUCCESSOR_YET: Final = "Our sources don’t say what is to take its place."
NOBODY: Final = "Nobody: it was dropped"
NOBODY_LATER: Final = "Nobody: it is to be dropped"


def role_status_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    for role in found(writer, selected(writer, section), Role):
        yield Notice("status", _stands(writer, role), tuple(Paragraph(words) for words in _status(writer, role)))


def _stands(writer: Writer, role: Role) -> str:
    end = _end(writer, role)
    if end is None:
        return f"The role of {role.title}"
    return f"The role of {role.title} {'is to end' if is_planned(writer, end) else 'has ended'}"


def _end(writer: Writer, role: Role) -> Event | None:
    """The event with which it ended; where none is recorded, that by which it made way for another."""
    after = [succession for succession in successions_of(writer, role) if usable(writer, succession)]
    return role.ended or next((succession.effective for succession in after), None)


def _status(writer: Writer, role: Role) -> Iterator[Words]:
    end = _end(writer, role)
    if end is None:
        yield (Text(NO_END),)
        return
    yield tidied((Text("Its end: "), *event_when(writer, Reference("event", end.slug)), Text(".")))
    after = [succession for succession in successions_of(writer, role) if usable(writer, succession)]
    if not after:
        yield (Text(NO_SUCCESSOR_YET if is_planned(writer, end) else NO_SUCCESSOR),)
    for succession in after:
        names = listed([_successor(writer, successor) for successor in successors_of(succession)])
        writer.print(Reference("succession", succession.slug))
        became = str(succession.get_kind_display())
        became = f"To be {became.lower()}" if is_planned(writer, succession.effective) else became
        yield (Text(f"{became} "), *names, writer.cite_for(succession), Text("."))


def _successor(writer: Writer, role: Role) -> Words:
    return (*role_name(writer, role), *writer.difference_refs(Reference("role", role.slug)))


def successions_of(writer: Writer, role: Role) -> list[Succession]:
    """Those in which the role made way for others."""
    return [
        record
        for record in writer.evidence.of("succession")
        if isinstance(record, Succession) and role.pk in {before.pk for before in predecessors_of(record)}
    ]


def who_now_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    for succession in found(writer, selected(writer, section), Succession):
        roles = list(predecessors_of(succession))
        duties = [duty for role in roles for duty in duties_of(writer, role)]
        if not duties:
            writer.problem(f"succession:{succession.slug} has no duty before. Enter the duties of the role that ended.")
            continue
        yield who_now(writer, succession, duties)


def who_now(writer: Writer, succession: Succession, duties: list[Duty]) -> Table:
    """For each duty of the role that made way: who does it now, and on whose word."""
    changes: dict[int, list[DutyChange]] = {}
    for change in changes_of(succession):
        if change.old_id is not None and usable(writer, change):
            changes.setdefault(change.old_id, []).append(change)
    planned = is_planned(writer, succession.effective)
    rows = [_now_row(writer, duty, changes.get(duty.pk, []), planned=planned) for duty in duties]
    caption = f"Who {'is to do this' if planned else 'does this now'}: {succession.title}"
    return table(caption, ("The duty", "Who is to do it" if planned else "Who does it now", "On whose word"), rows)


def who_now_of(writer: Writer, role: Role) -> list[Table]:
    """For the role's own page: a table for each succession of which readers may see every duty after."""
    duties = duties_of(writer, role)
    return [who_now(writer, each, duties) for each in successions_of(writer, role) if duties and _shown(writer, each)]


def who_does_it_now(writer: Writer, duty: Duty) -> Iterator[Words]:
    """For the duty's own page, an answer for each succession in which its role made way."""
    for succession in successions_of(writer, duty.role):
        if _shown(writer, succession):
            changes = [change for change in changes_of(succession) if change.old_id == duty.pk]
            planned = is_planned(writer, succession.effective)
            now = _lines([_now(writer, change, planned=planned) for change in changes]) or (Text(NOT_STATED),)
            yield tidied((*now, Text(f" ({'planned: ' if planned else ''}{succession.title})")))


def _shown(writer: Writer, succession: Succession) -> bool:
    after = [change.new for change in changes_of(succession) if change.new is not None]
    held = [writer.evidence.records.get(Reference("duty", duty.slug)) for duty in after]
    return all(isinstance(duty, Duty) and writer.is_cleared(duty) and writer.may_show(duty) for duty in held)


def _now_row(writer: Writer, duty: Duty, changes: list[DutyChange], *, planned: bool) -> Row:
    if not changes:
        return Row((duty_words(writer, duty), (Text(NOT_STATED),), (Text("Not compared"),)))
    # In reading order, so that the notes are numbered in it.
    old = duty_words(writer, duty)
    now = _lines([_now(writer, change, planned=planned) for change in changes])
    words = _lines([basis(writer, change) for change in changes])
    return Row(tuple(tidied(cell) for cell in (old, now, words)))


def _now(writer: Writer, change: DutyChange, *, planned: bool) -> Words:
    if change.outcome == DutyOutcome.DROPPED:
        return (Text(NOBODY_LATER if planned else NOBODY),)
    if change.outcome == DutyOutcome.NOT_STATED or change.new is None:
        return (Text(NOT_STATED),)
    duty = writer.find(Reference("duty", change.new.slug), Duty)
    if duty is None:
        return ()
    outcome = str(change.get_outcome_display()).lower()
    return (*role_name(writer, duty.role), Text(f", {outcome}: "), *duty_words(writer, duty))


def _lines(parts: list[Words]) -> Words:
    """One after another, parted by semicolons, or by a space where the one before is a sentence."""
    words: list[Inline] = []
    for part in dict.fromkeys(parts):
        if words:
            words.append(Text(" " if plain_text(tuple(words)).endswith(".") else "; "))
        words += part
    return tuple(words)


def about_source_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    own = [Reference("source", section.source.slug)] if section.source else []
    references = selected(writer, section) or own
    if not references:
        writer.problem("This section is about a source: list it as source:slug.")
    for source in found(writer, references, Source):
        yield Facts(_about(writer, source))


def _about(writer: Writer, source: Source) -> tuple[Fact, ...]:
    note = writer.cite(source.pk, "")
    title = RecordLink("source", source.slug, (Text(source.title),))
    written = source.byline or ", ".join(author.name for author in authors_of(source)) or "Not stated"
    dated: Words = (date_text(source.date, weekday=True, first=True),) if source.date else (Text("Undated"),)
    dated += (Text(f". {source.date_note}"),) if source.date_note else ()
    address: Words = (Link(source.url, (Text("Read the original"),)),) if source.url else (Text("Not known to us"),)
    return (
        Fact("Document", (title, note)),
        Fact("Written by", (Text(written),)),
        Fact("Published on the site of", body_name(writer, source.publisher, in_full=True)),
        Fact("Date", dated),
        Fact("Address", address),
    )
