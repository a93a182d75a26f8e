"""What readers are told of the comparison of printed words with the passages that we hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Q, Subquery

from briefing.enums import ComparedAt
from briefing.models import Edition, Verification

PASSAGE_GONE: Final = "the passage that it was compared with is not held any more."
WORDS_GONE: Final = "the words that were compared are not held any more."


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison of a position's quotation, at its publication; ``again`` is the last one since, if any."""

    at_publication: Verification
    again: Verification | None


def comparisons(edition: Edition, position: str) -> list[Compared]:
    """One for each quotation of the position that the edition prints, in their order; one statement.

    Rows that say that nothing was held to compare are of a time when such were written, and no comparisons.
    """
    of_words = Verification.objects.filter(edition=edition, position=position)
    of_words = of_words.exclude(occasion=ComparedAt.VERIFICATION, result__in=(PASSAGE_GONE, WORDS_GONE))
    since = of_words.filter(occasion=ComparedAt.VERIFICATION).order_by("-at").values("at")[:1]
    shown = Q(occasion=ComparedAt.PUBLICATION) | Q(occasion=ComparedAt.VERIFICATION, at=Subquery(since))
    rows = list(of_words.filter(shown).order_by("quotation", "pk"))
    again = {row.quotation: row for row in rows if row.occasion == ComparedAt.VERIFICATION}
    return [Compared(row, again.get(row.quotation)) for row in rows if row.occasion == ComparedAt.PUBLICATION]
