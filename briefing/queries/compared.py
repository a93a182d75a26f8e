"""With what the last edition of a briefing compared its quotations."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.enums import ComparedAt
from briefing.models import Edition, Verification


@dataclass(frozen=True, slots=True)
class Compared:
    """The number of the edition, and the SHA-256 of the excerpt as it then was."""

    edition: int
    excerpt_digest: str


def last_compared(briefing_pk: int) -> dict[tuple[str, int], Compared]:
    """By position and number of the quotation; empty before there is an edition. One statement."""
    newest = Edition.objects.filter(briefing=briefing_pk).issued().order_by("-number").values("pk")[:1]
    rows = Verification.objects.filter(edition=newest, occasion=ComparedAt.PUBLICATION)
    return {
        (position, quotation): Compared(number, digest)
        for position, quotation, number, digest in rows.values_list(
            "position", "quotation", "edition__number", "excerpt_digest"
        )
    }
