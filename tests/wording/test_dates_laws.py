"""The laws of dates, held against days found by trying each day of the calendar."""

import re
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.wording.dates import (
    DateNotUnderstood,
    could_be_same,
    is_finer,
    print_date,
    print_date_in_sentence,
    print_words,
    read_date,
)
from tests.wording.date_oracle import MONTHS, WEEKDAYS, periods, short_periods

ONE_DAY = timedelta(days=1)

HEDGES = ["about", "around", "circa", "c.", "approx.", "probably", "possibly", "perhaps", "probably about"]

# The vocabulary of the grammar, out of which texts are thrown together that come close to dates or are some.
VOCABULARY = [
    *("1 May 2025", "4", "19th", "31", "2009", "2011", "0999", "June", "Sept.", "Thursday", "2024-12-19", "19/12/2024"),
    *("2010-11", "2025-06", "06/2025", "2023/24", "1980s", "2000’s", "19th century", "early", "mid", "mid-", "late"),
    *("summer", "winter", "autumn", "term", "academic year", "financial year", "to", "-", "–", "and", "or", ",", "?"),
    *("between", "from", "since", "by", "before", "after", "until", "onwards", "or later", "or earlier"),
    *("no later than", "with effect from", "as at", "sometime"),
    *("about", "probably", "possibly", "planned", "planned for", "expected", "the", "of", "in", "on", "quarter", "not"),
]


def same_date(one, other):
    return (one.said, one.edtf, one.earliest, one.latest) == (other.said, other.edtf, other.earliest, other.latest)


def assert_prints_honestly(value):
    for weekday in (False, True):
        for written in (print_date(value, weekday=weekday), print_date_in_sentence(value, weekday=weekday)):
            again = read_date(written)
            assert same_date(again, value), written
            assert not is_finer(again, value)
            assert print_date(again) == print_date(value)


def assert_names_nothing_finer(words, kinds):
    """By the printed words alone: no day where none was given, no month where none was."""
    if "day" not in kinds:
        assert not re.search(rf"\b[0-9]{{1,2}} (?:{'|'.join(MONTHS)})", words)
        assert not any(weekday in words for weekday in WEEKDAYS)
    if not kinds & {"day", "month", "third of a month"}:
        assert not any(month in words for month in MONTHS)
    if kinds <= {"decade", "third of a decade", "century"}:
        assert not re.search(r"\b[0-9]{4}\b", words)
    for part in ("early", "mid", "late"):
        assert part not in words or any(kind.startswith("third") for kind in kinds)


@given(periods)
def test_bounds_are_the_first_and_last_day_that_the_words_allow(made):
    value = read_date(made.words)
    assert (value.earliest, value.latest) == made.days()


@given(periods, st.sampled_from(HEDGES))
def test_hedged_bounds_reach_over_the_stated_margin(made, hedge):
    value = read_date(f"{hedge} {made.words}")
    assert (value.earliest, value.latest) == made.days_when_hedged()


@given(periods)
def test_a_closing_question_mark_opens_the_same_margin(made):
    assert (value := read_date(f"{made.words}?")).earliest == made.days_when_hedged()[0]
    assert value.latest == made.days_when_hedged()[1]


@given(periods)
def test_one_sided_dates_are_bounded_on_the_side_that_the_words_bound(made):
    first, last = made.days()
    expected = {
        "by": (None, last),
        "no later than": (None, last),
        "on or before": (None, last),
        "until": (None, last),
        "before": (None, first - ONE_DAY),
        "after": (last + ONE_DAY, None),
        "since": (first, None),
        "from": (first, None),
        "with effect from": (first, None),
        "no earlier than": (first, None),
        "on or after": (first, None),
    }
    found = {prefix: read_date(f"{prefix} {made.words}") for prefix in expected}
    assert {prefix: (value.earliest, value.latest) for prefix, value in found.items()} == expected


@given(periods)
def test_hedged_one_sided_dates_leave_out_no_day_that_they_allow(made):
    first, last = made.days_when_hedged()
    assert read_date(f"by about {made.words}").latest == last
    assert read_date(f"since about {made.words}").earliest == first
    # Every day after the earliest, and before the latest, that is meant by about.
    assert read_date(f"after about {made.words}").earliest <= first + ONE_DAY
    assert read_date(f"before about {made.words}").latest >= last - ONE_DAY


@given(short_periods, short_periods, st.sampled_from(["{} to {}", "{} – {}", "from {} to {}", "between {} and {}"]))
def test_ranges_reach_from_the_first_day_of_one_to_the_last_day_of_the_other(one, other, pattern):
    (first, last), (other_first, other_last) = one.days(), other.days()
    if (first, last) == (other_first, other_last):
        return
    if other_last < first:
        with pytest.raises(DateNotUnderstood, match="put the earlier first"):
            read_date(pattern.format(one.words, other.words))
        return
    value = read_date(pattern.format(one.words, other.words))
    assert (value.earliest, value.latest) == (first, other_last)


@given(st.lists(short_periods, min_size=2, max_size=4, unique_by=lambda made: made.days()))
def test_alternatives_reach_over_all_of_them(several):
    words = [made.words for made in several]
    value = read_date(f"{', '.join(words[:-1])} or {words[-1]}")
    assert value.earliest == min(made.days()[0] for made in several)
    assert value.latest == max(made.days()[1] for made in several)


@given(
    periods,
    st.sampled_from(["{}", "about {}", "probably {}", "by {}", "before {}", "after about {}", "since {}", "from {}"])
    | st.sampled_from(
        ["until {}", "no earlier than {}", "planned for {}", "expected by {}", "perhaps since {}", "{}?"]
    ),
)
def test_printing_is_never_finer_than_the_words_and_reads_as_the_same_date(made, pattern):
    value = read_date(pattern.format(made.words))
    assert_prints_honestly(value)
    assert_names_nothing_finer(print_date(value), {made.kind})
    assert_names_nothing_finer(print_date_in_sentence(value), {made.kind})


@given(
    short_periods,
    short_periods,
    st.sampled_from(["{} to {}", "from about {} to {}", "between {} and about {}", "probably {} to about {}"])
    | st.sampled_from(
        ["{} or {}", "about {} or {}", "{} or possibly {}", "planned from {} to {}", "expected {} or {}?"]
    ),
)
def test_printing_two_dates_is_as_honest(one, other, pattern):
    try:
        value = read_date(pattern.format(one.words, other.words))
    except DateNotUnderstood:
        assert " or " in pattern or other.days()[1] <= one.days()[1]
        assert " or " not in pattern or one.days() == other.days()
        return
    assert_prints_honestly(value)
    assert_names_nothing_finer(print_date(value), {one.kind, other.kind})


@given(
    periods, st.sampled_from(["{}", "about {}", "by {}", "since {}", "until {}", "{} or 1066", "between 1000 and {}"])
)
def test_the_edtf_is_edtf(made, pattern):
    try:
        value = read_date(pattern.format(made.words))
    except DateNotUnderstood:
        assert made.words in {"1000", "1066"}
        return
    parsed = edtf.parse_edtf(value.edtf)
    assert str(parsed).replace(", ", ",") == value.edtf


@given(
    short_periods.filter(lambda made: made.kind != "season"), st.sampled_from(["{}", "by {}", "since {}", "until {}"])
)
def test_the_edtf_has_the_same_bounds(made, pattern):
    """Seasons apart, whose months the standard leaves open."""
    value = read_date(pattern.format(made.words))
    parsed = edtf.parse_edtf(value.edtf)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    assert (None if isinstance(lower, float) else date(*lower[:3])) == value.earliest
    assert (None if isinstance(upper, float) else date(*upper[:3])) == value.latest


@given(st.text(max_size=60) | st.text(alphabet="0123456789-/ .,?'thsof", max_size=20))
def test_any_text_is_read_or_refused(text):
    assert_read_or_refused(text)


@settings(max_examples=600)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8).map(" ".join))
def test_whatever_the_words_thrown_together_they_are_read_honestly_or_refused(text):
    assert_read_or_refused(text)


def read_or_refused(text):
    try:
        return read_date(text), None
    except DateNotUnderstood as refused:
        return None, refused


def assert_read_or_refused(text):
    value, refused = read_or_refused(text)
    if refused:
        assert str(refused).isprintable()
        assert len(str(refused)) < 500
        return
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest
    assert could_be_same(value, value)
    assert not is_finer(value, value)
    assert edtf.parse_edtf(value.edtf)
    assert_prints_honestly(value)
    assert print_words(text) == print_date(value)


@given(periods, periods)
def test_dates_could_be_the_same_when_a_day_is_allowed_by_both(one, other):
    (first, last), (other_first, other_last) = one.days(), other.days()
    assert could_be_same(read_date(one.words), read_date(other.words)) == (
        max(first, other_first) <= min(last, other_last)
    )
