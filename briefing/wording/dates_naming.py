"""The grammar of one date among the words: a day, month, year, decade, century, part, season, term or school year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.wording.dates_calendar import (
    MONTHS,
    Part,
    Period,
    Season,
    a_century,
    a_decade,
    a_financial_year,
    a_season,
    an_academic_year,
)
from briefing.wording.dates_cursor import Cursor
from briefing.wording.dates_hearing import WINTER, Heard, checked_year
from briefing.wording.dates_words import Sort

TWO_YEARS: Final = {"academic year": an_academic_year, "financial year": a_financial_year}
RANGE: Final = ("to", "-", "until")

YEARS_APART: Final = 30  # "1985-10" may be 1985 to 2010, "2025-06" can only be a month
HUNDRED: Final = 100


def read_name(text: Cursor) -> Heard:
    """One date without hedges, perhaps incomplete; raises DateNotUnderstood."""
    reading = _READINGS.get(text.next.sort)
    if reading:
        return reading(text)
    if text.next.word in TWO_YEARS:
        return _two_years(text)
    raise text.refused()


def _on_weekday(text: Cursor) -> Heard:
    weekday = text.take().numbers[0]
    text.accept(",")
    heard = read_name(text)
    if heard.day is None:
        raise text.refused("A weekday goes with an exact day: Thursday 4 September 2025.")
    heard.weekday = weekday
    return heard


def _day_first(text: Cursor) -> Heard:
    token = text.take()
    if token.sort is Sort.ORDINAL and text.accept("century"):
        checked_year((token.numbers[0] - 1) * HUNDRED, text.words)
        return Heard(text.words, whole=a_century(token.numbers[0]))
    heard = Heard(text.words, day=token.numbers[0])
    if text.next.sort is Sort.MONTH:
        heard.month = text.take().numbers[0]
        heard.year = _year_if_any(text)
    return heard


def _month_first(text: Cursor) -> Heard:
    heard = Heard(text.words, month=text.take().numbers[0])
    if text.next.sort in {Sort.NUMBER, Sort.ORDINAL}:
        heard.day = text.take().numbers[0]
    heard.year = _year_if_any(text)
    return heard


def _year_if_any(text: Cursor) -> int | None:
    if text.next.word == "," and text.ahead(1)[0].sort is Sort.YEAR:
        text.take()
    return text.take().numbers[0] if text.next.sort is Sort.YEAR else None


def _in_figures(text: Cursor) -> Heard:
    year, month, *day = text.take().numbers
    return Heard(text.words, year=year, month=month, day=day[0] if day else None)


def _year_first(text: Cursor) -> Heard:
    year = text.take().numbers[0]
    if text.next.word in RANGE:
        second, which, *_ = *text.ahead(2), text.next  # "2023 to 2024 academic year"
        if which.word in TWO_YEARS and second.sort is Sort.YEAR:
            for _ in range(3):
                text.take()
            return Heard(text.words, whole=_named_years(text, which.word, (year, *second.numbers)))
    return Heard(text.words, year=year)


def _part_first(text: Cursor) -> Heard:
    part = Part(text.take().word)
    text.accept("-")  # mid-1980s
    if text.next.sort not in _PARTED:
        return Heard(text.words, part=part)
    heard = read_name(text)
    heard.part = part
    return heard


def _season_first(text: Cursor) -> Heard:
    season = Season[text.take().word]
    term = bool(text.accept("term"))
    if season is Season.WINTER and not term:
        years = _years(text)
        if not _consecutive(years):
            raise text.refused(WINTER)
        return Heard(text.words, whole=a_season(season, checked_year(years[0], text.words)))
    return Heard(text.words, season=season, term=term, year=_year_if_any(text))


def _decade(text: Cursor) -> Heard:
    year = checked_year(text.take().numbers[0], text.words)
    if year % 10:
        raise text.refused(f"A decade begins with a 0: write {year // 10 * 10}s, or the year {year}.")
    if year % HUNDRED == 0 and year != 2000:  # everybody reads 2000s as ten years
        century = a_century(year // HUNDRED + 1).name
        raise text.refused(f"It may mean ten years or a hundred: write {year} to {year + 9}, or {century}.")
    return Heard(text.words, whole=a_decade(year))


def _two_years(text: Cursor) -> Heard:
    """Academic year 2023 to 2024, financial year 2023/24."""
    which = text.take().word
    return Heard(text.words, whole=_named_years(text, which, _years(text)))


def _years(text: Cursor) -> tuple[int, ...]:
    if text.next.sort not in {Sort.YEAR, Sort.PAIR}:
        return ()
    years = text.take().numbers
    if len(years) == 1 and text.next.word in RANGE and text.ahead(1)[0].sort is Sort.YEAR:
        text.take()
        return (*years, *text.take().numbers)
    return years


def _named_years(text: Cursor, which: str, years: tuple[int, ...]) -> Period:
    if not _consecutive(years):
        raise text.refused(f"Write both of its years, one after the other: {which} 2023 to 2024.")
    return TWO_YEARS[which](checked_year(years[0], text.words))


def _consecutive(years: tuple[int, ...]) -> bool:
    """Whether there are two, the second following the first at once, be it in full or by its last two digits."""
    first, second, *_ = *years, 0, 0
    return second in {first + 1, (first + 1) % HUNDRED} and len(years) > 1


def _pair(text: Cursor) -> Heard:
    """2023/24 with the kind of year after it; alone it is a month (2025-06) or says too little."""
    token = text.take()
    year, second = token.numbers
    if which := text.accept(*TWO_YEARS):
        return Heard(text.words, whole=_named_years(text, which, token.numbers))
    apart = (second - year) % HUNDRED
    could_be_month = 1 <= second < len(MONTHS)
    if "-" in token.word and could_be_month and not 1 <= apart <= YEARS_APART:
        return Heard(text.words, year=year, month=second)
    last = second if second >= HUNDRED else year + apart
    readings = [f"{MONTHS[second]} {year}"] if could_be_month else []
    if last > year:
        readings.append(f"{year} to {last}")
    if last == year + 1:
        readings += [f"{which} {year} to {last}" for which in TWO_YEARS]
    raise text.refused(
        f"It is not plain what {token.word} means: write {', or '.join(readings or ['both dates in full'])}."
    )


_PARTED: Final = frozenset(Sort) - {Sort.WEEKDAY, Sort.PART, Sort.WORD, Sort.END}

_READINGS: Final[dict[Sort, Callable[[Cursor], Heard]]] = {
    Sort.DAY_EXACT: _in_figures,
    Sort.MONTH_EXACT: _in_figures,
    Sort.DECADE: _decade,
    Sort.PAIR: _pair,
    Sort.ORDINAL: _day_first,
    Sort.NUMBER: _day_first,
    Sort.YEAR: _year_first,
    Sort.MONTH: _month_first,
    Sort.WEEKDAY: _on_weekday,
    Sort.PART: _part_first,
    Sort.SEASON: _season_first,
}
