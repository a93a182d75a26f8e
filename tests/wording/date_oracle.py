"""Dates made up from their parts, with the days that they allow found by trying each day of the calendar in turn.

Nothing here calls the code under test: whether a day is allowed is decided from its year, month and day of the month.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
PARTS = ["early", "mid", "late"]
TERMS = {"autumn": range(9, 13), "spring": range(1, 5), "summer": range(4, 8)}
SEASONS = {"spring": range(3, 7), "summer": range(6, 10), "autumn": range(9, 13)}


@dataclass(frozen=True)
class Made:
    """Words with what they mean: the days allowed, the years in which to look for them, how far "about" reaches."""

    words: str
    kind: str
    allows: Callable[[date], bool]
    years: tuple[int, int]
    margin_days: int = 0
    margin_months: int = 0

    def days(self):
        """First and last day allowed, found by trying every day of the years in question."""
        day, last = date(self.years[0], 1, 1), date(self.years[1], 12, 31)
        allowed = []
        while day <= last:
            if self.allows(day):
                allowed.append(day)
            day += timedelta(days=1)
        return allowed[0], allowed[-1]

    def days_when_hedged(self):
        first, last = self.days()
        if self.margin_days:
            return first - timedelta(days=self.margin_days), last + timedelta(days=self.margin_days)
        first, last = count_months(first, -self.margin_months), count_months(last, self.margin_months)
        return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])


def count_months(day, months):
    """Month by month, as one would on a calendar."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        if month in {0, 13}:
            year, month = (year + 1, 1) if month == 13 else (year - 1, 12)
    return date(year, month, 1)


def suffixed(number):
    if number in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def third_of_month(part, day):
    return {"early": day <= 10, "mid": 10 < day <= 20, "late": day > 20}[part]


def third_of_year(part, month):
    return {"early": month <= 4, "mid": 5 <= month <= 8, "late": month >= 9}[part]


def third_of_decade(part, year):
    return {"early": year % 10 <= 3, "mid": 4 <= year % 10 <= 6, "late": year % 10 >= 7}[part]


years = st.integers(1000, 2995)
months = st.integers(1, 12)
parts = st.sampled_from(PARTS)


@st.composite
def month_names(draw, month):
    name = MONTHS[month - 1]
    return draw(st.sampled_from([name, name[:3], name.upper(), name.lower(), f"{name[:3]}."]))


@st.composite
def days(draw):
    day = draw(st.dates(date(1000, 1, 1), date(2995, 12, 31)))
    name, year = draw(month_names(day.month)), day.year
    weekday = WEEKDAYS[day.weekday()]
    words = draw(
        st.sampled_from(
            [
                f"{day.day} {name} {year}",
                f"{suffixed(day.day)} {name} {year}",
                f"the {suffixed(day.day)} of {name}, {year}",
                f"{weekday} {day.day} {name} {year}",
                f"{weekday[:3].upper()}, {suffixed(day.day)} {name} {year}",
                f"{name} {day.day}, {year}",
                f"{day.day}/{day.month}/{year}",
                f"{day.day:02}.{day.month:02}.{year}",
                f"{year}-{day.month:02}-{day.day:02}",
            ]
        )
    )
    return Made(words, "day", lambda one: one == day, (year, year), margin_days=7)


@st.composite
def whole_months(draw):
    year, month = draw(years), draw(months)
    words = draw(month_names(month))
    words = draw(st.sampled_from([f"{words} {year}", f"{words}, {year}", f"{words} of {year}", f"{month:02}/{year}"]))
    return Made(words, "month", lambda one: (one.year, one.month) == (year, month), (year, year), margin_months=1)


@st.composite
def thirds_of_months(draw):
    year, month, part = draw(years), draw(months), draw(parts)
    words = f"{part}{draw(st.sampled_from([' ', '-']))}{draw(month_names(month))} {year}"

    def allows(one):
        return (one.year, one.month) == (year, month) and third_of_month(part, one.day)

    return Made(words, "third of a month", allows, (year, year), margin_days=10)


@st.composite
def whole_years(draw):
    year = draw(years)
    return Made(str(year), "year", lambda one: one.year == year, (year, year), margin_months=24)


@st.composite
def thirds_of_years(draw):
    year, part = draw(years), draw(parts)
    words = draw(st.sampled_from([f"{part} {year}", f"{part}-{year}", f"{part.upper()} {year}"]))

    def allows(one):
        return one.year == year and third_of_year(part, one.month)

    return Made(words, "third of a year", allows, (year, year), margin_months=4)


@st.composite
def decades(draw):
    decade = draw(st.integers(100, 298).filter(lambda ten: ten % 10 or ten == 200))
    words = draw(st.sampled_from([f"{decade}0s", f"the {decade}0s", f"{decade}0's", f"the {decade}0’s"]))
    return Made(words, "decade", lambda one: one.year // 10 == decade, (decade * 10, decade * 10 + 9), margin_months=60)


@st.composite
def thirds_of_decades(draw):
    decade, part = draw(st.integers(180, 220).filter(lambda ten: ten % 10 or ten == 200)), draw(parts)
    words = draw(st.sampled_from([f"{part} {decade}0s", f"the {part} {decade}0’s", f"the {part}-{decade}0s"]))

    def allows(one):
        return one.year // 10 == decade and third_of_decade(part, one.year)

    return Made(words, "third of a decade", allows, (decade * 10, decade * 10 + 9), margin_months=24)


@st.composite
def seasons(draw):
    season, year = draw(st.sampled_from(list(SEASONS))), draw(years)

    def allows(one):
        return one.year == year and one.month in SEASONS[season]

    return Made(f"{season} {year}", "season", allows, (year, year), margin_months=3)


@st.composite
def winters(draw):
    year = draw(years)
    words = draw(st.sampled_from([f"winter {year} to {year + 1}", f"the winter of {year}-{(year + 1) % 100:02}"]))

    def allows(one):
        return (one.year, one.month) == (year, 12) or (one.year == year + 1 and one.month <= 3)

    return Made(words, "season", allows, (year, year + 1), margin_months=3)


@st.composite
def terms(draw):
    term, year = draw(st.sampled_from(list(TERMS))), draw(years)
    words = draw(st.sampled_from([f"{term} term {year}", f"the {term} term of {year}", f"{term.title()} Term, {year}"]))

    def allows(one):
        return one.year == year and one.month in TERMS[term]

    return Made(words, "term", allows, (year, year), margin_months=3)


@st.composite
def years_of_two(draw):
    which, first_month = draw(st.sampled_from([("academic", 9), ("financial", 4)]))
    year = draw(years)
    both = [
        f"{year} to {year + 1}",
        f"{year}-{(year + 1) % 100:02}",
        f"{year}/{(year + 1) % 100:02}",
        f"{year}/{year + 1}",
    ]
    both = draw(st.sampled_from([*both, f"{year}–{year + 1}"]))
    words = draw(st.sampled_from([f"{which} year {both}", f"the {which} year {both}", f"{both} {which} year"]))

    def allows(one):
        return one.year == (year if one.month >= first_month else year + 1)

    return Made(words, f"{which} year", allows, (year, year + 1), margin_months=24)


@st.composite
def centuries(draw):
    number = draw(st.integers(11, 30))
    words = f"{suffixed(number)} century"
    first = (number - 1) * 100
    return Made(words, "century", lambda one: first <= one.year <= first + 100, (first, first + 100), margin_months=300)


short_periods = st.one_of(
    *(days(), whole_months(), thirds_of_months(), whole_years(), thirds_of_years(), decades(), thirds_of_decades()),
    *(seasons(), winters(), terms(), years_of_two()),
)
periods = st.one_of(short_periods, centuries())
