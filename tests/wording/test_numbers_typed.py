"""Numbers typed in prose, and what only looks like one."""

import pytest

from briefing.wording.numbers_typed import typed_numbers


def typed(text, taken=()):
    return [text[start:end] for start, end in typed_numbers(text, taken)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("371 posts, over 2,500 officers and 40% of them.", ["371", "2,500", "40%"]),
        ("It costs £4.5m, or £12 a day.", ["£4.5m", "£12"]),
        ("the 16th time, 3 times (5), 7.", ["16th", "3", "5", "7"]),
        ("a 15-year-old pupil", ["15-year-old"]),
        ("hundreds of officers, a dozen schools and two million people", ["hundreds of", "a dozen", "two million"]),
        ("fifteen posts, twenty-one schools and ninety per cent", ["fifteen", "twenty-one", "ninety"]),
        ("11 of 12 schools, “9” and ‘8’", ["11", "12", "9", "8"]),
        ("1,000.", ["1,000"]),
        ("10–12 officers", ["10", "12"]),
        ("12 London boroughs. The number 371 is told.", ["12", "371"]),
        ("1.5 million people", ["1.5"]),
        ("Five per cent of pupils, half a per cent and 7%", ["Five per cent", "half a per cent", "7%"]),
        ("A third of pupils, two-thirds, three quarters.", ["A third", "two-thirds", "three quarters"]),
        ("a quarter of them, one tenth more, 2 fifths", ["a quarter", "one tenth", "2 fifths"]),
        ("Half of them, half the posts, a half.", ["Half of", "half the", "a half"]),
        ("one in five pupils, two out of every ten", ["one in five", "two out of every ten"]),
        ("one in twenty, three in 100 and 1 in 5", ["one in twenty", "three in 100", "1", "5"]),
        ("twice as many, three times as much, double the number", ["twice as", "three times as", "double the"]),
        ("It doubled, was halved and grew tenfold.", ["doubled", "halved", "tenfold"]),
        ("½ of them, 2½ days, 3/4 of all", ["½", "2½", "3/4"]),
    ],
)
def test_numbers_that_may_state_a_fact(text, numbers):
    assert typed(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "One officer, two ponds and nine schools, the same per cent.",
        "A third officer came, on one third visit, in a quarter hour.",
        "The second half of the year, half-term, half past nine and twice a week.",
        "One in the morning; five times; a double room; the third quarter.",
        "Call 999, or 101 if it isn’t urgent.",
        "Ring 020 7946 0000, +44 20 7946 0000, (020) 7946 0000 or 01632 960000.",
        "Our reference is 01.FOI.25.044117, MPS/2025/12 or A12.",
        "It is open 24/7, on the M25, in SE10 and as KS3.",
        "1. What changes",
        "2.1 What stays",
        "3) Ask the school",
        "See paragraph 4, paragraphs 5 to 7, page 12, point 3 and note 2.",
        "Pupils in Year 7, Years 7 to 9 and Key Stage 3.",
        "The Education Act 1996 and the Data Protection Act 2018.",
        "No number at all.",
    ],
)
def test_what_is_no_such_number(text):
    assert typed(text) == []


def test_what_is_taken_is_passed_over():
    text = "On 1 May 2025 there were 5."
    assert typed(text, ((3, 13),)) == ["5"]


def test_an_emergency_number_with_more_behind_it_counts():
    assert typed("999,000 calls, 999% and 112.5 hours") == ["999,000", "999%", "112.5"]
