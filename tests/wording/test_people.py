"""Whether what is counted are people."""

import pytest

from briefing.wording.people import PEOPLE, THINGS, counts_people


@pytest.mark.parametrize(
    ("unit", "people"),
    [
        ("officers", True),
        ("Police Officers", True),
        ("secondary schools", False),
        ("posts", False),
        ("lanterns", None),
        ("officer posts", False),
        ("%", False),
        ("", False),
    ],
)
def test_the_last_word_of_a_unit_says_what_is_counted(unit, people):
    assert counts_people(unit) is people


def test_no_word_is_both():
    assert frozenset() == PEOPLE & THINGS
