"""Finds out whether the ends of logs are still there: by the acts that came after, and by heads noted elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db.models import Max

from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.fault import Fault


def verify_order() -> Iterator[Fault]:
    """Over the whole site: sealed entries name the entry before them, and entries and editions their briefing.

    Four statements.
    """
    # In no order of theirs: that of briefings would leave out entries whose briefing is gone.
    there = set(BriefingLog.objects.order_by("pk").values_list("briefing_id", "number", "hash"))
    named = dict(Briefing.objects.values_list("pk", "slug"))
    later = BriefingLog.objects.filter(details__has_key="after").order_by("pk")
    for briefing, number, after in later.values_list("briefing_id", "number", "details__after"):
        # Of its own log the chain tells.
        if isinstance(after, list) and after and after[0] != briefing and tuple(after) not in there:
            last = f"entry {after[1]} of {named.get(after[0], 'a briefing that is gone')}"
            by = f"{named.get(briefing, 'a briefing that is gone')}, log"
            yield Fault(by, f"Entry {number} was written after {last}, which isn't there any more or was changed.")
    keys = {key for key, _, _ in there} | set(Edition.objects.order_by("pk").values_list("briefing_id", flat=True))
    for key in sorted(keys - named.keys()):
        yield Fault("the database", f"Briefing {key} isn't there any more, and the log or an edition of it is.")


def heads() -> dict[str, str]:
    """By briefing, the hash of its log's last entry: what to note elsewhere."""
    last = BriefingLog.objects.values("briefing").annotate(last=Max("number")).values_list("briefing", "last")
    numbers = dict(last)
    found = BriefingLog.objects.order_by("briefing__slug").values_list("briefing", "briefing__slug", "number", "hash")
    return {slug: held for key, slug, number, held in found if numbers[key] == number}


def verify_heads(noted: Mapping[str, str]) -> Iterator[Fault]:
    """A log may have grown since; what was its last entry must still be in it. One statement."""
    there = set(BriefingLog.objects.filter(hash__in=noted.values()).values_list("briefing__slug", "hash"))
    for slug, held in noted.items():
        if (slug, held) not in there:
            yield Fault(f"{slug}, log", f"The last entry that was noted, {held}, isn't there any more or was changed.")
