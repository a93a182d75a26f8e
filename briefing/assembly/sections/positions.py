"""A round-up of positions: the question, who takes which side and how many, what else they say, who isn't heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from briefing.assembly.attribution import Dispute, body, disputes, occasion, uncounted, voice
from briefing.assembly.mentions import body_name
from briefing.assembly.present import IN_THESE_WORDS, SAME_OCCASION, holder, speech, statement
from briefing.assembly.sections.selecting import found, selected
from briefing.assembly.wordings import pieces
from briefing.assembly.writer import Writer
from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import (
    Block,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Paragraph,
    Subheading,
)
from briefing.content.inline import Inline, QuotedPiece, Strong, Text
from briefing.enums import PositionKind, Silence, Stance
from briefing.models import Event, Issue, Position, Section
from briefing.queries.parts import quotations_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

NOT_A_POLL: Final = (
    "This is not a poll. It counts the voices in the documents that we hold, and says nothing of how many people "
    "think so. On each side, each speaker counts once, each body once however many speak for it, and each meeting or "
    "document once."
)
MIXED: Final = "mixed or conditional"
APART: Final = {
    PositionKind.REASON: "Reasons given",
    PositionKind.COMMITMENT: "Commitments made",
    PositionKind.REMARK: "Remarks and accounts",
}


def question_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    for issue in _issues(writer, section):
        yield Paragraph((Strong((Text(issue.question),)),))
        yield from writer.prose(issue.explanation)
        yield Facts((Fact("One side", (Text(issue.first_pole),)), Fact("The other side", (Text(issue.second_pole),))))


def balance_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    left_out = uncounted(writer.evidence)
    for issue in _issues(writer, section):
        counted = [position for position in _stances(writer, issue) if position.slug not in left_out]
        sides = tuple(_side(writer, issue, stance, counted) for stance in Stance.values)
        notes: list[Words] = [(Text(NOT_A_POLL),)]
        for dispute in disputes(writer.evidence):
            if any(position.issue_id == issue.pk for position in dispute.positions):
                writer.differ(dispute.note)
                notes.append(_uncounted(writer, dispute))
        yield Balance(issue.question, tuple(side for side in sides if side is not None), tuple(notes))


def _side(writer: Writer, issue: Issue, stance: str, counted: list[Position]) -> BalanceSide | None:
    """None where nobody takes a mixed stance: a pole without voices is shown with none."""
    held = [position for position in counted if position.stance == stance]
    if stance == Stance.MIXED and not held:
        return None
    by_voice = {voice(position): position for position in held}
    bodies = {body(writer.evidence, position) for position in held} - {None}
    return BalanceSide(
        pole=_pole(issue, stance),
        voices=len(by_voice),
        bodies=len(bodies),
        occasions=len({occasion(position) for position in held}),
        holders=tuple(_counted_as(writer, position) for position in by_voice.values()),
    )


def _counted_as(writer: Writer, position: Position) -> Words:
    """The voice, and the body that it counts for where that is another."""
    key = body(writer.evidence, position)
    named = holder(writer, position)
    if key is None or key == position.stakeholder_id:
        return named
    return (*named, Text(", "), *body_name(writer, writer.stakeholder(key)))


def _uncounted(writer: Writer, dispute: Dispute) -> Words:
    pointer = writer.pointer(dispute.note)
    if dispute.stands:
        return (Text("Words that sources give to different speakers are counted once, as we settled it."), pointer)
    return (Text("Words that sources give to different speakers are counted for none of them."), pointer)


def stance_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    left_out = uncounted(writer.evidence)
    for issue, named in _named(writer, section):
        yield from named
        for stance in Stance.values:
            held = [p for p in _stances(writer, issue) if p.stance == stance and p.slug not in left_out]
            if not held and stance == Stance.MIXED:
                continue
            pole = _pole(issue, stance)
            yield Subheading(3, f"{issue.slug}-{stance}", (Text(pole[:1].upper() + pole[1:]),))
            if not held:
                yield Paragraph((Text("Nobody in the documents that we hold."),))
            yield from all_said(writer, held)


def remark_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    """By kind; within a kind in the order listed."""
    positions = list(found(writer, selected(writer, section), Position))
    for kind, heading in APART.items():
        if held := [position for position in positions if position.kind == kind]:
            yield Subheading(3, f"{section.key}-{kind}", (Text(heading),))
            yield from all_said(writer, held)
    if [position for position in positions if position.kind not in APART]:
        writer.problem("This section takes reasons, commitments and remarks. Print stances in a section of stances.")


def contested_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    wanted = {reference.slug for reference in selected(writer, section)}
    for dispute in disputes(writer.evidence):
        note = dispute.note
        if note.slug in wanted and note.slug not in writer.placed:
            writer.placed.add(note.slug)
            writer.differ(note)
            yield from _dispute(writer, dispute)
    if settled := wanted - {dispute.note.slug for dispute in disputes(writer.evidence)}:
        names = ", ".join(f"conflict:{slug}" for slug in sorted(settled))
        writer.problem(f"Not about who said the same words: {names}. Print it in a section of differences.")


def _dispute(writer: Writer, dispute: Dispute) -> Iterator[Block]:
    note = dispute.note
    writer.print(Reference("conflict", note.slug))
    writer.pointed.add(note.slug)
    yield Subheading(3, f"difference-{note.slug}", (Text(note.title),))
    for position in dispute.positions:
        if (held := writer.find(Reference("position", position.slug), Position)) is not None:
            yield speech(writer, held)
    yield Paragraph((Strong((Text("How we deal with it: "),)), *writer.line(note.explanation)))


def unheard_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    """Grouped by how they are silent, and where we looked."""
    groups: dict[tuple[str, str], list[Position]] = {}
    for position in found(writer, selected(writer, section), Position):
        if not position.silence:
            writer.problem(f"position:{position.slug} is no silence. Print it among the stances or the remarks.")
        groups.setdefault((position.get_silence_display(), position.searched), []).append(position)
    for (silence, searched), positions in groups.items():
        where = f" {searched.rstrip('.')}." if searched else ""
        yield Paragraph((Text(f"{silence}:{where}"),))
        yield ItemList(False, tuple(ListItem((Paragraph(_silent(writer, position)),)) for position in positions))
    if not groups:
        yield Paragraph((Text("We have recorded nobody as silent, which doesn’t show that everybody is heard."),))


def _silent(writer: Writer, position: Position) -> Words:
    """None found rests on a search, not on what a source says."""
    if position.silence == Silence.NONE_FOUND:
        return holder(writer, position)
    return (*holder(writer, position), writer.cite_for(position))


def all_said(writer: Writer, positions: list[Position]) -> Iterator[Block]:
    """In their words where we hold some; a mixed stance is put into words first. Words are never joined."""
    before: Position | None = None
    for position in positions:
        if position.stance_wording:
            yield Paragraph((*holder(writer, position), Text(f": {position.stance_wording}, as we read the words.")))
        words = pieces(quotations_of(position))
        if not words or (position.paraphrase and _is_fragment(words)):
            said = statement(writer, position, attributed=True, in_full=True)
            yield replace(said, quoted=(speech(writer, position, after=IN_THESE_WORDS),)) if words else said
        else:
            repeated = before is not None and _same_occasion(before, position)
            yield speech(writer, position, after=SAME_OCCASION if repeated else "")
        before = position


def _is_fragment(words: tuple[QuotedPiece, ...]) -> bool:
    """Whether the quotation begins within a sentence, so that it needs our words to be understood."""
    return words[0].text[:1].islower()


def _same_occasion(one: Position, other: Position) -> bool:
    """Whether one speaker says both in one post at one event, as one document has it."""
    if one.occasion is None or other.stance_wording:
        return False
    return (voice(one), one.capacity_id, one.occasion_id, one.source_id) == (
        voice(other),
        other.capacity_id,
        other.occasion_id,
        other.source_id,
    )


def _stances(writer: Writer, issue: Issue) -> list[Position]:
    """The stances on the question that readers may see, by when they were taken."""
    held = [
        record
        for record in writer.evidence.of("position")
        if isinstance(record, Position)
        and record.issue_id == issue.pk
        and not record.silence
        and writer.is_cleared(record)
        and writer.may_show(record)
        and writer.is_known(record)
    ]
    for position in held:
        writer.print(Reference("position", position.slug))
    return sorted(held, key=lambda position: (_since(writer, position), position.slug))


def _since(writer: Writer, position: Position) -> str:
    """The first day that its date allows, or its document's; last where neither has one."""
    source = writer.source(position.source_id)
    day = position.date_earliest or source.date_earliest
    if position.occasion is not None:
        event = writer.evidence.records.get(Reference("event", position.occasion.slug))
        dated = writer.dated_by(event) if isinstance(event, Event) else None
        day = (dated.date_earliest if dated else None) or day
    return day.isoformat() if day else "9999"


def _pole(issue: Issue, stance: str) -> str:
    return {Stance.FIRST: issue.first_pole, Stance.SECOND: issue.second_pole}.get(Stance(stance), MIXED)


def _named(writer: Writer, section: Section) -> Iterator[tuple[Issue, list[Block]]]:
    """Each question; where there are several, with its words, since their sides stand one below the other."""
    issues = list(_issues(writer, section))
    for issue in issues:
        yield issue, [Paragraph((Strong((Text(issue.question),)),))] if len(issues) > 1 else []


def _issues(writer: Writer, section: Section) -> Iterable[Issue]:
    references = [reference for reference in selected(writer, section) if reference.noun == "issue"]
    if not references:
        writer.problem("This section is about a question: list it as issue:slug in its selection.")
    return found(writer, references, Issue)
