"""What editions froze, read back as content: what two of them are compared by."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.content.blocks import Document, RecordPage
from briefing.content.kept import Kept
from briefing.content.serialise import deserialise
from briefing.enums import RenditionFormat
from briefing.models import Edition, PublishedRecord, Rendition


def frozen(editions: Iterable[Edition], *, audience: str | None = None) -> dict[int, dict[str, Kept]]:
    """By edition's key, then by audience, the one for everyone first; ``audience`` for that alone. Two statements."""
    renditions = Rendition.objects.filter(edition__in=editions, format=RenditionFormat.JSON)
    records = PublishedRecord.objects.filter(edition__in=editions)
    if audience is not None:
        renditions, records = renditions.filter(audience=audience), records.filter(audience=audience)
    # What editions print alike is read once, and is then quickly seen to be the same.
    read: dict[str, RecordPage] = {}
    pages: dict[tuple[int, str], list[RecordPage]] = {}
    for edition, of, content in records.order_by("pk").values_list("edition_id", "audience", "content"):
        page = read.get(content) or read.setdefault(content, deserialise(content, RecordPage))
        pages.setdefault((edition, of), []).append(page)
    found: dict[int, dict[str, Kept]] = {}
    for stored in renditions.order_by("audience"):
        document = deserialise(bytes(stored.body), Document)
        printed = tuple(pages.get((stored.edition_id, stored.audience), ()))
        found.setdefault(stored.edition_id, {})[stored.audience] = Kept(document, printed)
    return found


def audiences_of(edition: Edition) -> frozenset[str]:
    """For whom the edition was written. One statement."""
    written = Rendition.objects.filter(edition=edition, format=RenditionFormat.JSON).order_by("audience")
    return frozenset(written.values_list("audience", flat=True))
