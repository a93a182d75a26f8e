"""Weekdays typed beside a date: whether the calendar has them so.

Read as British English writes them: Tuesday 1 May 2025, Tuesday the 1st of May, Tues. 1/5/2025, Tuesday 2025-05-01,
Monday 5 to Friday 9 May 2025, 1 May 2025 (a Tuesday); and Tuesday, May 1, 2025, as others do. The names begin with a
capital letter, or are all capitals: "may" and "sat" are words too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefing.wording.dates_calendar import MONTHS, WEEKDAYS, name_of_day

_SHORT: Final = 3  # letters by which weekdays and months are known
_CENTURY: Final = 2000  # what two digits of a year are counted from
NEAR: Final = 60  # characters beside a weekday in which its date stands


def _either_case(*names: str) -> str:
    return "|".join(f"{name}|{name.upper()}" for name in sorted(names, key=len, reverse=True))


_SHORTER: Final = _either_case(*(name[:_SHORT] for name in WEEKDAYS), "Tues", "Weds", "Thur", "Thurs")
# A short form stands without "the": The Sun of 3 May is a newspaper.
_WEEKDAY: Final = rf"(?:{_either_case(*WEEKDAYS)}|(?<![Tt]he )(?:{_SHORTER}))"
_MONTH: Final = _either_case(*MONTHS[1:], *(name[:_SHORT] for name in MONTHS[1:]), "Sept")
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_YEAR: Final = r"(?:,?\s+(?P<year>\d{4})(?!\d))"
_NAMED: Final = rf"(?:the\s+)?{_DAY}(?:\s+of)?\s+(?P<month>{_MONTH})\b\.?{_YEAR}?"
_MONTH_FIRST: Final = rf"(?P<month>{_MONTH})\.?\s+(?:the\s+)?{_DAY}{_YEAR}?"
_IN_FIGURES: Final = r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?!\d)"
_ISO: Final = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"
_AFTER: Final = (
    rf"(?:\s*\(\s*(?:an?\s+)?|,?\s+(?:which\s+)?(?:was|is|will\s+be|falls?\s+on|fell\s+on)\s+(?:an?\s+)?|,\s+an?\s+)"
    rf"(?P<weekday>{_WEEKDAY})\b(?!\.?,?\s+(?:the\s+)?\d)"
)
_FORMS: Final = tuple(
    re.compile(pattern)
    for form in (_NAMED, _MONTH_FIRST, _ISO, _IN_FIGURES)
    for pattern in (rf"\b(?P<weekday>{_WEEKDAY})\b\.?,?\s+{form}", rf"(?<![\w/-]){form}{_AFTER}")
)
# What stands before the last of several days: Monday 5 to, Monday 5 May and, Monday 5,
_BEFORE: Final = re.compile(
    rf"\b(?P<words>(?P<weekday>{_WEEKDAY})\b\.?,?\s+(?:the\s+)?{_DAY}(?:(?:\s+of)?\s+(?P<month>{_MONTH})\b)?)"
    r"\s*(?:,|(?:to|until|till|and|or)\b|[-\u2010-\u2015&])\s*$"
)
_STARTS: Final = tuple(start for name in WEEKDAYS for start in (name[:_SHORT], name[:_SHORT].upper()))
_ANY: Final = re.compile(rf"\b(?:{'|'.join(_STARTS)})")
_ALONE: Final = re.compile(rf"\b(?P<weekday>{_WEEKDAY})\b(?:\.?,?\s+(?:the\s+)?{_DAY})?")


@dataclass(frozen=True, slots=True)
class Misfit:
    """``words`` as typed, and what the calendar has instead."""

    words: str
    instead: str


def misfits(text: str, years: Collection[int] = ()) -> Iterator[Misfit]:
    """Dates whose weekday isn't the calendar's. One without a year is looked at in ``years``, and must fit in one."""
    if not may_name_weekday(text):
        return
    found: dict[Misfit, None] = {}
    for mention in _ANY.finditer(text):
        near = text[max(0, mention.start() - NEAR) : mention.end() + NEAR]
        for form in _FORMS:
            for match in form.finditer(near):
                typed = match.groupdict()
                found |= dict.fromkeys(_misfit(match.group(), typed, years))
                found |= dict.fromkeys(_of_those_before(near[: match.start()], typed, years))
    yield from found


def may_name_weekday(text: str) -> bool:
    """Far quicker than the patterns, and false of most texts."""
    return any(start in text for start in _STARTS)


def weekday_of(words: str, day: date) -> Misfit | None:
    """The misfit of a source's words, such as Yesterday (Thursday 4th), with the day that they are taken to mean."""
    for match in _ALONE.finditer(words):
        if _weekday(match["weekday"]) != day.weekday() and match["day"] in {None, str(day.day)}:
            return Misfit(match.group(), name_of_day(day, weekday=True))
    return None


def _of_those_before(text: str, last: Mapping[str, str | None], years: Collection[int]) -> Iterator[Misfit]:
    """Days that take their month and year from the last of several; December before January is the year before."""
    wanted = {_full(last["year"])} if last.get("year") else set(years)
    month = last["month"] or ""
    while match := _BEFORE.search(text):
        own = match["month"] or month
        if int(match["day"]) <= int(last["day"] or 0) or match["month"]:
            earlier = int(_month(own) > _month(month))
            typed = {"weekday": match["weekday"], "day": match["day"], "month": own}
            yield from _misfit(match["words"], typed, {year - earlier for year in wanted})
        text = text[: match.start()]


def _misfit(words: str, typed: Mapping[str, str | None], years: Collection[int]) -> Iterator[Misfit]:
    named = _weekday(typed["weekday"] or "")
    wanted = [_full(typed["year"])] if typed.get("year") else sorted(years)
    days = [_date(year, typed["month"] or "", typed["day"] or "") for year in wanted]
    if days and not any(day is not None and day.weekday() == named for day in days):
        found = [name_of_day(day, weekday=True) for day in days if day is not None]
        yield Misfit(" ".join(words.split()), " or ".join(found) or "no such day")


def _weekday(name: str) -> int:
    return [weekday[:_SHORT] for weekday in WEEKDAYS].index(name.capitalize()[:_SHORT])


def _full(year: str | None) -> int:
    number = int(year or 0)
    return number if len(year or "") > 2 else _CENTURY + number  # two digits stand for four


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else [month[:_SHORT] for month in MONTHS].index(name.capitalize()[:_SHORT])


def _date(year: int, month: str, day: str) -> date | None:
    """None where the calendar has no such day."""
    try:
        return date(year, _month(month), int(day))
    except ValueError:
        return None
