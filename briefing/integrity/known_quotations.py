"""What checks know of the quotations that a briefing prints: as they are recorded, and what they were taken from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.wording.quotations import Match, QuotationError, find_quotation, render_plain

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The words of an excerpt, by ``record``, and whether readers may see them when the edition is live."""

    record: str
    text: str
    cleared: bool = True


@dataclass(frozen=True, slots=True)
class Taken:
    """A quotation, by the slug of its position and its number there: words and places as they are stored.

    ``reported``: another reports them. ``digest`` is what is stored as the SHA-256 of the excerpt; ``compared`` that of
    the excerpt with which edition ``edition`` compared the words, empty where none did.
    """

    position: str
    number: int
    words: str
    spans: Spans
    excerpt: Held
    reported: bool = False
    digest: str = ""
    compared: str = ""
    edition: int = 0

    @property
    def record(self) -> str:
        return f"position:{self.position}"

    @property
    def name(self) -> str:
        return f"quotation {self.number}"

    @property
    def match(self) -> Match | None:
        """Where the words stand in the excerpt, None where they don't."""
        return _match(self.words, self.excerpt.text)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words as they are to be printed."""
        return tuple(render_plain(self.match).split("\n\n")) if self.match else ()


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of each position that the briefing prints, by its slug, in their order."""

    by_position: Mapping[str, tuple[Taken, ...]] = field(default_factory=dict)

    def excerpts_of(self, position: str) -> tuple[Held, ...]:
        return tuple(taken.excerpt for taken in self.by_position.get(position, ()))

    @property
    def all(self) -> tuple[Taken, ...]:
        return tuple(taken for several in self.by_position.values() for taken in several)


@lru_cache(maxsize=512)
def _match(words: str, text: str) -> Match | None:
    try:
        return find_quotation(words, text)
    except QuotationError:
        return None
