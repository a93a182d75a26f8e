"""One date among the words: what was heard of it, completed from the date that follows, and checked by the calendar."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import Final

from briefing.wording.dates_calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    WEEKDAYS,
    Part,
    Period,
    Season,
    a_day,
    a_month,
    a_part,
    a_season,
    a_term,
    a_year,
    name_of_day,
)
from briefing.wording.dates_meaning import Doubt
from briefing.wording.dates_words import DateNotUnderstood

NO_YEAR: Final = "Write the year too, in four digits: 4 September 2025, June 2025, autumn term 2023."
NO_SUCH_PART: Final = "Early, mid and late go with a month, year, decade or century: early June 2025, mid-1980s."
WINTER: Final = "A winter lies in two years: write winter 2012 to 2013, or its months."
NO_SUCH_TERM: Final = "The terms are autumn, spring and summer: write spring term 2023."


@dataclass(slots=True)
class Heard:
    """What one date's words gave. `whole` is a period that was named outright; the rest waits for `complete`.

    `words` are the editor's whole text, for messages.
    """

    words: str
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: Part | None = None
    season: Season | None = None
    term: bool = False
    whole: Period | None = None
    about: bool = False
    doubt: Doubt | None = None

    @property
    def only_a_part(self) -> bool:
        return self.part is not None and self.whole is None and self.month is None and self.year is None

    def complete(self, following: Heard) -> None:
        """Take what was left out from the date that follows: "4 to 5 September 2025", "early to mid 2023"."""
        if self.only_a_part and following.part:
            self.month, self.year, self.whole = following.month, following.year, following.whole
        elif self.day is not None and self.month is None and following.day is not None:
            self.month, self.year = following.month, following.year
        elif self.month is not None and self.year is None and following.month is not None:
            self.year = following.year
        elif self.season and self.year is None and following.season and following.season is not Season.WINTER:
            self.year, self.term = following.year, self.term or following.term

    def period(self) -> Period:
        if self.part:
            return self._third(self.part)
        if self.whole:
            return self.whole
        if self.year is None:
            raise DateNotUnderstood(self.words, NO_YEAR)
        year = checked_year(self.year, self.words)
        if self.season:
            return self._season(self.season, year)
        if self.month is not None:
            month = self._checked_month(self.month)
            return a_month(year, month) if self.day is None else self._exact(year, month, self.day)
        return a_year(year)

    def _third(self, part: Part) -> Period:
        if self.only_a_part or self.season or self.day is not None:
            raise DateNotUnderstood(self.words, NO_SUCH_PART)
        of = Heard(self.words, month=self.month, year=self.year, whole=self.whole).period()
        try:
            return a_part(part, of)
        except ValueError:
            raise DateNotUnderstood(self.words, NO_SUCH_PART) from None

    def _season(self, season: Season, year: int) -> Period:
        if season is Season.WINTER:
            raise DateNotUnderstood(self.words, NO_SUCH_TERM if self.term else WINTER)
        return a_term(season, year) if self.term else a_season(season, year)

    def _checked_month(self, month: int) -> int:
        if not 1 <= month < len(MONTHS):
            remedy = "Dates in figures are read as day/month/year (19/12/2024), or as 2024-12-19."
            raise DateNotUnderstood(self.words, f"There is no month {month}. {remedy}")
        return month

    def _exact(self, year: int, month: int, day: int) -> Period:
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            raise DateNotUnderstood(self.words, f"{MONTHS[month]} {year} has {days} days: correct the day.")
        period = a_day(year, month, day)
        if self.weekday not in {None, period.first.weekday()}:
            right = name_of_day(period.first, weekday=True)
            typed = WEEKDAYS[self.weekday or 0]
            remedy = f"It is {right}, not a {typed}: correct the weekday or the date, or leave the weekday out."
            raise DateNotUnderstood(self.words, remedy)
        return period


def checked_year(year: int, words: str) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateNotUnderstood(words, f"Write the year in four digits, from {FIRST_YEAR} to {LAST_YEAR}.")
    return year
