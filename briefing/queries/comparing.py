"""What readers are told of the comparison of printed words with the passages that we hold."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, Subquery

from briefing.enums import ComparedAt
from briefing.models import Edition, Verification


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison of a position's quotation, at its publication; ``again`` is the last one since, if any."""

    at_publication: Verification
    again: Verification | None


def comparisons(edition: Edition, position: str) -> list[Compared]:
    """One for each quotation of the position that the edition prints, in their order; one statement."""
    of_words = Verification.objects.filter(edition=edition, position=position)
    since = of_words.filter(occasion=ComparedAt.VERIFICATION).order_by("-at").values("at")[:1]
    shown = Q(occasion=ComparedAt.PUBLICATION) | Q(occasion=ComparedAt.VERIFICATION, at=Subquery(since))
    rows = list(of_words.filter(shown).order_by("quotation", "pk"))
    again = {row.quotation: row for row in rows if row.occasion == ComparedAt.VERIFICATION}
    return [Compared(row, again.get(row.quotation)) for row in rows if row.occasion == ComparedAt.PUBLICATION]
