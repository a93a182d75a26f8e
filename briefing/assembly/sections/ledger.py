"""The duty ledger of a succession: every duty before and after, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.assembly.sections.roles import duties_of
from briefing.assembly.wordings import tidied
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Row, Table
from briefing.content.inline import Emphasis, Inline, Text
from briefing.enums import ChangeBasis, DutyForce, DutyOutcome
from briefing.models import Duty, DutyChange, Role, Succession
from briefing.queries.parts import changes_of, predecessors_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

NO_DUTY_BEFORE = "No such duty before"
NOT_STATED = "Our sources don’t say"


def ledger(writer: Writer, succession: Succession) -> Iterator[Block]:
    changes = [change for change in changes_of(succession) if usable(writer, change)]
    rows = [_row(writer, change) for change in changes]
    rows += [_unaccounted(writer, duty) for duty in _left_over(writer, succession, changes)]
    if not rows:
        writer.problem(f"succession:{succession.slug} has no duty to compare. Enter its ledger.")
        return
    head = ("Before", "What became of it", "After", "On whose word")
    yield Table(
        caption=succession.title,
        head=tuple((Text(title),) for title in head),
        rows=tuple(rows),
    )


def usable(writer: Writer, change: DutyChange | Succession) -> bool:
    return change.source_id is None or writer.allowed(change.source_id)


def _row(writer: Writer, change: DutyChange) -> Row:
    before = duty_words(writer, change.old) if change.old else (Emphasis((Text(NO_DUTY_BEFORE),)),)
    outcome: Words = (Text(change.get_outcome_display()),)
    if change.outcome == DutyOutcome.NOT_STATED:
        after: Words = (Text(NOT_STATED),)
    else:
        after = duty_words(writer, change.new) if change.new else (Text("None"),)
    cells = (before, outcome, after, basis(writer, change))
    return Row(tuple(tidied(cell) for cell in cells))


def basis(writer: Writer, change: DutyChange) -> Words:
    """Whether a source states it or we compared, with the reason or the source."""
    words: Words = (Text(change.get_basis_display()),)
    if change.reason:
        words += (Text(f": {change.reason}"),)
    if change.basis == ChangeBasis.STATED and change.source_id is not None:
        words += (writer.cite_for(change),)
    return words


def duty_words(writer: Writer, duty: Duty) -> Words:
    """Title, then force and condition wherever the source puts it more weakly than does."""
    reference = Reference("duty", duty.slug)
    held = writer.find(reference, Duty)
    if held is None:
        return ()
    limits = [] if held.force == DutyForce.DOES else [held.get_force_display().lower()]
    limits += [held.condition] if held.condition else []
    title = f"{held.title} ({', '.join(limits)})" if limits else held.title
    return (Text(title), writer.cite_for(held), *writer.difference_refs(reference))


def _left_over(writer: Writer, succession: Succession, changes: list[DutyChange]) -> list[Duty]:
    """Duties of the roles before that no line of the ledger names."""
    named = {change.old_id for change in changes}
    roles: list[Role] = list(predecessors_of(succession))
    return [duty for role in roles for duty in duties_of(writer, role) if duty.pk not in named]


def _unaccounted(writer: Writer, duty: Duty) -> Row:
    return Row((duty_words(writer, duty), (Text("Not stated"),), (Text(NOT_STATED),), (Text("Not compared"),)))
