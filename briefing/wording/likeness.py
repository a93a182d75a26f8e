"""What is like what: the nearest of the names that there are, and quotations of the same words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import process

from briefing.wording.quotation_text import folded_words

# Out of 100; below it a name is no help.
LIKE_ENOUGH: Final = 70


def nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of ``known``, or the empty text where none is near; the same however they are ordered."""
    found = process.extractOne(name, sorted(known), score_cutoff=LIKE_ENOUGH)
    return found[0] if found else ""


def say_the_same(one: str, other: str) -> bool:
    """Whether one text's words stand in the other's, in order and together; marks, case and spelling of marks aside.

    A single word in common says nothing, so at least two are asked for.
    """
    shorter, longer = sorted((folded_words(one.casefold()), folded_words(other.casefold())), key=len)
    length = len(shorter)
    return length > 1 and any(longer[start : start + length] == shorter for start in range(len(longer) - length + 1))
