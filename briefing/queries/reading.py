"""What a reader's page needs beside the edition itself, each in one statement."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from briefing.enums import RenditionFormat
from briefing.models import Edition, Issuer, PublishedRecord, Rendition
from briefing.models.published_record import PublishedRecordQuerySet
from briefing.queries.visibility import Actor, current_records


@dataclass(frozen=True, slots=True)
class Version:
    """One audience for whom an edition was written; ``slug`` is empty for the version for everyone."""

    slug: str
    name: str


def portal_issuer() -> Issuer | None:
    return Issuer.objects.filter(runs_portal=True).first()


def versions(edition: Edition) -> list[Version]:
    """For whom the edition was written, everyone first, then by the names that its documents say."""
    written = Rendition.objects.filter(edition=edition, format=RenditionFormat.JSON)
    found = [
        Version(audience, (json.loads(bytes(body))["audience_label"] or audience) if audience else "")
        for audience, body in written.values_list("audience", "body")
    ]
    return sorted(found, key=lambda version: (version.slug != "", version.name.casefold(), version.slug))


def record_to_read(noun: str, slug: str, actor: Actor, at: datetime) -> PublishedRecord | None:
    """The record as the edition published last printed it; None where it is absent, not theirs to see or has no page.

    That edition alone decides whether there is a page: one that was taken from a person stays taken. Words alone keep
    theirs while any edition prints them: one that prints our own words for a position takes nothing from the others.
    """
    printed = PublishedRecord.objects.visible_to(actor, at).filter(noun=noun, slug=slug)
    printed = printed.filter(has_page=True) if noun == "position" else printed
    newest = printed.select_related("edition__briefing").order_by("-edition__published_at", "-edition_id", "audience")
    record: PublishedRecord | None = newest.first()
    return record if record is not None and record.has_page else None


def records_with_pages(actor: Actor, at: datetime) -> PublishedRecordQuerySet:
    """What the current editions print and has a page, without its content."""
    return current_records(actor, at).filter(has_page=True).defer("content", "search_text")


def editions_printing(noun: str, slug: str, actor: Actor, at: datetime) -> list[Edition]:
    """The current editions that print the record, by title."""
    records = current_records(actor, at).filter(noun=noun, slug=slug).defer("content", "search_text")
    editions = {record.edition_id: record.edition for record in records}
    return sorted(editions.values(), key=lambda edition: (edition.title, edition.pk))
