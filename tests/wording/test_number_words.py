"""Numbers as a source may write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.wording.number_words import stands_in


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("371", "the 371 posts"),
        ("1234", "1,234 of them"),
        ("1234", "1 234 of them"),
        ("2.50", "2.5 times"),
        ("93", "93% of them"),
        ("12", "twelve wardens"),
        ("12", "a dozen wardens"),
        ("21", "Twenty-one wardens"),
        ("105", "one hundred and five"),
        ("300", "three hundred"),
        ("2000000", "two million"),
        ("2", "it more than doubled"),
        ("0.5", "it halved"),
        ("-30", "down by thirty"),
        ("0", "none of them"),
        ("31", "in 2012, 31 of them"),
        ("2025", "on 1 May 2025 371 posts"),
        ("371", "on 1 May 2025 371 posts"),
    ],
)
def test_a_number_that_the_text_gives(value, text):
    assert stands_in(Decimal(value), text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("371", "the 317 posts"),
        ("37", "the 371 posts"),
        ("71", "the 371 posts"),
        ("2", "the third point"),
        ("3", "the third point"),
        ("7", "seventeen"),
        ("10", "tenth"),
        ("2.5", "2.55 times"),
        ("4", ""),
    ],
)
def test_a_number_that_it_does_not_give(value, text):
    assert not stands_in(Decimal(value), text)


@given(st.integers(0, 999_999))
def test_a_number_in_figures_stands_in_its_text(number):
    assert stands_in(Decimal(number), f"There were {number:,} of them.")
    assert stands_in(Decimal(number), f"There were {number} of them.")
