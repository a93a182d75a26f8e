"""The stretches of the calendar that words can name, from a day to a century, each with its first and last day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2999

MONTHS: Final = tuple(calendar.month_name)  # MONTHS[1] is January
WEEKDAYS: Final = tuple(calendar.day_name)  # WEEKDAYS[0] is Monday


class Kind(Enum):
    """What sort of stretch a period is, finest first."""

    DAY = auto()
    MONTH_PART = auto()
    MONTH = auto()
    SEASON = auto()
    TERM = auto()
    YEAR_PART = auto()
    YEAR = auto()
    ACADEMIC_YEAR = auto()
    FINANCIAL_YEAR = auto()
    DECADE_PART = auto()
    DECADE = auto()
    CENTURY_PART = auto()
    CENTURY = auto()


@dataclass(frozen=True, slots=True)
class Period:
    """One named stretch; `first` and `last` are the days that it surely begins and ends on, both included.

    `name` is how British English prints it, without article. `edtf` is the whole period in EDTF, or "" where the
    standard has no word for it (school terms, early June): those are written as a set, one of its days, months or
    years.
    """

    kind: Kind
    first: date
    last: date
    name: str
    edtf: str = ""


class Part(Enum):
    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Season(Enum):
    """Named by EDTF's code; the months below reach from the meteorological to the end of the astronomical season."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


# First and last month of each. Winter, which needs two years, ends in March of the second.
SEASON_MONTHS: Final = {Season.SPRING: (3, 6), Season.SUMMER: (6, 9), Season.AUTUMN: (9, 12)}
TERM_MONTHS: Final = {Season.AUTUMN: (9, 12), Season.SPRING: (1, 4), Season.SUMMER: (4, 7)}

# Thirds: days of a month (None: its last), months of a year, years of a decade and of a century (counted from 0).
MONTH_THIRDS: Final = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, None)}
YEAR_THIRDS: Final = {Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12)}
DECADE_THIRDS: Final = {Part.EARLY: (0, 3), Part.MID: (4, 6), Part.LATE: (7, 9)}
CENTURY_THIRDS: Final = {Part.EARLY: (0, 33), Part.MID: (34, 66), Part.LATE: (67, 100)}
QUADRIMESTER: Final = {Part.EARLY: 37, Part.MID: 38, Part.LATE: 39}  # EDTF level 2: thirds of a year

# How far "about", "probably" and "possibly" reach beyond the period on either side: days, or else months.
MARGIN_DAYS: Final = {Kind.DAY: 7, Kind.MONTH_PART: 10}
MARGIN_MONTHS: Final = {
    Kind.MONTH: 1,
    Kind.SEASON: 3,
    Kind.TERM: 3,
    Kind.YEAR_PART: 4,
    Kind.YEAR: 24,
    Kind.ACADEMIC_YEAR: 24,
    Kind.FINANCIAL_YEAR: 24,
    Kind.DECADE_PART: 24,
    Kind.DECADE: 60,
    Kind.CENTURY_PART: 120,
    Kind.CENTURY: 300,
}

ONE_DAY: Final = timedelta(days=1)


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def name_of_day(day: date, *, weekday: bool = False) -> str:
    name = f"{day.day} {MONTHS[day.month]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {name}" if weekday else name


def a_day(year: int, month: int, day: int) -> Period:
    """Raises ValueError where the calendar has no such day."""
    when = date(year, month, day)
    return Period(Kind.DAY, when, when, name_of_day(when), when.isoformat())


def a_month(year: int, month: int) -> Period:
    return Period(
        Kind.MONTH, date(year, month, 1), last_day(year, month), f"{MONTHS[month]} {year}", f"{year}-{month:02}"
    )


def a_year(year: int) -> Period:
    return Period(Kind.YEAR, date(year, 1, 1), date(year, 12, 31), str(year), str(year))


def a_decade(year: int) -> Period:
    return Period(Kind.DECADE, date(year, 1, 1), date(year + 9, 12, 31), f"{year}s", f"{year // 10}X")


def a_century(number: int) -> Period:
    """Both reckonings: the 19th century begins with 1800 for most people and ends with 1900 for the others."""
    year = (number - 1) * 100
    name = f"{number}{_ordinal_ending(number)} century"
    return Period(Kind.CENTURY, date(year, 1, 1), date(year + 100, 12, 31), name, f"{number - 1}XX")


def a_season(season: Season, year: int) -> Period:
    """For a winter, `year` is the one in which it begins."""
    word = season.name.lower()
    edtf = f"{year}-{season.value}"
    if season is Season.WINTER:
        name = f"{word} {year} to {year + 1}"
        return Period(Kind.SEASON, date(year, 12, 1), date(year + 1, 3, 31), name, edtf)
    first, last = SEASON_MONTHS[season]
    return Period(Kind.SEASON, date(year, first, 1), last_day(year, last), f"{word} {year}", edtf)


def a_term(season: Season, year: int) -> Period:
    first, last = TERM_MONTHS[season]
    return Period(Kind.TERM, date(year, first, 1), last_day(year, last), f"{season.name.lower()} term {year}")


def an_academic_year(year: int) -> Period:
    """`year` is the one in which it begins: 1 September to 31 August."""
    name = f"academic year {year} to {year + 1}"
    return Period(Kind.ACADEMIC_YEAR, date(year, 9, 1), date(year + 1, 8, 31), name)


def a_financial_year(year: int) -> Period:
    """`year` is the one in which it begins: 1 April to 31 March, as public bodies count."""
    name = f"financial year {year} to {year + 1}"
    return Period(Kind.FINANCIAL_YEAR, date(year, 4, 1), date(year + 1, 3, 31), name)


def a_part(part: Part, of: Period) -> Period:
    """The third of a month, year, decade or century; raises ValueError for a period that isn't split."""
    name = f"mid-{of.name}" if part is Part.MID else f"{part.value} {of.name}"
    year = of.first.year
    if of.kind is Kind.MONTH:
        begin, end = MONTH_THIRDS[part]
        return Period(Kind.MONTH_PART, of.first.replace(day=begin), of.last.replace(day=end or of.last.day), name)
    if of.kind is Kind.YEAR:
        begin, end = YEAR_THIRDS[part]
        edtf = f"{year}-{QUADRIMESTER[part]}"
        return Period(Kind.YEAR_PART, date(year, begin, 1), last_day(year, end), name, edtf)
    if of.kind is Kind.DECADE:
        begin, end = DECADE_THIRDS[part]
        return Period(Kind.DECADE_PART, date(year + begin, 1, 1), date(year + end, 12, 31), name)
    if of.kind is Kind.CENTURY:
        begin, end = CENTURY_THIRDS[part]
        return Period(Kind.CENTURY_PART, date(year + begin, 1, 1), date(year + end, 12, 31), name)
    raise ValueError(f"there is no {name}")


def widened(period: Period) -> tuple[date, date]:
    """The first and last day with the margin of "about" on either side."""
    days = MARGIN_DAYS.get(period.kind)
    if days is not None:
        return period.first - timedelta(days=days), period.last + timedelta(days=days)
    months = MARGIN_MONTHS[period.kind]
    # Every other period begins and ends with a month, so the day after it can move by whole months.
    return _by_months(period.first, -months), _by_months(period.last + ONE_DAY, months) - ONE_DAY


def _by_months(first_of_month: date, months: int) -> date:
    year, month = divmod(first_of_month.year * 12 + first_of_month.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _ordinal_ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
