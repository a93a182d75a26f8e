"""Figures that count the same for the same time can both be true, and rest on the words that give them."""

from dataclasses import replace

import pytest

from briefing.integrity.figures import figures_can_all_be_true, numbers_stand_in_their_passages
from tests.integrity.known import WARDENS, figures, found, note, number
from tests.integrity.trees import checked

ERROR, WARNING = [("F002", "error", "figure:a")], [("F002", "warning", "figure:a")]


def of(*numbers, differences=()):
    return found(figures_can_all_be_true(checked(figures=figures(*numbers), differences=differences)))


def pair(one, other, **both):
    first, second = ({"value": each} if isinstance(each, int) else each for each in (one, other))
    return number("a", **{"period": "2025"} | both | first), number("b", **{"period": "2025"} | both | second)


@pytest.mark.fires("F002")
@pytest.mark.quiet("F002")
@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        (40, 41, True),
        (40, 40, False),
        (40, {"value": 42, "qualifier": "about"}, False),
        (40, {"value": 50, "qualifier": "about"}, True),
        (40, {"value": 40, "qualifier": "more_than"}, True),
        (40, {"value": 39, "qualifier": "more_than"}, False),
        (40, {"value": 40, "qualifier": "fewer_than"}, True),
        (40, {"value": 40, "qualifier": "up_to"}, False),
        (40, {"value": 39, "qualifier": "up_to"}, True),
        ({"value": 40, "qualifier": "more_than"}, {"value": 40, "qualifier": "up_to"}, True),
        ({"value": 40, "qualifier": "more_than"}, {"value": 41, "qualifier": "fewer_than"}, False),
        ({"value": 40, "qualifier": "about"}, {"value": 45, "qualifier": "about"}, False),
        (40, {"value": 41, "category": "women"}, False),
        (40, {"value": 41, "nature": "target"}, False),
        (40, {"value": 41, "measure": replace(WARDENS, slug="others", title="Others in post")}, False),
        (40, {"value": 41, "measure": replace(WARDENS, place="Town B")}, False),
    ],
)
def test_two_numbers_of_one_count_and_time(one, other, fires):
    assert of(*pair(one, other)) == (ERROR if fires else [])


def test_two_measures_of_one_title_are_to_be_looked_at():
    assert of(*pair(40, {"value": 41, "measure": replace(WARDENS, slug="twin", title="WARDENS in post")})) == WARNING


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025", "in 2025", ERROR),
        ("2025", "May 2025", WARNING),
        ("2009 to 2011", "2010", WARNING),
        ("since 2022", "2023", WARNING),
        ("by 2023", "2023", WARNING),
        ("", "", WARNING),
        ("2025", "2024", []),
        ("by 2023", "2013", []),
        ("2025", "", []),
        ("between 2009 and 2011", "2010", []),
        ("1987 or 1988", "1987", []),
    ],
)
def test_how_sure_it_is_that_both_are_of_one_time(one, other, expected):
    assert of(*pair({"value": 40, "period": one}, {"value": 41, "period": other})) == expected


def test_changes_are_compared_with_their_direction_and_since_the_same_time():
    fall, rise = {"value": -30, "nature": "change"}, {"value": 30, "nature": "change"}
    assert of(*pair(fall, rise, since="2020")) == ERROR
    assert of(*pair(fall, fall, since="2020")) == []
    assert of(*pair(fall, {**rise, "since": "2019"}, since="2020")) == []
    below = {"value": -29, "nature": "change", "qualifier": "more_than"}
    assert of(*pair(fall, below, since="2020")) == []


def test_one_printed_figure_is_enough_and_is_the_one_told_of():
    one, other = pair(40, 41)
    assert of(replace(one, printed=False), other) == [("F002", "error", "figure:b")]
    assert of(replace(one, printed=False), replace(other, printed=False)) == []
    assert of(one, replace(other, cleared=False)) == WARNING


def test_a_difference_that_names_both_settles_it():
    assert of(*pair(40, 41), differences=(note("figure:a", "figure:b", "figure:c"),)) == []
    assert of(*pair(40, 41), differences=(note("figure:a", "figure:c"),)) == ERROR


@pytest.mark.fires("F008")
@pytest.mark.quiet("F008")
@pytest.mark.parametrize(
    ("value", "passage", "fires"),
    [
        (371, "All 371 posts go.", False),
        (1234, "There were 1,234 of them.", False),
        (2, "It has more than doubled.", False),
        (-30, "It fell by thirty.", False),
        (371, "", False),
        (317, "All 371 posts go.", True),
        (37, "All 371 posts go.", True),
    ],
)
def test_a_number_stands_in_its_passage(value, passage, fires):
    findings = numbers_stand_in_their_passages(checked(figures=figures(number("a", value, passage=passage))))
    assert found(findings) == ([("F008", "warning", "figure:a")] if fires else [])
