"""A comparison is one that the figures bear out, or the page says on what base they do."""

import pytest

from briefing.content.blocks import Paragraph, Row, Section, Table
from briefing.content.inline import FigureText, Text
from briefing.integrity.comparisons import comparisons_are_borne_out
from tests.integrity.known import figures, found, note, number
from tests.integrity.trees import checked, document

BEFORE, NOW = number("before", 100, period="2010"), number("now", 210, period="2025")


def ratio(value="2", qualifier="more_than", **changes):
    return number("claim", value, nature="ratio", qualifier=qualifier, **{"since": "2010", "period": "2025"} | changes)


def change(value, **changes):
    return number("claim", value, nature="change", **{"since": "2010", "period": "2025"} | changes)


def of(*numbers, sections=None, differences=()):
    tree = document(sections=sections or (Section("prose", "body", "", (Paragraph((FigureText("claim", "x"),)),)),))
    return found(comparisons_are_borne_out(checked(tree, figures=figures(*numbers), differences=differences)))


ERROR, WARNING = [("F004", "error", "figure:claim")], [("F004", "warning", "figure:claim")]


@pytest.mark.fires("F004")
@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (ratio(), []),
        (ratio("2.5"), ERROR),
        (ratio("2.1", "exact"), []),
        (ratio("2", "exact"), ERROR),
        (ratio("2", "about"), []),
        (ratio("2", "fewer_than"), ERROR),
        (change(110), []),
        (change(100, qualifier="about"), []),
        (change(90), ERROR),
        (change(-110), ERROR),
        (change(100, qualifier="more_than"), []),
    ],
)
def test_a_comparison_is_measured_by_the_counts_at_both_times(claim, expected):
    assert of(claim, BEFORE, NOW) == expected


def test_counts_that_are_not_exact_leave_room():
    about, over = number("before", 100, period="2010", qualifier="about"), number("now", 210, period="2025")
    assert of(ratio("2.3", "exact"), about, over) == []
    assert of(ratio("3", "exact"), about, over) == ERROR
    endless = number("now", 210, period="2025", qualifier="more_than")
    assert of(ratio("50", "exact"), BEFORE, endless) == []
    assert of(change(-5), BEFORE, endless) == ERROR


def test_one_base_of_several_that_bears_it_out_is_to_be_looked_at():
    other = number("other", 180, period="2010")
    assert of(ratio(), BEFORE, other, NOW) == WARNING
    assert of(ratio(), other, NOW) == ERROR


@pytest.mark.parametrize(
    "counts", [(), (BEFORE,), (NOW,), (number("before", 100, period="2010", category="women"), NOW)]
)
def test_a_comparison_without_a_base_is_to_be_looked_at(counts):
    assert of(ratio(), *counts) == WARNING


def test_a_time_that_is_not_stated_is_any_after_the_base():
    assert of(ratio(period=""), BEFORE, NOW) == []
    assert of(ratio("3", period=""), BEFORE, NOW) == ERROR
    assert of(ratio(period="", since=""), BEFORE, NOW) == WARNING


def test_a_base_later_than_the_number_is_an_error():
    assert of(ratio(since="2025", period="2010"), BEFORE, NOW)[0] == ERROR[0]


def test_a_difference_that_names_the_claim_settles_it():
    assert of(ratio("2.5"), BEFORE, NOW, differences=(note("figure:claim", "figure:before"),)) == []
    assert of(ratio("2.5"), BEFORE, NOW, differences=(note("figure:now", "figure:before"),)) == ERROR


@pytest.mark.quiet("F004")
def test_a_claim_that_is_not_printed_is_nobodys_matter():
    assert of(ratio("2.5"), BEFORE, NOW, sections=(Section("prose", "body", "", ()),)) == []


def measured(verdict, times, base="before", now="now"):
    head = tuple((Text(title),) for title in ("Compared with", "Number now", "How many times", "Does the claim hold?"))
    row = Row(((FigureText(base, "b"),), (FigureText(now, "n"),), (Text(times),), (Text(verdict),)))
    said = Paragraph((FigureText("claim", "more than doubled"),))
    return (Section("claim", "claim", "Claim", (said, Table("Measured", head, (row,)))),)


@pytest.mark.parametrize(
    ("claim", "verdict", "expected"),
    [
        (ratio(), "Yes", []),
        (ratio(), "No", ERROR),
        (ratio("2.5"), "No", []),
        (ratio("2.5"), "Yes, but the two numbers count different things", ERROR),
        (ratio("2.3", "about"), "Yes", []),
        (ratio("3", "up_to"), "Yes", []),
        (ratio("2", "fewer_than"), "No", []),
        (ratio("2.1", "exact"), "Yes", []),
    ],
)
def test_a_section_that_measures_a_claim_says_whether_it_holds(claim, verdict, expected):
    assert of(claim, BEFORE, NOW, sections=measured(verdict, "2.10 times")) == expected


def test_a_base_that_does_not_bear_the_claim_out_is_not_left_out():
    other = number("other", 180, period="2010")
    assert of(ratio(), BEFORE, other, NOW, sections=measured("Yes", "2.10 times")) == WARNING
    bearing = number("other", 90, period="2010")
    assert of(ratio(), BEFORE, bearing, NOW, sections=measured("Yes", "2.10 times")) == []


@pytest.mark.parametrize(("times", "fires"), [("2.10 times", True), ("about 2.10 times", False)])
def test_a_ratio_of_loose_numbers_is_loose(times, fires):
    about = number("before", 100, period="2010", qualifier="about")
    assert of(ratio(), about, NOW, sections=measured("Yes", times)) == (ERROR if fires else [])
