"""Writes what an edition freezes: each audience's bytes in each format, and its evidence pages."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.assembly.compose import Composition
from briefing.assembly.gather import Evidence
from briefing.content.blocks import RecordPage
from briefing.content.digest import bytes_digest
from briefing.content.lines import lines
from briefing.content.serialise import serialise
from briefing.enums import RenditionFormat
from briefing.models import Edition, PublishedRecord, Rendition, Stakeholder
from briefing.publishing.drafting import Draft
from briefing.renderers.addresses import record_address
from briefing.wording.references import Reference

LONGEST_TITLE = 300


def freeze(edition: Edition, draft: Draft) -> None:
    """Writes the edition's parts, each with their number: it is whole, and nothing can be added."""
    renditions = [
        Rendition(edition=edition, audience=made.tree.audience, format=form, body=body, digest=bytes_digest(body))
        for made in draft.documents
        for form, body in ((RenditionFormat.HTML, made.html), (RenditionFormat.JSON, serialise(made.tree)))
    ]
    records = list(_records(edition, draft.composition))
    for parts in (renditions, records):
        for part in parts:
            part.of = len(parts)
    Rendition.objects.bulk_create(renditions)
    PublishedRecord.objects.bulk_create(records)


def _records(edition: Edition, composition: Composition) -> Iterator[PublishedRecord]:
    for audience, pages in composition.records.items():
        for page in pages:
            yield PublishedRecord(
                edition=edition,
                audience=audience,
                noun=page.noun,
                slug=page.slug,
                title=_short(page.title),
                has_page=_has_page(composition.evidence, page),
                content=serialise(page).decode(),
                search_text="\n".join(lines(page)),
            )


def _has_page(evidence: Evidence, page: RecordPage) -> bool:
    """Private persons have no page, whatever their noun has."""
    if isinstance(record := evidence.records.get(Reference(page.noun, page.slug)), Stakeholder):
        return record.has_page
    return record_address(page.noun, page.slug) is not None


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
