"""Where a value and a day stand in a drawing: scales that begin at nought and end at a round number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Final

# Steps of an axis that people read at once, times powers of ten.
ROUND_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
YEAR_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100)
MOST_TICKS: Final = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps ``low``…``high`` to the pixels ``start``…``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def year_of(day: str) -> float:
    """2013.0 for the first day of 2013, nearly 2014.0 for its last."""
    parsed = date.fromisoformat(day)
    first, following = date(parsed.year, 1, 1), date(min(parsed.year + 1, date.max.year), 1, 1)
    return parsed.year + (parsed - first).days / max((following - first).days, 1)


def round_step(highest: Decimal) -> Decimal:
    """The step that reaches ``highest`` from nought in no more than MOST_TICKS."""
    if highest <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((highest / MOST_TICKS).adjusted())
    return next(step * power for step in ROUND_STEPS if step * power * MOST_TICKS >= highest)


def ticks(highest: Decimal) -> list[Decimal]:
    """Nought, and every step up to the first that isn't below ``highest``."""
    step = round_step(highest)
    count = max(int((highest / step).to_integral_value(ROUND_CEILING)), 1)
    return [step * index for index in range(count + 1)]


def year_ticks(first: int, last: int, *, room: float, each: float) -> list[int]:
    """Years to name between ``first`` and ``last``, as many as fit into ``room`` at ``each`` pixels."""
    span = last - first + 1
    step = next((step for step in YEAR_STEPS if span / step * each <= room), max(span, 1))
    return [year for year in range(first, last + 1) if year % step == 0] or [first]
