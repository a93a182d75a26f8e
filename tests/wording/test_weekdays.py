"""Weekdays typed beside a date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.wording.dates_calendar import WEEKDAYS, name_of_day
from briefing.wording.weekdays import misfits, weekday_of


def found(text, years=()):
    return [(misfit.words, misfit.instead) for misfit in misfits(text, years)]


@pytest.mark.parametrize(
    "text",
    [
        "Thursday 1 May 2025",
        "Thursday the 1st of May, 2025",
        "Thu 01/05/2025",
        "Thurs. 1 May 2025",
        "THURSDAY 1 MAY 2025",
        "Thursday, May 1, 2025",
        "1 May 2025 (a Thursday)",
        "Thursday 1 May 2025, Friday 2 May 2025",
        "Monday 5 to Friday 9 May 2025",
        "Wednesday 31 December to Friday 2 January 2026",
        "Wednesday 30 to Friday 2 May 2025",
        "they sat 1 May 2025",
        "may Friday 1 come",
        "Tuesday 1 May",
        "1 May 2025. Tuesday is market day",
        "in May 2025 on a Tuesday",
        "The Sun, 2 May 2025",
        "as the Sun 2 May 2025 has it",
    ],
)
def test_what_fits_or_says_nothing_sure(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("Come on Tuesday 1 May 2025.", "Tuesday 1 May 2025", "Thursday 1 May 2025"),
        ("TUESDAY 1 MAY 2025", "TUESDAY 1 MAY 2025", "Thursday 1 May 2025"),
        ("Tues. 1st May 2025", "Tues. 1st May 2025", "Thursday 1 May 2025"),
        ("Tuesday the 1st of May, 2025", "Tuesday the 1st of May, 2025", "Thursday 1 May 2025"),
        ("Tuesday, May 1, 2025", "Tuesday, May 1, 2025", "Thursday 1 May 2025"),
        ("Tue 01/05/2025", "Tue 01/05/2025", "Thursday 1 May 2025"),
        ("Fri 1.5.25", "Fri 1.5.25", "Thursday 1 May 2025"),
        ("Tuesday 2025-05-01", "Tuesday 2025-05-01", "Thursday 1 May 2025"),
        ("1 May 2025, a Tuesday", "1 May 2025, a Tuesday", "Thursday 1 May 2025"),
        ("1 May 2025 was a Tuesday", "1 May 2025 was a Tuesday", "Thursday 1 May 2025"),
        ("Monday 31 June 2025", "Monday 31 June 2025", "no such day"),
        ("Monday 6 to Friday 9 May 2025", "Monday 6", "Tuesday 6 May 2025"),
        ("Monday 5, Monday 6 and Wednesday 7 May 2025", "Monday 6", "Tuesday 6 May 2025"),
        ("Tuesday 31 December to Friday 2 January 2026", "Tuesday 31 December", "Wednesday 31 December 2025"),
    ],
)
def test_what_does_not_fit_is_told_with_what_the_calendar_has(text, words, instead):
    assert found(text) == [(words, instead)]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((), []),
        ((2025,), ["Thursday 1 May 2025"]),
        ((2018, 2025), []),
        ((2024, 2025), ["Wednesday 1 May 2024 or Thursday 1 May 2025"]),
    ],
)
def test_a_date_without_a_year_must_fit_in_one_of_those_given(years, expected):
    assert [instead for _, instead in found("Tuesday 1 May", years)] == expected


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_exactly_the_calendars_weekday_fits(day, weekday):
    text = f"{WEEKDAYS[weekday]} {name_of_day(day)}"
    assert found(text) == ([] if day.weekday() == weekday else [(text, name_of_day(day, weekday=True))])


@pytest.mark.parametrize(
    ("words", "misfit"),
    [
        ("Yesterday (Thursday 4th)", None),
        ("Yesterday (Wednesday 4th)", "Wednesday 4th"),
        ("last Friday", "Friday"),
        ("on Friday the 5th", None),
        ("yesterday", None),
    ],
)
def test_a_sources_words_fit_the_day_they_are_taken_for(words, misfit):
    found_misfit = weekday_of(words, date(2025, 9, 4))
    assert (found_misfit.words if found_misfit else None) == misfit
