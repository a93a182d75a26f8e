"""Words given as a source's own must stand in the excerpt that they rest on."""

from __future__ import annotations

from typing import Protocol

from django.core.exceptions import ValidationError

from briefing.wording.quotations import Match, QuotationError, find_quotation


class HoldsText(Protocol):
    text: str


def check_verbatim(*, field: str, words: str, excerpt: HoldsText) -> Match:
    """The match of ``words`` in the excerpt; a ValidationError on ``field`` where there is none."""
    try:
        return find_quotation(words, excerpt.text)
    except QuotationError as error:
        raise ValidationError({field: ValidationError(str(error), code="not_in_excerpt")}) from error
