"""How old a briefing and its contact are, and what of its evidence was edited since its last edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.assembly.compose import Composition
from briefing.integrity.known_freshness import Freshness
from briefing.models import Appointment, Edition, Excerpt
from briefing.models.record import Record
from briefing.publishing.hands import ingredients
from briefing.queries.edited import edited
from briefing.validators.references import MODELS

NOUNS: Final = {model: noun for noun, model in MODELS.items()}


def freshness(composition: Composition) -> Freshness:
    """One statement, for the last edition; one more where there is any."""
    briefing = composition.evidence.briefing
    newest = Edition.objects.filter(briefing=briefing).order_by("-number").first()
    contact = briefing.contact
    return Freshness(
        review_by=briefing.review_by,
        contacts=((contact.slug, contact.checked_on),) if contact is not None else (),
        edition=newest.number if newest else 0,
        edited=tuple(sorted(set(_edited(composition, newest)))) if newest else (),
    )


def _edited(composition: Composition, since: Edition) -> Iterator[str]:
    """The evidence alone: what is written in the briefing itself is its next edition."""
    for record in edited(ingredients(composition), since=since.published_at):
        if noun := NOUNS.get(type(record).__name__):
            yield f"{noun}:{record.natural_key()[0]}"
        elif owner := _told_by(composition, record):
            yield owner


def _told_by(composition: Composition, record: Record) -> str:
    """Of a passage its source, of a post whoever holds it; empty for what is no evidence."""
    evidence = composition.evidence
    if isinstance(record, Excerpt):
        return f"source:{evidence.sources[record.source_id].slug}"
    if isinstance(record, Appointment):
        return f"stakeholder:{record.person.slug}"
    return ""
