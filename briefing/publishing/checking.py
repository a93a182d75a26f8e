"""Brings together what the checks of a composed briefing look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from briefing.assembly.compose import Composition
from briefing.assembly.gather import Evidence
from briefing.content.blocks import Document, RecordPage
from briefing.enums import Clearance, Voice
from briefing.integrity.checked import Checked, Context, Held, Ingredient, Protected, Rendered
from briefing.models import Excerpt, Position, Source
from briefing.models.record import Record
from briefing.models.sourced import Cleared
from briefing.queries.evidence import protected_people
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
    context = Context(
        live_from=live_from,
        ingredients=_ingredients(evidence, printed, positions),
        quoted={position.slug: tuple(_quoted(position, live_from)) for position in positions},
        held=tuple(_held(evidence, printed, live_from)),
        protected=tuple(Protected(slug, tuple(name for name in names if name)) for slug, *names in protected_people()),
        source_dates={source.slug: source.date_latest for source in evidence.sources.values()},
        restates=_restated(evidence),
    )
    return Checked(documents=documents, pages=pages, change_note=change_note, context=context)


def _printed(tree: Document | RecordPage) -> Iterator[Reference]:
    if isinstance(tree, Document):
        yield from (Reference(each.noun, each.slug) for each in tree.printed)
    else:
        yield Reference(tree.noun, tree.slug)
    yield from (Reference("source", note.source) for note in tree.notes)


def _ingredients(
    evidence: Evidence, printed: Iterable[Reference], positions: Iterable[Position]
) -> dict[str, Ingredient]:
    """Each record printed, the sources on which they rest and the excerpts that are quoted."""
    found: dict[str, Ingredient] = {}
    for reference in printed:
        record = evidence.records.get(reference)
        if record is not None:
            found[str(reference)] = _ingredient(evidence, record)
            if source := evidence.sources.get(getattr(record, "source_id", 0)):
                found[f"source:{source.slug}"] = _ingredient(evidence, source)
    for position in positions:
        for quotation in position.quotations.all():
            source = evidence.sources[quotation.excerpt.source_id]
            found[_excerpt_name(source, quotation.excerpt)] = _ingredient(evidence, quotation.excerpt)
    return found


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


def _quoted(position: Position, live_from: datetime) -> Iterator[Held]:
    for quotation in position.quotations.all():
        excerpt = quotation.excerpt
        yield Held(f"excerpt:{excerpt.key}", excerpt.text, excerpt.is_cleared(live_from))


def _held(evidence: Evidence, printed: Iterable[Reference], live_from: datetime) -> Iterator[Held]:
    """Every excerpt of the sources that are printed."""
    for source in map(evidence.records.get, printed):
        if isinstance(source, Source):
            for excerpt in source.excerpts.all():
                yield Held(_excerpt_name(source, excerpt), excerpt.text, excerpt.is_cleared(live_from))


def _excerpt_name(source: Source, excerpt: Excerpt) -> str:
    return f"source:{source.slug}, excerpt {excerpt.key}"


def _restated(evidence: Evidence) -> str:
    briefing = evidence.briefing
    source = evidence.sources.get(briefing.restates_id or 0)
    return source.slug if source is not None and briefing.voice == Voice.RESTATEMENT else ""
