"""What checks know of the figures of the evidence, and of what is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from briefing.integrity.days import Days


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure: what is counted, of whom and after what question."""

    slug: str
    title: str
    unit: str
    question: str = ""
    base: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, by slug, as its source states it; ``passage`` holds the words that it rests on, empty if none is held.

    ``qualifier`` and ``nature`` are those of the model: exact, about, more_than …; level, target, change, ratio.
    """

    slug: str
    measure: Counted
    value: Decimal
    qualifier: str = "exact"
    nature: str = "level"
    category: str = ""
    period: Days | None = None
    since: Days | None = None
    source: str = ""
    event: str = ""
    passage: str = ""
    printed: bool = True
    cleared: bool = True

    @property
    def record(self) -> str:
        return f"figure:{self.slug}"

    @property
    def counts(self) -> tuple[str, str, str, str]:
        """Figures are set against each other only where these are equal; measures of one title count as one."""
        return self.measure.title.casefold(), self.measure.place, self.measure.unit, self.category


@dataclass(frozen=True, slots=True)
class Figures:
    """The dossier's figures by slug."""

    by_slug: Mapping[str, Number] = field(default_factory=dict)

    @property
    def printed(self) -> tuple[Number, ...]:
        return tuple(number for number in self.by_slug.values() if number.printed)
