"""How the columns of a printed table share the width of the page."""

from __future__ import annotations

from math import isqrt
from typing import Final

from briefing.content.blocks import Table
from briefing.content.walk import plain_text

NARROWEST: Final = 5  # letters
LONGEST_WORD: Final = 16  # letters; a longer one is hyphenated
ROOM: Final = 30  # the letters for which a column is as wide as its cells' text is long on average


def table_shares(table: Table) -> list[int]:
    """For each column a weight: as wide as its longest word, and wider with the root of what its cells hold."""
    rows = (table.head, *(row.cells for row in table.rows))
    return [_share([plain_text(cell) for cell in column]) for column in zip(*rows, strict=True)]


def _share(texts: list[str]) -> int:
    longest_word = max((len(word) for text in texts for word in text.split()), default=0)
    mean = sum(map(len, texts)) // max(len(texts), 1)
    return max(NARROWEST, min(longest_word, LONGEST_WORD), isqrt(mean * ROOM))
