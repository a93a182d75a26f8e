"""Compares the quotations of an edition again with the passages that they were compared with at its publication."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any  # rows of history

from briefing.content.digest import bytes_digest
from briefing.enums import ComparedAt
from briefing.models import Edition, Excerpt, Quotation, Verification
from briefing.publishing.fault import Fault
from briefing.wording.quotations import POLICY, QuotationError, find_quotation


def verify_quotations(edition: Edition, *, at: datetime) -> tuple[list[Verification], list[Fault]]:
    """One new verification for each of publication's, written at once, and what is wrong.

    Words and passages are those of then, found by their digests among what is held now and its history.
    """
    where = f"{edition.briefing.slug}, edition {edition.number}"
    compared = list(
        Verification.objects.filter(edition=edition, occasion=ComparedAt.PUBLICATION).order_by("position", "quotation")
    )
    texts = _by_digest(Excerpt, "text", {"digest__in": {each.excerpt_digest for each in compared}})
    words = _by_digest(Quotation, "words", {"position__slug__in": {each.position for each in compared}})
    made: list[Verification] = []
    for each in compared:
        result = _result(words.get(each.words_digest), texts.get(each.excerpt_digest))
        made.append(_again(each, result, at))
    differing = [each for each in made if not each.matches]
    faults = [Fault(where, f"Quotation {each.quotation} of {each.position}: {each.result}") for each in differing]
    return Verification.objects.bulk_create(made), faults


def _by_digest(model: Any, field: str, wanted: dict[str, Any]) -> dict[str, str]:
    """The texts that a column holds or held, by the digest of each."""
    found: Iterable[str] = (
        *model.objects.filter(**wanted).values_list(field, flat=True),
        *model.history.filter(**wanted).values_list(field, flat=True),
    )
    return {bytes_digest(text.encode()): text for text in found}


def _result(words: str | None, text: str | None) -> str:
    if text is None:
        return "the passage that it was compared with is not held any more."
    if words is None:
        return "the words that were compared are not held any more."
    try:
        find_quotation(words, text)
    except QuotationError as refusal:
        return str(refusal)
    return ""


def _again(before: Verification, result: str, at: datetime) -> Verification:
    fields = ("briefing_id", "edition_id", "position", "quotation", "source", "excerpt", "captured_on")
    same: dict[str, Any] = {name: getattr(before, name) for name in (*fields, "words_digest", "excerpt_digest")}
    return Verification(
        **same, occasion=ComparedAt.VERIFICATION, at=at, policy=POLICY, matches=not result, result=result
    )
