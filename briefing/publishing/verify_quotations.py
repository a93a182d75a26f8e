"""Compares the quotations of an edition again with the passages that they were compared with at its publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any  # rows of history

from briefing.content.digest import bytes_digest
from briefing.enums import ComparedAt
from briefing.models import Edition, Excerpt, Position, Quotation, Source, Verification
from briefing.publishing.fault import Fault
from briefing.queries.comparing import PASSAGE_GONE, WORDS_GONE
from briefing.wording.quotations import POLICY, QuotationError, find_quotation


@dataclass
class Again:
    """What comparing again came to. ``past`` counts what can't be compared any more, which is neither a match nor a
    difference: its position or its source was deleted, and the time for which their histories are kept is over.
    """

    written: list[Verification] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    past: int = 0


def verify_quotations(edition: Edition, *, at: datetime) -> Again:
    """One new verification, written at once, for each of publication's that can still be compared.

    Words and passages are those of then, found by their digests among what is held now and its history. Nothing is
    compared of an edition that was removed by law.
    """
    of_it = Verification.objects.filter(edition=edition, edition__removal=None, occasion=ComparedAt.PUBLICATION)
    compared = list(of_it.order_by("position", "quotation"))
    texts = _by_digest(Excerpt, "text", {"digest__in": {each.excerpt_digest for each in compared}})
    bore = Position.history.filter(slug__in={each.position for each in compared})
    words = _by_digest(Quotation, "words", {"position_id__in": bore.order_by().values("id")})
    again = Again()
    for each in compared:
        then, passage = words.get(each.words_digest), texts.get(each.excerpt_digest)
        if then is not None and passage is not None:
            again.written.append(_again(each, _result(then, passage), at))
        elif _is_past(each, then, passage):
            again.past += 1
        else:
            again.faults.append(_fault(edition, each, PASSAGE_GONE if passage is None else WORDS_GONE))
    again.faults += [_fault(edition, each, each.result) for each in again.written if not each.matches]
    Verification.objects.bulk_create(again.written)
    return again


def _fault(edition: Edition, each: Verification, result: str) -> Fault:
    where = f"{edition.briefing.slug}, edition {edition.number}"
    return Fault(where, f"Quotation {each.quotation} of {each.position}: {result}")


def _by_digest(model: Any, field: str, wanted: dict[str, Any]) -> dict[str, str]:
    """The texts that a column holds or held, by the digest of each."""
    found: Iterable[str] = (
        *model.objects.filter(**wanted).values_list(field, flat=True),
        *model.history.filter(**wanted).values_list(field, flat=True),
    )
    return {bytes_digest(text.encode()): text for text in found}


def _is_past(each: Verification, words: str | None, passage: str | None) -> bool:
    """Whether all that is missing went with its whole. The history of what still stands is never purged, so whoever
    takes words out of that one is found out.
    """
    gone: list[tuple[Any, str]] = [(Position, each.position)] if words is None else []
    gone += [(Source, each.source)] if passage is None else []
    return not any(_stands(model, slug, each.at) for model, slug in gone)


def _stands(model: Any, slug: str, compared_at: datetime) -> bool:
    """Whether what bore the name when it was compared is still there, under whichever name."""
    bore = model.history.filter(slug=slug, history_date__lte=compared_at)
    return bool(model.objects.filter(pk__in=bore.order_by().values("id")).exists())


def _result(words: str, passage: str) -> str:
    try:
        find_quotation(words, passage)
    except QuotationError as refusal:
        return str(refusal)
    return ""


def _again(before: Verification, result: str, at: datetime) -> Verification:
    fields = ("briefing_id", "edition_id", "position", "quotation", "source", "excerpt", "captured_on")
    same: dict[str, Any] = {name: getattr(before, name) for name in (*fields, "words_digest", "excerpt_digest")}
    return Verification(
        **same, occasion=ComparedAt.VERIFICATION, at=at, policy=POLICY, matches=not result, result=result
    )
