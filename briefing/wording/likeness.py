"""What somebody may have meant: the nearest of the names that there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import process

# Out of 100; below it a name is no help.
LIKE_ENOUGH: Final = 70


def nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of ``known``, or the empty text where none is near; the same however they are ordered."""
    found = process.extractOne(name, sorted(known), score_cutoff=LIKE_ENOUGH)
    return found[0] if found else ""
