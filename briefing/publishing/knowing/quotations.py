"""The quotations that a briefing prints, as they are recorded."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from briefing.assembly.gather import Evidence
from briefing.enums import Standing
from briefing.integrity.known_quotations import Held, Quotations, Spans, Taken
from briefing.models import Position, Quotation
from briefing.queries.compared import Compared, last_compared
from briefing.queries.parts import quotations_of


def quotations(evidence: Evidence, positions: Iterable[Position], live_from: datetime) -> Quotations:
    """One statement, for what the last edition compared them with."""
    compared = last_compared(evidence.briefing.pk)
    return Quotations(
        {
            position.slug: tuple(
                _taken(evidence, position.slug, quotation, live_from, compared.get((position.slug, quotation.order)))
                for quotation in quotations_of(position)
            )
            for position in positions
        }
    )


def _taken(
    evidence: Evidence, position: str, quotation: Quotation, live_from: datetime, compared: Compared | None
) -> Taken:
    excerpt = quotation.excerpt
    source = evidence.sources[excerpt.source_id].slug
    return Taken(
        position=position,
        number=quotation.order,
        words=quotation.words,
        spans=spans(quotation.spans),
        excerpt=Held(f"source:{source}, excerpt {excerpt.key}", excerpt.text, excerpt.is_cleared(live_from)),
        reported=quotation.standing == Standing.REPORTED,
        digest=excerpt.digest,
        compared=compared.excerpt_digest if compared else "",
        edition=compared.edition if compared else 0,
    )


def spans(stored: object) -> Spans:
    """Nothing where what is stored are no places at all."""
    pairs = stored if isinstance(stored, list) else []
    if any(not (isinstance(pair, list) and list(map(type, pair)) == [int, int]) for pair in pairs):
        return ()
    return tuple((start, end) for start, end in pairs)
