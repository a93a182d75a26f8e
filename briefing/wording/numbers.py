"""Numbers and figures as British English words them: 1,234 officers, more than 370 posts, up by about 70, 93%.

Nothing is rounded and no decimal is added or dropped: what was recorded as 2.50 prints as 2.50.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

MOST_DIGITS: Final = 30  # before and after the point together; far above any count, far below what would stall a page
SHOWN: Final = 40  # characters of a refused text that its message repeats
MINUS: Final = "−"

# Units that stand closed up after the number, and before it.
CLOSED_UP: Final = frozenset({"%"})
CURRENCIES: Final = frozenset({"£", "€", "$"})
# Amounts take "less than", things counted one by one "fewer than": less than 3%, fewer than 600 officers.
MEASURED: Final = frozenset(
    {"per cent", "percentage points", "pounds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"}
    | {"metres", "kilometres", "miles", "kilograms", "tonnes", "degrees", "times"}
    | CLOSED_UP
    | CURRENCIES
)
# Ratios with a verb of their own, where the qualifier leaves the verb true.
MULTIPLIED: Final = {Decimal(2): "doubled", Decimal(3): "trebled", Decimal(4): "quadrupled"}

# Also with what they are shares of behind it: % of Londoners. A PC may be a constable, so that is one by itself alone.
_SHARE: Final = re.compile(r"\s*(?:%|per\s?cent\b|percentages?\b|pc(?=\s+of\b|\s*$))", re.IGNORECASE)

_QUALIFIERS: Final = {
    "exact": "",
    "about": "about",
    "more_than": "more than",
    "fewer_than": "fewer than",
    "up_to": "up to",
}
_NUMBER: Final = re.compile(rf"[-{MINUS}]?(?:0|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[1-9][0-9]*)(?:\.[0-9]+)?")
_HUNDRED: Final = 100


class NumberNotUnderstood(ValueError):
    """Text that is no number as we write them; the message repeats it (cut short) and says what to type."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= SHOWN else f"{self.text[:SHOWN]}…"
        shown = "".join(character if character.isprintable() else "�" for character in shown)
        return (
            f"This number was not understood: {shown or '(nothing)'}. Type figures alone, without unit: "
            "93, 2.5, 1234 or 1,234 (commas between thousands, a point before decimals)."
        )


class NoBase(ValueError):
    """A ratio was asked for against a base that isn't above zero, or of a number below it."""


def read_number(text: str) -> Decimal:
    """The number that was typed, with its decimals as typed; raises NumberNotUnderstood for anything else."""
    typed = text.strip(" ")
    # Each digit is at most doubled by a comma, so a longer text needn't be looked at.
    if len(typed) > MOST_DIGITS * 2 or not _NUMBER.fullmatch(typed):
        raise NumberNotUnderstood(text)
    plain = typed.replace(",", "").replace(MINUS, "-")
    if len(plain.strip("-").replace(".", "")) > MOST_DIGITS:
        raise NumberNotUnderstood(text)
    return Decimal(plain)


def print_number(value: Decimal) -> str:
    """With commas from 1,000 and a minus sign; raises ValueError for infinity, NaN and more than 30 digits."""
    if not value.is_finite():
        raise ValueError(f"{value} is not a number to print: record a number or leave the figure out.")
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if max(value.adjusted() + 1, 1) + decimals > MOST_DIGITS:
        raise ValueError(f"{value} has more than {MOST_DIGITS} digits: record it as it was stated.")
    printed = f"{value.copy_abs():,f}"
    return f"{MINUS}{printed}" if value < 0 else printed


def print_figure(value: Decimal, *, unit: str, qualifier: str, nature: str, unit_singular: str = "") -> str:
    """A figure with its unit, never without its qualifier or its nature; it reads on from a verb.

    `unit` is plural ("officers", "%", "£") or empty; `unit_singular` is taken for exactly 1. Qualifiers are exact,
    about, more_than, fewer_than, up_to. Natures: a level prints "about 311 officers"; a target "a target of 600
    officers"; a change, signed, "up by 70 officers" or "down by about 35 officers"; a ratio "2.5 times", and "more than
    doubled" where a verb says the same (the unit of a ratio is what it compares, and is not printed).

    Raises ValueError for an unknown qualifier or nature, and for a value that its nature or qualifier makes senseless.
    """
    if qualifier not in _QUALIFIERS:
        raise ValueError(f"{qualifier!r} is no qualifier: choose one of {', '.join(_QUALIFIERS)}.")
    if nature not in _NATURES:
        raise ValueError(f"{nature!r} is no nature of a figure: choose one of {', '.join(_NATURES)}.")
    return _NATURES[nature](value, qualifier, unit, unit_singular)


@lru_cache(maxsize=1024)
def is_share(unit: str) -> bool:
    """Whether what is counted in the unit is a share of something."""
    return _SHARE.match(unit) is not None


def is_measured(unit: str) -> bool:
    """Whether the unit is of amounts and shares, not of things counted one by one."""
    return unit in MEASURED or is_share(unit)


def compare_ratio(now: Decimal, base: Decimal) -> Decimal:
    """How many times the base is in the number now, to two decimals, halves rounded up; raises NoBase."""
    shown = f"{print_number(now)} can't be compared with {print_number(base)}"  # refuses infinity and NaN
    if base <= 0 or now < 0:
        raise NoBase(f"{shown}: a ratio needs a base above zero and no number below it.")
    hundredths = Fraction(now) / Fraction(base) * _HUNDRED  # exact, so that nothing is rounded twice
    return Decimal((hundredths + Fraction(1, 2)).__floor__()).scaleb(-2)


def _level(value: Decimal, qualifier: str, unit: str, unit_singular: str) -> str:
    return f"{_qualified(qualifier, unit)}{_with_unit(value, unit, unit_singular)}"


def _target(value: Decimal, qualifier: str, unit: str, unit_singular: str) -> str:
    return f"a target of {_level(value, qualifier, unit, unit_singular)}"


def _change(value: Decimal, qualifier: str, unit: str, unit_singular: str) -> str:
    if value == 0:
        if qualifier in {"exact", "about"}:
            return "no change" if qualifier == "exact" else "about the same"
        raise ValueError("A change of zero is exact or about: more than, fewer than and up to need a direction.")
    direction = "up" if value > 0 else "down"
    return f"{direction} by {_level(value.copy_abs(), qualifier, unit, unit_singular)}"


def _ratio(value: Decimal, qualifier: str, _unit: str, _unit_singular: str) -> str:
    if value <= 0:
        raise ValueError(f"A ratio of {print_number(value)} says nothing: it must be above zero.")
    verb = MULTIPLIED.get(value)
    if verb and qualifier in {"exact", "about", "more_than"}:
        return f"{_qualified(qualifier, 'times')}{verb}"
    return f"{_qualified(qualifier, 'times')}{print_number(value)} times"


def _qualified(qualifier: str, unit: str) -> str:
    words = _QUALIFIERS[qualifier]
    if qualifier == "fewer_than" and is_measured(unit):
        words = "less than"
    return f"{words} " if words else ""


def _with_unit(value: Decimal, unit: str, unit_singular: str) -> str:
    number = print_number(value)
    if unit in CURRENCIES:
        return f"{MINUS}{unit}{number[1:]}" if value < 0 else f"{unit}{number}"
    if not unit or any(unit.startswith(sign) for sign in CLOSED_UP):
        return f"{number}{unit}"
    return f"{number} {unit_singular or unit}" if number == "1" else f"{number} {unit}"


_NATURES: Final[dict[str, Callable[[Decimal, str, str, str], str]]] = {
    "level": _level,
    "target": _target,
    "change": _change,
    "ratio": _ratio,
}
