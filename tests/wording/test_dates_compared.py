"""Dates beside one another."""

import pytest

from briefing.wording.dates import could_be_same, exclude_each_other, is_finer, read_date


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2009 to 2011", "2010", True),
        ("2009", "2010", False),
        ("by 2023", "2022", True),
        ("by 2023", "2024", False),
        ("by 2023", "since 2009", True),
        ("before 2010", "2010 or later", False),
        ("by 2023", "by 1999", True),
        ("June 2025", "9 June 2025", True),
        ("31 May 2025", "June 2025", False),
        ("about 2002", "2004", True),
        ("about 2002", "2005", False),
        ("autumn term 2023", "academic year 2023 to 2024", True),
    ],
)
def test_dates_could_be_the_same_when_their_bounds_overlap(one, other, answer):
    assert could_be_same(read_date(one), read_date(other)) is answer
    assert could_be_same(read_date(other), read_date(one)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2009", "2010", True),
        ("May 2025", "1 May 2025", False),
        ("since 2009", "since 2011", True),
        ("since 2009", "from June 2009", False),
        ("until 2013", "until 2014", True),
        ("2009 to 2011", "2010 to 2011", True),
        ("2009 to 2011", "since 2009", False),
        ("2009 to 2011", "until 2012", True),
        ("since 2009", "2011", False),
        ("since 2009", "until 2011", False),
        ("since about 2009", "since 2011", False),
        ("between 2009 and 2011", "between 2010 and 2012", False),
    ],
)
def test_dates_exclude_each_other_when_no_one_event_can_have_both(one, other, answer):
    assert exclude_each_other(read_date(one), read_date(other)) is answer
    assert exclude_each_other(read_date(other), read_date(one)) is answer


# Each is finer than all that stand below it; those on one line are as fine as each other.
FINENESS = [
    ["4 September 2025", "4 September to 5 October 2025", "since 4 September 2025"],
    ["early June 2025", "mid-February 2025"],
    ["about 4 September 2025"],
    ["June 2025", "February 2025", "from May 2025"],
    ["autumn term 2023", "summer 2012", "early 2023"],
    ["2010", "2012", "academic year 2023 to 2024", "2009 to 2011", "until 2013"],
    ["between 2009 and 2011"],
    ["about 2002", "2010?"],
    ["1980s"],
    ["19th century"],
    ["by 4 September 2025", "before 1 May 2020"],
    ["by June 2025", "after July 2025"],
    ["by 2023"],
]


@pytest.mark.parametrize("rank", range(len(FINENESS)))
def test_dates_are_ordered_by_how_narrowly_they_say_when(rank):
    finer = [(one, other) for one in FINENESS[rank] for row in FINENESS[rank + 1 :] for other in row]
    alike = [(one, other) for one in FINENESS[rank] for other in FINENESS[rank]]
    assert [pair for pair in finer if not is_finer(*map(read_date, pair))] == []
    assert [pair for pair in finer if is_finer(*map(read_date, pair[::-1]))] == []
    assert [pair for pair in alike if is_finer(*map(read_date, pair))] == []
