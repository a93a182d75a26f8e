"""Composes a briefing: one document for each audience, and the evidence pages that they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefing.assembly.bounds import Bound
from briefing.assembly.differences import difference, references_of
from briefing.assembly.front import asked, glance, status
from briefing.assembly.gather import Evidence, gather
from briefing.assembly.letter import letter
from briefing.assembly.mentions import resolve
from briefing.assembly.problems import CannotCompose, Problem
from briefing.assembly.records.pages import Pages
from briefing.assembly.records.quotation import is_readable
from briefing.assembly.sections.registry import section_blocks
from briefing.assembly.sections.selecting import selected, selected_lines
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Document, RecordPage
from briefing.content.blocks import Section as ContentSection
from briefing.content.inline import RecordLink
from briefing.content.parts import IssuerLine, Printed
from briefing.content.walk import linked_only, plain_text
from briefing.enums import SECTIONS_APART, SECTIONS_IN_BRIEF, SectionKind, Voice
from briefing.models import Audience, Briefing, ConflictNote, Section
from briefing.queries.parts import audiences_of
from briefing.wording.references import Reference

LANGUAGE = "en-GB"
DIFFERENCES_HEADING = "Where the sources differ"


@dataclass(frozen=True)
class Composition:
    """``documents`` has the one for everyone (audience empty) first; ``records`` is by audience."""

    documents: tuple[Document, ...]
    records: dict[str, tuple[RecordPage, ...]]
    evidence: Evidence


def compose(briefing: Briefing, *, at: datetime) -> Composition:
    """What the briefing says at the instant ``at``; raises CannotCompose with every problem.

    Reads the database a fixed number of times and writes nothing.
    """
    return composed(gather(briefing), at=at)


def composed(evidence: Evidence, *, at: datetime) -> Composition:
    """As ``compose``, of evidence that is gathered already."""
    briefing = evidence.briefing
    problems: list[Problem] = []
    documents: list[Document] = []
    records: dict[str, tuple[RecordPage, ...]] = {}
    pages = Pages()
    for audience in (None, *audiences_of(briefing)):
        writer = Writer(evidence=evidence, at=at, resolve=resolve, audience=audience.slug if audience else "")
        writer.differences = evidence.once(_differences)
        document = _document(writer, briefing, audience)
        printed = pages.of(writer)
        readable = [made.page for made in printed if is_readable(made.page)]
        has_page = frozenset(Reference(page.noun, page.slug) for page in readable)

        def keep(link: RecordLink, has_page: frozenset[Reference] = has_page) -> bool:
            return Reference(link.noun, link.slug) in has_page

        documents.append(linked_only(document, keep))
        records[writer.audience] = tuple(made.linked_to(has_page) for made in printed)
        problems += [problem for problem in writer.problems if problem not in problems]
    if problems:
        raise CannotCompose(problems)
    return Composition(tuple(documents), records, evidence)


def _document(writer: Writer, briefing: Briefing, audience: Audience | None) -> Document:
    later = next((s for s in writer.evidence.sections if s.kind == SectionKind.LATER), None)
    writer.bound = _bound(writer, briefing)
    opening = status(writer, briefing)
    answers = glance(writer, briefing, later)
    lead = writer.line(briefing.lead)
    parts = letter(writer, briefing)
    sections = _sections(writer, audience)
    return Document(
        recipe=briefing.recipe,
        slug=briefing.slug,
        title=briefing.title,
        language=LANGUAGE,
        audience=writer.audience,
        audience_label=audience.name if audience else "",
        issuer=IssuerLine(briefing.issuer.name, plain_text(writer.line(briefing.issuer.notice))),
        status=opening,
        lead=lead,
        glance=answers,
        letter=parts,
        sections=sections,
        contact=asked(briefing.contact),
        notes=writer.notes.listed(),
        printed=tuple(Printed(r.noun, r.slug) for r in sorted(writer.printed)),
    )


def _bound(writer: Writer, briefing: Briefing) -> Bound | None:
    """A restated document's body knows nothing later than the document."""
    if briefing.voice != Voice.RESTATEMENT or briefing.restates_id is None:
        return None
    return Bound(briefing.restates_id, writer.evidence.sources[briefing.restates_id].date_latest)


def _sections(writer: Writer, audience: Audience | None) -> tuple[ContentSection, ...]:
    bound = writer.bound
    listed = {slug for section in writer.evidence.sections for slug in _kept_for(writer, section)}
    written: list[ContentSection] = []
    for section in writer.evidence.sections:
        audiences = tuple(audiences_of(section))
        if audience is not None and audiences and audience not in audiences:
            continue
        apart = section.kind in SECTIONS_APART
        writer.bound = None if apart else bound
        writer.pointed.clear()
        writer.met.clear()
        with writer.at_place(f"Section {section.heading or section.key}"):
            blocks = section_blocks(writer, section)
            if section.kind == SectionKind.LATER:
                blocks += _untold(writer, set(writer.differing) - listed)
            elif bound is None and section.kind not in SECTIONS_IN_BRIEF:
                blocks += _untold(writer, writer.met - listed)
        names = tuple(item.name for item in audiences)
        written.append(ContentSection(section.kind, section.key, section.heading, blocks, names, apart))
    writer.bound = None
    if rest := _untold(writer, set(writer.differing)):
        kind, key = str(SectionKind.DIFFERENCES), "where-the-sources-differ"
        written.append(ContentSection(kind, key, DIFFERENCES_HEADING, rest, (), bound is not None))
    return tuple(written)


def _kept_for(writer: Writer, section: Section) -> Iterator[str]:
    """The differences that wait for a section of their own, wherever claims meet them before."""
    if section.kind == SectionKind.CONTESTED:
        yield from (reference.slug for reference in selected(writer, section))
    elif section.kind == SectionKind.DIFFERENCES:
        yield from (r.slug for line in selected_lines(section) for r in line.references if r.noun == "conflict")


def _untold(writer: Writer, wanted: set[str]) -> tuple[Block, ...]:
    """Those of the differences that nothing has printed yet, in the order in which claims met them."""
    untold = [slug for slug in writer.differing if slug in wanted and slug not in writer.placed]
    writer.placed.update(untold)
    return tuple(difference(writer, writer.differing[slug]) for slug in untold)


def _differences(evidence: Evidence) -> dict[Reference, list[ConflictNote]]:
    """The differences of the briefing's topic by each record that they are about."""
    by_record: dict[Reference, list[ConflictNote]] = {}
    for note in evidence.of("conflict"):
        if isinstance(note, ConflictNote):
            for reference in references_of(note):
                by_record.setdefault(reference, []).append(note)
    return by_record
