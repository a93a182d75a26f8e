"""Room in a drawing: long numbers, long names, many series, months, and periods open on a side."""

from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.renderers.chart_drawing import WIDTH, draw


def point(value, first="2020-01-01", last="2020-12-31", **fields):
    return ChartPoint("f", str(value), f"{value:,}", "2020", first, last, **fields)


def years(*series):
    return Chart("years", "Fish", "fish", "All.", tuple(ChartSeries(f"S{i}", s) for i, s in enumerate(series)))


def test_the_axis_makes_room_for_long_numbers():
    short, long = draw(years((point(5),))), draw(years((point(1_500_000),)))
    assert (short.left, short.y_ticks[-1].label) == (38, "5")
    assert (round(long.left), long.y_ticks[-1].label) == (67, "1,500,000")  # nine signs of 6.8, and the gap
    assert min(mark.x for mark in long.marks) > long.left


def test_every_series_has_a_shape_and_colour_of_its_own():
    drawing = draw(years(*[(point(index),) for index in range(36)]))
    assert len({(key.series, key.shape) for key in drawing.keys}) == 36
    assert {key.series for key in drawing.keys} == set(range(6))
    assert [(mark.series, mark.shape) for mark in drawing.marks] == [(key.series, key.shape) for key in drawing.keys]


def test_a_number_without_room_is_left_to_the_table_and_none_stands_by_another_mark():
    crowded = draw(years(*[(point(1000 + index * 40),) for index in range(6)]))
    labels = {mark.label: mark.label_y for mark in crowded.marks if mark.label}
    assert labels.keys() == {"1,000", "1,200"}  # the lowest below all marks, the highest above them
    assert labels["1,200"] < min(mark.y for mark in crowded.marks)
    assert labels["1,000"] > max(mark.y for mark in crowded.marks)
    assert (crowded.unlabelled, draw(years((point(1),))).unlabelled) == (True, False)


def test_an_open_period_points_to_where_it_is_open():
    drawing = draw(years((point(1, first=""), point(2, last=""), point(3))))
    assert [(mark.open, mark.onwards) for mark in drawing.marks] == [(True, False), (True, True), (False, False)]


def test_months_of_one_year_have_months_on_their_axis():
    months = draw(years((point(3, "2020-05-01", "2020-05-31"), point(4, "2020-06-01", "2020-06-30"))))
    assert [tick.label for tick in months.x_ticks] == ["Jan 2020", "Apr 2020", "Jul 2020", "Oct 2020"]
    assert months.x_ticks[1].at < months.marks[0].x < months.marks[1].x < months.x_ticks[2].at
    assert len(months.lines) == 1
    assert [tick.label for tick in draw(years((point(3),))).x_ticks] == ["2020"]


def test_a_line_is_explained_where_there_could_be_one():
    assert [draw(years(*series)).has_neighbours for series in ([(point(1),)], [(point(1), point(2))])] == [False, True]


def test_a_long_answer_takes_as_many_lines_as_it_needs_and_keeps_its_number():
    name = "Don’t know, or would rather not say before having seen the lamps lit at night"
    points = (ChartPoint("a", "3", "less than 3%", name), ChartPoint("b", "41", "41%", "Yes"))
    first, second = draw(Chart("shares", "Poll", "%", "All.", (ChartSeries("S", points),))).bars
    assert first.lines == (
        (18, "Don’t know, or would rather not say before having seen"),
        (33, "the lamps lit at night: less than 3%"),
    )
    assert (first.y, second.y, second.lines) == (33, 79, ((79, "Yes: 41%"),))
    assert max(len(line) for _, line in first.lines) * 7.2 < WIDTH  # the widest plain face that we have measured
