"""Dates typed in running prose, found there and read by the grammar of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from briefing.wording.dates import DateNotUnderstood, WordedDate, read_date
from briefing.wording.dates_calendar import MONTHS

_MONTH: Final = "|".join(MONTHS[1:])
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR: Final = r"[12]\d{3}(?!\d)"
_EXACT: Final = (
    rf"(?:the\s+)?{_DAY}(?:\s+of)?\s+(?:{_MONTH})\s+{_YEAR}|\d{{1,2}}/\d{{1,2}}/{_YEAR}|{_YEAR}-\d{{2}}-\d{{2}}"
)
_IN_PROSE: Final = re.compile(rf"(?<![\w/-])(?:{_EXACT}|(?:{_MONTH})\s+{_YEAR})")
_AT_ONCE: Final = re.compile(
    rf"[\s,(:\u2013\u2014-]*(?:(?:was|is|took\s+place|happened|held)\s+)?(?:on|in|of|from|since|by)?\s*"
    rf"(?P<date>{_EXACT}|(?:{_MONTH})\s+{_YEAR}|{_YEAR})\b"
)

_ONES: Final = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL: Final = (
    rf"(?i:(?:twenty|thirty)-(?:{_ONES})|{_ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_IN_WORDS: Final = (
    rf"{_ORDINAL}(?:\s+of)?\s+(?:{_MONTH})(?:\s+{_YEAR})?|(?:{_MONTH})\s+the\s+(?:{_ORDINAL}|{_DAY})(?:,?\s+{_YEAR})?"
)
# The year by which a law is called is part of its name.
_OF_A_LAW: Final = "".join(rf"(?<!\b{kind}\s)" for kind in ("Act", "Regulations", "Order", "Rules", "Code"))

# Whatever tells a time: also a year, a decade, a school year, a season or a day of the month by itself.
_ANY: Final = re.compile(
    rf"(?<![\w/.,£-])(?:(?:{_EXACT}|{_IN_WORDS}|{_DAY}(?:\s+of)?\s+(?:{_MONTH})|(?:{_MONTH})(?:\s+{_YEAR}|\s+{_DAY}\b)"
    rf"|{_OF_A_LAW}(?:1[5-9]|20)\d\d(?:[/\u2013-]\d\d(?:\d\d)?)?s?)(?![\w%]|[.,]\d))"
)

_A_MONTH: Final = re.compile(rf"\b(?:{_MONTH})\b")
_A_DAY: Final = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)\b|\b(\d{{1,2}})\s+(?:{_MONTH})\b")


def typed_dates(text: str) -> Iterator[tuple[str, WordedDate]]:
    """Days and months with their year, wherever they stand: the words and what they mean."""
    for match in _IN_PROSE.finditer(text):
        if value := _read(match.group()):
            yield match.group(), value


def places_of_dates(text: str) -> Iterator[tuple[int, int]]:
    """Where each date, month with its year or day, year or decade stands, from and to."""
    return (match.span() for match in _ANY.finditer(text))


def date_at_once(text: str) -> tuple[str, WordedDate] | None:
    """The date with which the text begins, after no more than a mark and on, in or was on; a year counts too."""
    match = _AT_ONCE.match(text)
    value = _read(match["date"]) if match else None
    return (match["date"], value) if match and value else None


def names_another(text: str, first: date, last: date) -> bool:
    """Whether the text names a month or the day of a month, and none that lies in the time from first to last."""
    months = {MONTHS.index(name) for name in _A_MONTH.findall(text)}
    reached = {month % 12 + 1 for month in range(first.month - 1, first.month + _months_between(first, last))}
    days = {int(day) for pair in _A_DAY.findall(text) for day in pair if day}
    return bool(months and not months & reached) or bool(days and first == last and first.day not in days)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _read(words: str) -> WordedDate | None:
    try:
        return read_date(words)
    except DateNotUnderstood:
        return None
