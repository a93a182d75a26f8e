"""What a figure with its qualifier leaves possible, as a range of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from briefing.integrity.known_figures import Number

# How far from it a number may be that is stated as about so much.
ABOUT: Final = Decimal("0.1")
ENDLESS: Final = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``; an end that is open isn't reached."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Range) -> bool:
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        lows = [each.low_open for each in (self, other) if each.low == low]
        highs = [each.high_open for each in (self, other) if each.high == high]
        return not any(lows) and not any(highs)

    def less(self, other: Range) -> Range:
        """What is left of it when the other is taken away."""
        low_open, high_open = self.low_open or other.high_open, self.high_open or other.low_open
        return Range(_less(self.low, other.high, -ENDLESS), _less(self.high, other.low, ENDLESS), low_open, high_open)

    def over(self, other: Range) -> Range:
        """How many times the other is in it; the other lies above zero."""
        low = Decimal(0) if other.high == ENDLESS else self.low / other.high
        high = ENDLESS if self.high == ENDLESS or other.low == 0 else self.high / other.low
        return Range(low, high, self.low_open or other.high_open, self.high_open or other.low_open)


def _less(one: Decimal, other: Decimal, otherwise: Decimal) -> Decimal:
    return otherwise if one.is_infinite() or other.is_infinite() else one - other


def range_of(number: Number) -> Range:
    """Of a fall, which is recorded below zero, the same the other way round."""
    size = number.value.copy_abs()
    match number.qualifier:
        case "about":
            found = Range(size * (1 - ABOUT), size * (1 + ABOUT))
        case "more_than":
            found = Range(size, ENDLESS, low_open=True)
        case "fewer_than":
            found = Range(Decimal(0), size, high_open=True)
        case "up_to":
            found = Range(Decimal(0), size)
        case _:
            found = Range(size, size)
    if number.value < 0:
        return Range(-found.high, -found.low, found.high_open, found.low_open)
    return found
