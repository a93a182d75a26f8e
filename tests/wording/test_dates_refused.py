"""What is no plain date is refused, soon, with the remedy."""

import time

import pytest

from briefing.wording.dates import DateNotUnderstood, read_date

EXAMPLES = (
    "Write it like one of these: 4 September 2025; June 2025; early 2000s; 1980s; 2009 to 2011; "
    "between 2009 and 2011; by 2023; since 2009; about 2002; 1987 or 1988; autumn term 2023; "
    "academic year 2023 to 2024."
)
TWO_DIGITS = "Write dates in figures with all four digits of the year: 19/12/2024 (day first), or 2024-12-19."
FIGURES = "Dates in figures are read as day/month/year (19/12/2024), or as 2024-12-19."
NO_YEAR = "Write the year too, in four digits: 4 September 2025, June 2025, autumn term 2023."
LEAVE_EMPTY = "If the date isn't stated, leave the field empty."
PARTS = "Early, mid and late go with a month, year, decade or century: early June 2025, mid-1980s."
WINTER = "A winter lies in two years: write winter 2012 to 2013, or its months."
YEARS = "Write the year in four digits, from 1000 to 2999."


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (
            "Friday 19 December 2024",
            "It is Thursday 19 December 2024, not a Friday: correct the weekday or the date, or leave the weekday out.",
        ),
        ("Wednesday 2010", "A weekday goes with an exact day: Thursday 4 September 2025."),
        ("30 February 2024", "February 2024 has 29 days: correct the day."),
        ("29 February 2023", "February 2023 has 28 days: correct the day."),
        ("0 May 2023", "May 2023 has 31 days: correct the day."),
        ("12/19/2024", f"There is no month 19. {FIGURES}"),
        ("2024-13-01", f"There is no month 13. {FIGURES}"),
        ("19/12/24", TWO_DIGITS),
        ("4 Sept 25", "Write all four digits of the year."),
        ("4 September", NO_YEAR),
        ("May", NO_YEAR),
        ("May 25", NO_YEAR),
        ("autumn term", NO_YEAR),
        ("4 or 1988", NO_YEAR),
        ("0999", YEARS),
        ("3000", YEARS),
        ("12345", YEARS),
        ("1 May 3000", YEARS),
        ("3000s", YEARS),
        ("10th century", YEARS),
        ("early", PARTS),
        ("early 4 May 2020", PARTS),
        ("late summer 2012", PARTS),
        ("early academic year 2023 to 2024", EXAMPLES),
        ("early 2023 to 2024 academic year", PARTS),
        ("winter 2012", WINTER),
        ("winter 2012 to 2014", WINTER),
        ("winter term 2023", "The terms are autumn, spring and summer: write spring term 2023."),
        ("1985s", "A decade begins with a 0: write 1980s, or the year 1985."),
        ("1900s", "It may mean ten years or a hundred: write 1900 to 1909, or 20th century."),
        (
            "2010-11",
            (
                "It is not plain what 2010-11 means: write November 2010, or 2010 to 2011, "
                "or academic year 2010 to 2011, or financial year 2010 to 2011."
            ),
        ),
        (
            "2023/2024",
            (
                "It is not plain what 2023/2024 means: write 2023 to 2024, "
                "or academic year 2023 to 2024, or financial year 2023 to 2024."
            ),
        ),
        ("1985-10", "It is not plain what 1985-10 means: write October 1985, or 1985 to 2010."),
        ("2023/23", "It is not plain what 2023/23 means: write both dates in full."),
        ("academic year 2023", "Write both of its years, one after the other: academic year 2023 to 2024."),
        ("financial year 2023 to 2025", "Write both of its years, one after the other: financial year 2023 to 2024."),
        ("2011 to 2009", "2011 comes after 2009: put the earlier first, or write the year with both."),
        (
            "December to January 2025",
            "December 2025 comes after January 2025: put the earlier first, or write the year with both.",
        ),
        ("between 2010 and 2010", "It names 2010 twice: write it once."),
        ("2010 or 2010", "It names 2010 twice: write it once."),
        ("between 2009", "Write both ends: between 2009 and 2011."),
        ("1987 and 1988", "Write 1987 to 1988 for a time that lasted, 1987 or 1988 for one of the two."),
        ("1987, 1988", "Write or before the last of several dates: 1987, 1988 or 1989."),
        ("undated", LEAVE_EMPTY),
        ("not stated", LEAVE_EMPTY),
        ("", f"{LEAVE_EMPTY} {EXAMPLES}"),
        (" \u00a0", f"{LEAVE_EMPTY} {EXAMPLES}"),
        ("Q1 2023", "Write the months instead: January to March 2023."),
        ("first quarter of 2023", "Write the months instead: January to March 2023."),
        (
            "the end of 2013",
            "Write early, mid or late with the month, year or decade (late 2013), or the exact day.",
        ),
        ("last year", "Write the date itself, with its year: these words would mean another day next year."),
        (
            "as of 1 May 2025",
            "Write 1 May 2025 alone for that day, from 1 May 2025 for what begins with it.",
        ),
        ("eighties", EXAMPLES),
        ("since", EXAMPLES),
        ("to 2010", EXAMPLES),
        ("2010 by", EXAMPLES),
        ("١٩٨٧", EXAMPLES),
        ("１９８７", EXAMPLES),
        ("2010 \u202e2011", EXAMPLES),
        ("20\u200b10", EXAMPLES),
        ("20\x0010", f"It holds an invisible control character: type it afresh. {EXAMPLES}"),
        ("2010\x1f", f"It holds an invisible control character: type it afresh. {EXAMPLES}"),
    ],
)
def test_what_is_no_plain_date_is_refused_with_the_remedy(words, remedy):
    with pytest.raises(DateNotUnderstood) as refused:
        read_date(words)
    assert refused.value.remedy == remedy


def test_the_message_names_the_words_and_the_remedy():
    with pytest.raises(DateNotUnderstood) as refused:
        read_date("2011  to 2009")
    assert str(refused.value) == (
        "This date was not understood: 2011 to 2009. "
        "2011 comes after 2009: put the earlier first, or write the year with both."
    )


def test_the_message_of_a_long_or_garbling_text_is_short_and_printable():
    with pytest.raises(DateNotUnderstood) as refused:
        read_date("\u202e" + "x" * 199)
    assert str(refused.value) == f"This date was not understood: �{'x' * 59}…. {EXAMPLES}"


@pytest.mark.parametrize("text", ["1 May 2025 " * 2000, "9" * 20_000, " " * 20_000, "2010," * 4000, "\x00" * 20_000])
def test_a_text_of_20_kilobytes_is_refused_at_once(text):
    begun = time.perf_counter()
    for _ in range(100):
        with pytest.raises(DateNotUnderstood, match="A date has at most 200 characters"):
            read_date(text)
    assert time.perf_counter() - begun < 1  # 10 ms each; measured at a hundredth of that


@pytest.mark.parametrize(
    "piece", ["2010,", "1 ", "early ", "monday ", "about ", "2010-", "by the end of ", "1/1/", "-"]
)
def test_the_longest_text_that_is_looked_at_is_refused_soon(piece):
    text = (piece * 200)[:200]
    begun = time.perf_counter()
    for _ in range(20):
        with pytest.raises(DateNotUnderstood):
            read_date(text)
    assert time.perf_counter() - begun < 1  # 50 ms each; measured under half a millisecond
