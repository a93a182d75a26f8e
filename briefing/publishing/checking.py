"""Brings together what the checks of a composed briefing look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from briefing.assembly.compose import Composition
from briefing.assembly.differences import references_of
from briefing.assembly.gather import Evidence
from briefing.content.blocks import Document, RecordPage
from briefing.enums import Clearance, SectionKind, Voice
from briefing.integrity.checked import Checked, Context, Ingredient, Protected
from briefing.integrity.known_quotations import Held
from briefing.integrity.rendered import Rendered
from briefing.models import ConflictNote, Excerpt, Position, Source
from briefing.models.record import Record
from briefing.models.sourced import Cleared
from briefing.publishing.knowing.dates import dates
from briefing.publishing.knowing.differences import differences
from briefing.publishing.knowing.figures import figures
from briefing.publishing.knowing.freshness import freshness
from briefing.publishing.knowing.prose import prose
from briefing.publishing.knowing.quotations import quotations
from briefing.publishing.knowing.roles import roles
from briefing.publishing.knowing.speakers import speakers
from briefing.publishing.knowing.stances import stances
from briefing.queries.evidence import protected_people
from briefing.queries.parts import excerpts_of, quotations_of
from briefing.wording.references import Reference


def checked(
    composition: Composition,
    *,
    documents: tuple[Rendered[Document], ...],
    pages: tuple[Rendered[RecordPage], ...],
    change_note: str,
    live_from: datetime,
) -> Checked:
    """What readers will get together with what only staff know of it."""
    evidence = composition.evidence
    trees: list[Document | RecordPage] = [made.tree for made in documents]
    trees += [made.tree for made in pages]
    printed = sorted({reference for tree in trees for reference in _printed(tree)})
    positions = [record for record in map(evidence.records.get, printed) if isinstance(record, Position)]
    shown = frozenset(printed)
    context = Context(
        live_from=live_from,
        ingredients=_ingredients(evidence, printed, positions),
        held=tuple(_held(evidence, printed, live_from)),
        protected=protected(),
        source_dates={source.slug: source.date_latest for source in evidence.sources.values()},
        restates=_restated(evidence),
        speakers=speakers(evidence, shown),
        dates=dates(evidence, shown, live_from),
        figures=figures(evidence, shown, live_from),
        differences=differences(evidence),
        quotations=quotations(evidence, dict.fromkeys([*positions, *_contested(evidence)]), live_from),
        roles=roles(evidence, shown, live_from),
        stances=stances(evidence, live_from),
        prose=prose(evidence, shown),
        freshness=freshness(composition),
    )
    return Checked(documents=documents, pages=pages, change_note=change_note, context=context)


def protected() -> tuple[Protected, ...]:
    """Whose names no output may hold. One statement."""
    return tuple(Protected(slug, tuple(name for name in names if name)) for slug, *names in protected_people())


def _printed(tree: Document | RecordPage) -> Iterator[Reference]:
    if isinstance(tree, Document):
        yield from (Reference(each.noun, each.slug) for each in tree.printed)
    else:
        yield Reference(tree.noun, tree.slug)
    yield from (Reference("source", note.source) for note in tree.notes)


def _ingredients(
    evidence: Evidence, printed: Iterable[Reference], positions: Iterable[Position]
) -> dict[str, Ingredient]:
    """Each record printed, the sources and the excerpts on which it rests, and the excerpts that are quoted."""
    found: dict[str, Ingredient] = {}
    printed = tuple(printed)
    sources = {reference.slug for reference in printed if reference.noun == "source"}
    passages = {passage.pk: passage for source in evidence.sources.values() for passage in excerpts_of(source)}
    for reference in printed:
        record = evidence.records.get(reference)
        if record is not None:
            found[str(reference)] = _ingredient(evidence, record)
            if source := evidence.sources.get(getattr(record, "source_id", 0)):
                found[f"source:{source.slug}"] = _ingredient(evidence, source)
            for passage in filter(None, map(passages.get, _rests_on(record))):
                source = evidence.sources[passage.source_id]
                if source.slug in sources:
                    found[_excerpt_name(source, passage)] = _ingredient(evidence, passage)
    for position in positions:
        for quotation in quotations_of(position):
            source = evidence.sources[quotation.excerpt.source_id]
            found[_excerpt_name(source, quotation.excerpt)] = _ingredient(evidence, quotation.excerpt)
    return found


def _rests_on(record: Record) -> Iterator[int]:
    """The keys of the passages that the record or a part of it names."""
    parts = (part for several in getattr(record, "_prefetched_objects_cache", {}).values() for part in several)
    for each in (record, *parts):
        for column in ("excerpt_id", "reply_id"):
            if isinstance(key := getattr(each, column, None), int):
                yield key


def _ingredient(evidence: Evidence, record: Record) -> Ingredient:
    source = evidence.sources.get(getattr(record, "source_id", 0))
    title = f"An excerpt of {source}" if isinstance(record, Excerpt) else str(record)
    clearance = record.clearance if isinstance(record, Cleared) else Clearance.PUBLIC
    return Ingredient(
        title=title,
        public=clearance == Clearance.PUBLIC,
        embargo_until=record.embargo_until if isinstance(record, Cleared) else None,
        source=source.slug if source else "",
    )


def _contested(evidence: Evidence) -> Iterator[Position]:
    """Whose words a section of contested words prints for as long as they are the same: altered, they would be gone."""
    if any(section.kind == SectionKind.CONTESTED for section in evidence.sections):
        for note in evidence.of("conflict"):
            named = (
                [evidence.records.get(each) for each in references_of(note)] if isinstance(note, ConflictNote) else []
            )
            quoting = [each for each in named if isinstance(each, Position) and quotations_of(each)]
            if len(quoting) == len(named):
                yield from quoting


def _held(evidence: Evidence, printed: Iterable[Reference], live_from: datetime) -> Iterator[Held]:
    """Every excerpt of the sources that are printed."""
    for source in map(evidence.records.get, printed):
        if isinstance(source, Source):
            for excerpt in excerpts_of(source):
                yield Held(_excerpt_name(source, excerpt), excerpt.text, excerpt.is_cleared(live_from))


def _excerpt_name(source: Source, excerpt: Excerpt) -> str:
    return f"source:{source.slug}, excerpt {excerpt.key}"


def _restated(evidence: Evidence) -> str:
    briefing = evidence.briefing
    source = evidence.sources.get(briefing.restates_id or 0)
    return source.slug if source is not None and briefing.voice == Voice.RESTATEMENT else ""
