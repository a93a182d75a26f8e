"""The numbers of the evidence, what they count, and the words that they rest on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from briefing.assembly.gather import Evidence
from briefing.integrity.days import days_of
from briefing.integrity.known_figures import Counted, Figures, Number
from briefing.models import Figure, Measure
from briefing.wording.references import Reference


def figures(evidence: Evidence, printed: Collection[Reference], at: datetime) -> Figures:
    """Reads nothing: all of it was gathered. ``at`` is when readers may first see it."""
    held = [record for record in evidence.of("figure") if isinstance(record, Figure)]
    return Figures({figure.slug: _number(evidence, figure, printed, at) for figure in held})


def _number(evidence: Evidence, figure: Figure, printed: Collection[Reference], at: datetime) -> Number:
    source = evidence.sources[figure.source_id]
    return Number(
        slug=figure.slug,
        measure=_counted(figure.measure),
        value=figure.value,
        qualifier=str(figure.qualifier),
        nature=str(figure.nature),
        category=figure.category,
        period=days_of(figure.period),
        since=days_of(figure.since),
        source=source.slug,
        event=figure.event.slug if figure.event else "",
        passage=figure.excerpt.text if figure.excerpt else "",
        printed=Reference("figure", figure.slug) in printed,
        cleared=figure.is_cleared(at) and source.is_cleared(at),
    )


def _counted(measure: Measure) -> Counted:
    return Counted(measure.slug, measure.title, measure.unit, measure.question, measure.base, measure.place)
