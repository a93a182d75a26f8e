"""A chart as shapes: gaps stay gaps, plans stay hollow, labels keep out of each other's way."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.renderers.chart_drawing import WIDTH, draw
from briefing.renderers.chart_scale import ticks, year_of, year_ticks


def year(first, value, *, last=None, **fields):
    """The number of a year, or of several."""
    return ChartPoint(
        figure=f"f{first}",
        value=str(value),
        label=str(value),
        name=str(first),
        first=f"{first}-01-01",
        last=f"{last or first}-12-31",
        **fields,
    )


def years(*series):
    return Chart(
        "years", "Officers", "officers", "All of it.", tuple(ChartSeries(f"S{i}", p) for i, p in enumerate(series))
    )


def test_only_years_that_follow_each_other_are_joined():
    drawing = draw(years((year(2017, 294), year(2018, 319), year(2022, 377))))
    assert [line[0] for line in drawing.lines] == [0]
    (one, two, _) = drawing.marks
    assert drawing.lines[0][1:] == (one.x, one.y, two.x, two.y)


def test_no_line_joins_two_series_or_a_plan():
    plan = year(2018, 600, hollow=True)
    drawing = draw(years((year(2017, 1), plan), (year(2018, 2),)))
    assert drawing.lines == []
    assert [(mark.series, mark.shape, mark.hollow) for mark in drawing.marks] == [
        (0, "circle", False),
        (0, "circle", True),
        (1, "square", False),
    ]
    assert (drawing.has_hollow, drawing.has_span, drawing.has_open) == (True, False, False)


def test_a_period_of_years_is_a_span_about_its_mark():
    drawing = draw(years((year(2009, 118, last=2011),)))
    (mark,) = drawing.marks
    start, end = mark.span
    assert start < mark.x < end
    assert mark.x - start == pytest.approx(end - mark.x)
    assert drawing.has_span


def test_a_date_that_is_open_on_a_side_has_no_span_and_is_joined_to_nothing():
    by = ChartPoint("f", "311", "about 311", "by 2023", first="", last="2023-12-31", loose=True)
    drawing = draw(years((year(2022, 377), by)))
    assert drawing.lines == []
    assert [(mark.open, mark.span, mark.loose) for mark in drawing.marks] == [(False, None, False), (True, None, True)]
    assert drawing.has_open


def test_a_number_without_a_time_is_named_and_not_drawn():
    drawing = draw(years((year(2022, 377), ChartPoint("f", "370", "more than 370", "time not stated"))))
    assert ([mark.label for mark in drawing.marks], drawing.undrawn) == (["377"], ["more than 370"])
    only = draw(years((ChartPoint("f", "370", "more than 370", "time not stated"),)))
    assert (only.marks, only.x_ticks, only.undrawn) == ([], [], ["more than 370"])


def test_marks_stand_where_the_axes_say():
    drawing = draw(years((year(2010, 0), year(2020, 500))))
    low, high = drawing.marks
    at = {tick.label: tick.at for tick in drawing.y_ticks}
    assert (low.y, high.y) == (at["0"], at["500"])
    named = {tick.label: tick.at for tick in drawing.x_ticks}
    assert named["2010"] == pytest.approx(low.x, abs=0.1)
    assert named["2020"] == pytest.approx(high.x, abs=0.1)


def boxes(drawing):
    for mark in drawing.marks:
        half = len(mark.label) * 6.8 / 2
        yield (mark.label_x - half, mark.label_y - 10, mark.label_x + half, mark.label_y)


def test_labels_of_neighbours_do_not_meet_and_none_leaves_the_drawing():
    series = ((year(2009, 118, last=2011),), (year(2010, 183), year(2012, 218), year(2012, 253)), (year(2013, 238),))
    found = list(boxes(draw(years(*series))))
    for index, one in enumerate(found):
        assert 0 <= one[0] <= one[2] <= WIDTH
        for other in found[index + 1 :]:
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def test_shares_are_bars_of_one_whole():
    points = (ChartPoint("a", "41", "41%", "More safe"), ChartPoint("b", "3", "about 3%", "Less safe", loose=True))
    drawing = draw(Chart("shares", "Survey", "%", "All.", (ChartSeries("S", points),)))
    assert [(bar.name, bar.label, bar.width, bar.loose) for bar in drawing.bars] == [
        ("More safe", "41%", 164.0, False),
        ("Less safe", "about 3%", 12.0, True),
    ]
    assert drawing.height == 92


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_an_axis_begins_at_nought_reaches_every_number_and_has_few_steps(highest):
    steps = ticks(highest)
    assert steps[0] == 0
    assert steps[-1] >= highest
    assert len(steps) <= 6
    gaps = {after - before for before, after in pairwise(steps)}
    assert len(gaps) == 1
    assert min(gaps) > Decimal(0)


@given(st.integers(1, 9000), st.integers(0, 900))
def test_years_are_named_as_the_room_allows(first, span):
    named = year_ticks(first, first + span, room=350, each=36)
    assert len(named) <= 10
    assert all(first <= year <= first + span for year in named)
    assert named == sorted(set(named))


def test_days_stand_within_their_year():
    assert year_of("2013-01-01") == 2013
    assert 2013.99 < year_of("2013-12-31") < 2014
