"""Writes what an edition freezes: each audience's bytes in each format, and its evidence pages."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime

from briefing.assembly.compose import Composition
from briefing.assembly.gather import Evidence
from briefing.assembly.records.quotation import is_readable
from briefing.content.blocks import Document, RecordPage
from briefing.content.digest import bytes_digest
from briefing.content.lines import lines
from briefing.content.serialise import serialise
from briefing.enums import RenditionFormat
from briefing.integrity.rendered import Rendered
from briefing.models import Edition, PublishedRecord, Rendition, Stakeholder
from briefing.publishing.copies import Copies, copies
from briefing.publishing.drafting import Draft
from briefing.renderers.addresses import record_address
from briefing.renderers.mark import EditionMark
from briefing.wording.references import Reference

LONGEST_TITLE = 300


def freeze(edition: Edition, draft: Draft) -> tuple[list[Rendition], list[PublishedRecord]]:
    """Writes the edition's parts, each with their number: it is whole, and nothing can be added.

    Raises PublicationRefused where a file can't be made or doesn't say what it should.
    """
    mark = mark_of(edition)
    renditions = [
        Rendition(edition=edition, audience=made.tree.audience, format=form, body=body, digest=bytes_digest(body))
        for made, held in zip(draft.documents, copies(draft, mark), strict=True)
        for form, body in _bodies(made, held)
    ]
    records = list(_records(edition, draft.composition))
    for parts in (renditions, records):
        for part in parts:
            part.of = len(parts)
    Rendition.objects.bulk_create(renditions)
    PublishedRecord.objects.bulk_create(records)
    return renditions, records


def mark_of(edition: Edition) -> EditionMark:
    """What its documents say of it, wherever the site is reached now."""
    live_from = localtime(edition.live_from)
    return EditionMark(
        number=edition.number,
        date=date_format(live_from, "j F Y"),
        day=live_from.date().isoformat(),
        address=settings.SITE_URL + edition.get_short_url(),
        code=edition.printed_code,
        site=settings.SITE_URL,
    )


def _bodies(made: Rendered[Document], held: Copies) -> Iterator[tuple[RenditionFormat, bytes]]:
    yield RenditionFormat.HTML, made.html
    yield RenditionFormat.JSON, serialise(made.tree)
    yield from held.items()


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
    """Private persons have no page, whatever their noun has, and no position whose words aren't printed."""
    if isinstance(record := evidence.records.get(Reference(page.noun, page.slug)), Stakeholder):
        return record.has_page
    return record_address(page.noun, page.slug) is not None and is_readable(page)


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
