"""Finds out whether what was published is still what was published, whatever happened to the triggers meanwhile."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from django.db import connection

from briefing.content.digest import bytes_digest
from briefing.enums import RenditionFormat
from briefing.models import Edition, PublishedRecord, Removal, Rendition
from briefing.models.triggers import missing
from briefing.publishing.fault import Fault

NO_DOCUMENT = "It has no document for everyone as JSON, so its content can't be told."


def verify_database() -> list[Fault]:
    """Triggers that are missing, switched off or altered, and numbers of editions that were left out."""
    faults = [
        Fault("the database", f"The trigger {trigger.name} on {trigger.table} is missing or altered.")
        for trigger in missing(connection)
    ]
    numbers: dict[str, list[int]] = defaultdict(list)
    for slug, number in Edition.objects.order_by("briefing__slug", "number").values_list("briefing__slug", "number"):
        numbers[slug].append(number)
    for slug, found in numbers.items():
        if gaps := sorted(set(range(1, found[-1] + 1)) - set(found)):
            listed = ", ".join(map(str, gaps))
            faults.append(Fault(slug, f"Editions were published as {listed} and aren't there any more."))
    return faults


def verify_edition(edition: Edition) -> Iterator[Fault]:
    """Each rendition's bytes against its digest, all content against the edition's, and the number of its parts.

    Of an edition that was removed nothing may be there but its tombstone. Four statements. Content is compared as it
    was stored, so that it verifies however content has grown since.
    """
    where = f"{edition.briefing.slug}, edition {edition.number}"
    removed = Removal.objects.filter(edition=edition).exists()
    renditions = list(Rendition.objects.filter(edition=edition).order_by("audience", "format"))
    records = list(
        PublishedRecord.objects.filter(edition=edition)
        .order_by("audience", "noun", "slug")
        .values_list("audience", "noun", "slug", "content", "of")
    )
    if removed:
        if renditions or records or not _is_buried(edition):
            yield Fault(where, "It was removed by law, and parts of it are still there.")
        return
    for each in renditions:
        if bytes_digest(_bytes(each.body)) != each.digest:
            audience = f" for {each.audience}" if each.audience else ""
            yield Fault(where, f"The bytes of its {each.format}{audience} are not those that were published.")
    yield from _parts(where, "renditions", [each.of for each in renditions])
    yield from _parts(where, "evidence pages", [of for *_, of in records])
    documents = {each.audience: _bytes(each.body) for each in renditions if each.format == RenditionFormat.JSON}
    if "" not in documents:
        yield Fault(where, NO_DOCUMENT)
    elif _digest(documents, records) != edition.digest:
        yield Fault(where, "Its content is not what was published: a document or an evidence page was changed.")


def _is_buried(edition: Edition) -> bool:
    """As the database has it: whoever asks may hold what was there before."""
    return Edition.objects.filter(pk=edition.pk, **edition.TOMBSTONE).exists()


def _bytes(body: bytes | memoryview | str) -> bytes:
    """SQLite hands out text where somebody put text in the place of bytes."""
    return body.encode() if isinstance(body, str) else bytes(body)


def _parts(where: str, what: str, said: list[int]) -> Iterator[Fault]:
    """Parts frozen before they said their number say 0."""
    numbers = Counter(said)
    if len(numbers) > 1 or (said and said[0] not in {0, len(said)}):
        yield Fault(where, f"It has {len(said)} {what}, and was published with {max(numbers)}.")


def _digest(documents: dict[str, bytes], records: list[tuple[str, str, str, str, int]]) -> str:
    pages: dict[str, list[bytes]] = defaultdict(list)
    for audience, _, _, content, _ in records:
        pages[audience].append(content.encode())
    frozen = [part for audience in sorted(documents) for part in (documents[audience], *pages[audience])]
    return bytes_digest(b"\n".join(frozen))
