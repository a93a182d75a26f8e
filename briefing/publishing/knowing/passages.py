"""Whether the passages that we hold of a source have certain words."""

from __future__ import annotations

from functools import lru_cache

from briefing.models import Source
from briefing.queries.parts import excerpts_of


def holds(source: Source, words: str) -> bool:
    """To the letter, spaces apart."""
    wanted = " ".join(words.split())
    return any(wanted in _in_line(excerpt.text) for excerpt in excerpts_of(source))


@lru_cache(maxsize=2048)
def _in_line(text: str) -> str:
    return " ".join(text.split())
