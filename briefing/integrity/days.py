"""The days that a date allows, as checks compare them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.wording.dates import read_date


@dataclass(frozen=True, slots=True)
class Days:
    """``first`` and ``last`` are None where the date is open; ``words`` are the editor's."""

    words: str = ""
    edtf: str = ""
    first: date | None = None
    last: date | None = None

    def meet(self, other: Days) -> bool:
        """Whether a day is allowed by both."""
        return not self.before(other) and not other.before(self)

    def before(self, other: Days) -> bool:
        """Whether it surely is over when the other begins."""
        return self.last is not None and other.first is not None and self.last < other.first


def days_of(words: str) -> Days | None:
    """None where no date is stated; raises DateNotUnderstood for words that no field would have taken."""
    if not words:
        return None
    value = read_date(words)
    return Days(value.words, value.edtf, value.earliest, value.latest)
