"""Dates typed in running prose."""

from datetime import date

import pytest

from briefing.wording.dates_typed import date_at_once, names_another, places_of_dates, typed_dates


def test_days_and_months_are_found_wherever_they_stand():
    text = "From the 1st of May 2025 to June 2025, on 3/4/2025 or 2025-12-31; not 2012, 32 May 2025 or Mayor 2025."
    assert [(words, value.edtf) for words, value in typed_dates(text)] == [
        ("the 1st of May 2025", "2025-05-01"),
        ("June 2025", "2025-06"),
        ("3/4/2025", "2025-04-03"),
        ("2025-12-31", "2025-12-31"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("From the fifth of May, or the Twenty-first September 2025.", ["fifth of May", "Twenty-first September 2025"]),
        ("It is May the fourth, or May the 4th, 2025.", ["May the fourth", "May the 4th, 2025"]),
        ("Section 17 of the Act 1998, the Pond Rules 2010, since 1998.", ["1998"]),
        ("On 1 May 2025, in 2024/25 and the 1990s.", ["1 May 2025", "2024/25", "1990s"]),
        ("The fifth pond may be deep; a second Mayor came.", []),
    ],
)
def test_whatever_tells_a_time_is_found(text, places):
    assert [text[start:end] for start, end in places_of_dates(text)] == places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" on 1 May 2025, it is said", "1 May 2025"),
        (" (May 2025)", "May 2025"),
        (", in 2012, and", "2012"),
        (" was on the 1st of May 2025", "the 1st of May 2025"),
        (" took place in 2012", "2012"),
        (" then, in 2012", None),
        (" and 2012 frogs", None),
        (" in 20125", None),
        ("", None),
    ],
)
def test_a_date_that_follows_at_once(text, words):
    found = date_at_once(text)
    assert (found[0] if found else None) == words


@pytest.mark.parametrize(
    ("text", "first", "last", "another"),
    [
        ("in May", date(2025, 5, 1), date(2025, 5, 31), False),
        ("in May", date(2025, 6, 1), date(2025, 6, 30), True),
        ("in May", date(2025, 1, 1), date(2025, 12, 31), False),
        ("in January", date(2024, 12, 15), date(2025, 1, 15), False),
        ("on the 4th", date(2025, 9, 4), date(2025, 9, 4), False),
        ("on the 4th", date(2025, 9, 5), date(2025, 9, 5), True),
        ("on 4 September", date(2025, 9, 5), date(2025, 9, 5), True),
        ("on the 4th", date(2025, 9, 1), date(2025, 9, 30), False),
        ("next year", date(2025, 1, 1), date(2025, 12, 31), False),
    ],
)
def test_a_month_or_day_that_lies_elsewhere(text, first, last, another):
    assert names_another(text, first, last) is another
