"""Compares every quotation of a briefing with its excerpt, and keeps what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from briefing.assembly.compose import Composition
from briefing.content.digest import bytes_digest
from briefing.enums import ComparedAt
from briefing.models import Briefing, Edition, Position, Quotation, Verification
from briefing.queries.parts import quotations_of
from briefing.wording.quotations import POLICY, QuotationError
from briefing.wording.references import Reference


def compare(
    composition: Composition, *, occasion: ComparedAt, at: datetime, edition: Edition | None = None
) -> list[Verification]:
    """One verification, written at once, for each quotation of each position that the briefing prints."""
    evidence = composition.evidence
    references = {Reference(p.noun, p.slug) for document in composition.documents for p in document.printed}
    positions = [record for r in sorted(references) if isinstance(record := evidence.records.get(r), Position)]
    quotations = [quotation for position in positions for quotation in quotations_of(position)]
    sources = {pk: source.slug for pk, source in evidence.sources.items()}
    made = list(_verified(quotations, sources, evidence.briefing, edition, occasion, at))
    return Verification.objects.bulk_create(made)


def _verified(  # what one row says
    quotations: Iterable[Quotation],
    sources: dict[int, str],
    briefing: Briefing,
    edition: Edition | None,
    occasion: ComparedAt,
    at: datetime,
) -> Iterator[Verification]:
    for quotation in quotations:
        excerpt = quotation.excerpt
        result = differs(quotation)
        yield Verification(
            briefing=briefing,
            edition=edition,
            occasion=occasion,
            at=at,
            policy=POLICY,
            position=quotation.position.slug,
            quotation=quotation.order,
            source=sources[excerpt.source_id],
            excerpt=excerpt.key,
            captured_on=excerpt.captured_on,
            words_digest=bytes_digest(quotation.words.encode()),
            excerpt_digest=bytes_digest(excerpt.text.encode()),
            matches=not result,
            result=result,
        )


def differs(quotation: Quotation) -> str:
    """How the words differ from the excerpt; empty where they match."""
    try:
        quotation.match()
    except QuotationError as refusal:
        return str(refusal)
    return ""
