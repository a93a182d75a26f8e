"""Numbers as a source may write them: in figures, in words, or as a verb such as doubled."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_ONES: Final = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_MILLION: Final = 1_000_000

# What else says so; each as it stands in a text of small letters.
_OTHER_WORDS: Final[dict[Decimal, tuple[str, ...]]] = {
    Decimal(0): ("zero", "none", "no", "nobody", "nil"),
    Decimal("0.25"): ("a quarter", "one quarter"),
    Decimal("0.5"): ("half", "halved", "halving"),
    Decimal(1): ("a", "an", "single", "once", "sole"),
    Decimal(2): ("double", "doubled", "doubles", "doubling", "twice", "both", "pair", "couple", "twofold"),
    Decimal(3): ("treble", "trebled", "triple", "tripled", "thrice", "threefold"),
    Decimal(4): ("quadruple", "quadrupled", "fourfold"),
    Decimal(12): ("dozen", "a dozen"),
    Decimal(25): ("a quarter", "one quarter"),
    Decimal(50): ("half",),
}
_NUMBERS: Final = re.compile(r"\d[\d,\u202f\u00a0 ]*(?:\.\d+)?")


def stands_in(value: Decimal, text: str) -> bool:
    """Whether the text gives that number, whatever it counts; without its sign, since a fall is told in words."""
    number = value.copy_abs()
    if any(_same(number, match) for match in _NUMBERS.findall(text)):
        return True
    plain = f" {_plain(text)} "
    words = [*_OTHER_WORDS.get(number.normalize() + 0, ()), *_in_words(number)]
    return any(f" {_plain(each)} " in plain for each in words)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _same(number: Decimal, typed: str) -> bool:
    """Two numbers side by side, such as a day and a year, are also read apart."""
    whole = re.sub(r"[^\d.]", "", typed)
    return number in {Decimal(part) for part in (whole, *re.findall(r"\d[\d,]*(?:\.\d+)?", typed)) if _is_number(part)}


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:\.\d+)?", text))


def _in_words(number: Decimal) -> tuple[str, ...]:
    """Of whole numbers up to 999, and of whole thousands and millions up to that many."""
    for size, name in ((1, ""), (_THOUSAND, " thousand"), (_MILLION, " million")):
        count = number / size
        if count == count.to_integral_value() and 0 <= count < _THOUSAND:
            return tuple(f"{words}{name}" for words in _below_a_thousand(int(count)))
    return ()


def _below_a_thousand(number: int) -> tuple[str, ...]:
    hundreds, rest = divmod(number, _HUNDRED)
    if not hundreds:
        return (_below_a_hundred(rest),)
    start = f"{_ONES[hundreds]} hundred"
    if not rest:
        return (start, "a hundred") if hundreds == 1 else (start,)
    return f"{start} and {_below_a_hundred(rest)}", f"{start} {_below_a_hundred(rest)}"


def _below_a_hundred(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]} {_ONES[ones]}" if ones else _TENS[tens - 2]
