"""Whether two quotations say the same, and names may be taken for each other."""

import pytest

from briefing.wording.likeness import (
    could_be_one_body,
    could_be_one_person,
    family_name,
    say_the_same,
    stands_in_full,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("If we step in, we harm", "“If we step in, we harm,” she added", True),
        ("we wouldn’t have", "We wouldn't have", True),
        ("step into that space", "If we step into that space there is a risk", True),
        ("step into space", "step into that space", False),
        ("gate", "the gate", False),
        ("the gate stays", "the gate goes", False),
        ("", "the gate", False),
    ],
)
def test_the_same_words_in_the_same_order(one, other, same):
    assert say_the_same(one, other) is same
    assert say_the_same(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Alex Example", "Alex Example", True),
        ("Dame Alex Example", "Alex Example", True),
        ("Alex Jo Example", "Alex Example", True),
        ("A Example", "Alex Example", True),
        ("Alexander Example", "Alex Example", True),
        ("Álex Exámple", "Alex Example", True),
        ("Lord Example", "Alex Example", True),
        ("Alex Exampla", "Alex Example", True),
        ("Alex O’Sample", "Alex OSample", True),
        ("Jo Example", "Alex Example", False),
        ("Al Example", "Alex Example", False),
        ("Alex Sample", "Alex Example", False),
        ("Lord Exampla", "Alex Example", False),
        ("Person 12", "Person 13", False),
        ("Alex Fox", "Alex Cox", False),
        ("", "Alex Example", False),
    ],
)
def test_names_that_may_be_taken_for_each_other(one, other, alike):
    assert could_be_one_person(one, other) is alike
    assert could_be_one_person(other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Pond Team", "Pond Teem", True),
        ("Pond Team", "POND-TEAM", True),
        ("Pond Team", "pond team", True),
        ("Pond Team 1", "Pond Team 2", False),
        ("Pond Team", "Lake Team", False),
    ],
)
def test_bodies_that_may_be_taken_for_each_other(one, other, alike):
    assert could_be_one_body(one, other) is alike


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Dame Alex Example", "said Ms Example,", True),
        ("Alex O’Sample", "said O'SAMPLE:", True),
        ("Alex Sample-Example", "Sample-Example said", True),
        ("Alex Example", "Examples were given", False),
        ("Alex Example", "", False),
    ],
)
def test_a_family_name_stands_in_a_text(name, text, there):
    assert stands_in_full(family_name(name), text) is there
