"""What one document has said so far: notes, first mentions, records printed, problems met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from briefing.assembly.bounds import Bound
from briefing.assembly.gather import Evidence
from briefing.assembly.notes import Notes
from briefing.assembly.problems import Problem
from briefing.assembly.wordings import narrowest, tidied
from briefing.content.blocks import Block, ItemList, ListItem, Paragraph, Row, Table
from briefing.content.inline import DifferenceRef, Inline, NoteRef
from briefing.models import Attestation, ConflictNote, DutyChange, Event, Excerpt, Source, Stakeholder
from briefing.models.record import Record
from briefing.models.sourced import Cleared, Sourced
from briefing.queries.parts import attestations_of
from briefing.wording.prose import Mention, ProseNotUnderstood, read_prose
from briefing.wording.references import Reference

R = TypeVar("R", bound=Record)
Resolver = Callable[["Writer", Mention], tuple[Inline, ...]]


@dataclass
class Writer:
    """Composes one document; ``bound`` is what a restated body may know, None where there is no such bound."""

    evidence: Evidence
    at: datetime
    resolve: Resolver
    audience: str = ""
    notes: Notes = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    printed: dict[Reference, None] = field(default_factory=dict)
    quoted: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    where: str = "the briefing"
    bound: Bound | None = None
    differences: dict[Reference, list[ConflictNote]] = field(default_factory=dict)
    differing: dict[str, ConflictNote] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    pointed: set[str] = field(default_factory=set)
    shown: frozenset[Reference] = frozenset()
    asked: dict[Reference, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.notes = Notes(self.at)

    @contextmanager
    def at_place(self, where: str) -> Iterator[None]:
        before, self.where = self.where, where
        yield
        self.where = before

    def problem(self, message: str) -> None:
        found = Problem(self.where, message)
        if found not in self.problems:
            self.problems.append(found)

    def find(self, reference: Reference, kind: type[R]) -> R | None:
        """The record, noted as printed; a problem and nothing where there is none to print."""
        record = self.evidence.records.get(reference)
        if not isinstance(record, kind):
            self.problem(f"No record answers to {reference}. Correct the reference or enter the record.")
            return None
        if not self.is_cleared(record):
            self.problem(f"{reference} is not cleared for readers. Clear it, or leave it out.")
        if self.bound is not None and not self.is_known(record):
            self.problem(
                f"{reference} has no source that may be used here: {self.bound.why_not()}. Leave it out, or move it "
                "to a section for what came later."
            )
        self.print(reference)
        return record

    def is_cleared(self, record: object) -> bool:
        """Whether readers may see it now; nouns that carry no clearance of their own always are."""
        return not isinstance(record, Cleared) or record.is_cleared(self.at)

    def print(self, reference: Reference) -> None:
        self.printed[reference] = None

    def shows(self, reference: Reference) -> bool:
        """On an evidence page: whether the briefing prints that record, so that it may be listed."""
        self.asked[reference] = reference in self.shown
        return self.asked[reference]

    def source(self, key: int) -> Source:
        source = self.evidence.sources[key]
        if not source.is_cleared(self.at):
            self.problem(f"source:{source.slug} is not cleared for readers. Clear it, or leave it out.")
        return source

    def stakeholder(self, key: int) -> Stakeholder:
        return self.evidence.stakeholders[key]

    def cite(self, source_key: int, place: str) -> NoteRef:
        source = self.source(source_key)
        self.print(Reference("source", source.slug))
        return self.notes.cite(source, place)

    def cite_for(self, record: Sourced | DutyChange) -> NoteRef:
        """The note of what the record rests on, which readers must be allowed to see."""
        if record.excerpt is not None:
            self._must_be_cleared(record.excerpt)
        return self.cite(record.source_id or 0, record.place)

    def cite_excerpt(self, excerpt: Excerpt) -> NoteRef:
        self._must_be_cleared(excerpt)
        return self.cite(excerpt.source_id, excerpt.locator)

    def _must_be_cleared(self, excerpt: Excerpt) -> None:
        if not excerpt.is_cleared(self.at):
            slug = self.evidence.sources[excerpt.source_id].slug
            self.problem(f"The excerpt {excerpt.key} of source:{slug} is not cleared for readers. Clear it.")

    def may_show(self, record: Sourced) -> bool:
        """Whether readers may see the source and the words that the record rests on."""
        excerpt_is_cleared = record.excerpt is None or record.excerpt.is_cleared(self.at)
        return excerpt_is_cleared and self.evidence.sources[record.source_id].is_cleared(self.at)

    def first_mention(self, name: str) -> bool:
        """Whether the name stands in the document for the first time."""
        if name in self.said:
            return False
        self.said.add(name)
        return True

    def allowed(self, source_key: int) -> bool:
        """Whether the source may be used here: the document restated, or one of its day or before."""
        return self.bound is None or self.bound.allows(self.evidence, source_key)

    def is_known(self, record: Record) -> bool:
        """Whether a source that may be used here speaks of the record."""
        return self.bound is None or self.bound.knows(self.evidence, record)

    def dated_by(self, event: Event) -> Attestation | None:
        """The attestation whose date is printed here: the event's own, unless it is too late."""
        usable = [
            attestation
            for attestation in attestations_of(event)
            if attestation.date and self.allowed(attestation.source_id)
        ]
        own = [attestation for attestation in usable if attestation.gives_date]
        return own[0] if own else narrowest(usable) if usable else None

    def cite_event(self, event: Event, dated: Attestation | None) -> tuple[NoteRef, ...]:
        """The note of who dates the event here; where nobody does, of the first who speaks of it."""
        speaking = [said for said in attestations_of(event) if self.allowed(said.source_id) and self.may_show(said)]
        return (self.cite_for(dated),) if dated else tuple(self.cite_for(said) for said in speaking[:1])

    def prose(self, text: str) -> tuple[Block, ...]:
        """The prose as blocks; problems name this place."""
        try:
            blocks = read_prose(text, lambda mention: self.resolve(self, mention))
        except ProseNotUnderstood as error:
            self.problem(str(error))
            return ()
        return tuple(_tidied(block) for block in blocks)

    def line(self, text: str) -> tuple[Inline, ...]:
        """Prose of one paragraph, for a place that takes no blocks."""
        blocks = self.prose(text)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return blocks[0].children
        if blocks:
            self.problem("Only one paragraph can stand here: take out lists, tables and breaks.")
        return ()

    def differ(self, note: ConflictNote) -> None:
        """A claim made here is one on which the sources differ: the difference is to be printed."""
        self.differing.setdefault(note.slug, note)
        self.met.add(note.slug)

    def difference_refs(self, reference: Reference) -> tuple[Inline, ...]:
        """Pointers from a claim to where the sources differ on it, once in each section."""
        for note in self.differences.get(reference, ()):
            self.differ(note)
        notes = [note for note in self.differences.get(reference, ()) if note.slug not in self.pointed]
        self.pointed |= {note.slug for note in notes}
        return tuple(self.pointer(note) for note in notes)

    def pointer(self, note: ConflictNote) -> DifferenceRef:
        """In a restated body without the difference's title, which may tell what only later sources know."""
        told = "The sources differ, as told below" if self.bound else f"The sources differ: {note.title}"
        return DifferenceRef(f"difference-{note.slug}", told)


def _tidied(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tidied(block.children))
    if isinstance(block, ItemList):
        items = tuple(ListItem(tuple(_tidied(part) for part in item.blocks)) for item in block.items)
        return replace(block, items=items)
    if isinstance(block, Table):
        rows = tuple(Row(tuple(tidied(cell) for cell in row.cells)) for row in block.rows)
        return replace(block, rows=rows)
    return block
