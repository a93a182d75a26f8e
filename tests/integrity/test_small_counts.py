"""No number is so small that somebody could be known by it."""

from dataclasses import replace

import pytest

from briefing.integrity.small_counts import counts_are_not_too_small
from tests.integrity.known import WARDENS, figures, found, number
from tests.integrity.trees import checked


def of(value, unit="officers", **fields):
    figure = number("a", value, measure=replace(WARDENS, unit=unit), **fields)
    return found(counts_are_not_too_small(checked(figures=figures(figure))))


WARNING = [("F007", "warning", "figure:a")]


@pytest.mark.fires("F007")
@pytest.mark.quiet("F007")
@pytest.mark.parametrize(
    ("value", "fields", "fires"),
    [
        (4, {}, True),
        (1, {}, True),
        (5, {}, False),
        (0, {}, False),
        ("2.5", {}, False),
        (3, {"qualifier": "about"}, True),
        (3, {"qualifier": "more_than"}, True),
        (5, {"qualifier": "fewer_than"}, False),
        (4, {"qualifier": "up_to"}, False),
        (-3, {"nature": "change"}, True),
        (3, {"nature": "ratio"}, False),
        (3, {"nature": "target"}, False),
        (3, {"printed": False}, False),
    ],
)
def test_fewer_than_five_people_are_told(value, fields, fires):
    assert of(value, **fields) == (WARNING if fires else [])


@pytest.mark.parametrize(
    ("unit", "fires"),
    [
        ("secondary schools", False),
        ("posts", False),
        ("%", False),
        ("% of Londoners", False),
        ("hours", False),
        ("lanterns", True),
    ],
)
def test_things_may_be_few_and_what_is_not_known_is_told(unit, fires):
    assert of(3, unit) == (WARNING if fires else [])


def test_the_message_says_how_sure_it_is():
    known = checked(figures=figures(number("a", 3, measure=replace(WARDENS, unit="lanterns"))))
    (finding,) = counts_are_not_too_small(known)
    assert finding.message == "It counts 3 lanterns, which may be people: readers could work out who they are."
