"""A chart joins only what counts the same."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Section
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.integrity.chart_series import series_count_one_thing
from tests.integrity.known import WARDENS, figures, found, number
from tests.integrity.trees import checked, document

OTHERS = replace(WARDENS, slug="others")
KNOWN = (
    number("a", 1),
    number("b", 2),
    number("women", 2, category="women"),
    number("other", 2, measure=OTHERS),
    number("target", 2, nature="target"),
    number("change", 2, nature="change"),
)


def of(*slugs, kind="years"):
    points = tuple(ChartPoint(slug, "1", "1", slug) for slug in slugs)
    drawn = Chart(kind, "Wardens", "wardens", "", (ChartSeries("Wardens", points),))
    tree = document(sections=(Section("chart", "chart", "Chart", (drawn,)),))
    return found(series_count_one_thing(checked(tree, figures=figures(*KNOWN))))


@pytest.mark.fires("F006")
@pytest.mark.quiet("F006")
@pytest.mark.parametrize(
    ("slugs", "kind", "expected"),
    [
        (("a", "b", "target", "unknown"), "years", []),
        (("a", "other"), "years", [("F006", "error", "measure:wardens")]),
        (("a", "women"), "years", [("F006", "error", "measure:wardens")]),
        (("a", "women"), "shares", []),
        (("a", "other"), "shares", [("F006", "error", "measure:wardens")]),
        (("a", "change"), "years", [("F006", "error", "figure:change")]),
    ],
)
def test_a_line_joins_one_count(slugs, kind, expected):
    assert of(*slugs, kind=kind) == expected
