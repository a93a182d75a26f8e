"""A chart as a picture: whole, sharp, and the same each time."""

import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.renderers.chart_drawing import WIDTH, draw
from briefing.renderers.chart_picture import KEY_GAP, KEY_ROW, SHARPNESS, picture

COLOUR = "1D4F5C"
POINT = ChartPoint("a", "40", "about 40", "2031", "2031-01-01", "2031-12-31", loose=True)
SPAN = replace(POINT, first="2029-01-01", hollow=True, loose=False)
ONWARDS, UNTIL = replace(POINT, last=""), replace(POINT, first="")
YEARS = Chart("years", "Wardens", "wardens", "40 wardens.", (ChartSeries("Wardens", (POINT,)),))
SHARES = Chart("shares", "Wanted", "%", "40 % and 60 %.", (ChartSeries("Asked", (POINT, replace(POINT, loose=False))),))


def size(made):
    assert made.body.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", made.body[16:24])


def pixels(length):
    return length * SHARPNESS / 72


def test_the_picture_is_as_large_as_the_drawing_with_its_key():
    made = picture(YEARS, COLOUR)
    assert made.height == draw(YEARS).height + KEY_GAP + KEY_ROW
    assert size(made) == (pixels(WIDTH), pixels(made.height))


def test_a_key_that_takes_several_lines_has_room_for_them():
    long = replace(YEARS, series=(replace(YEARS.series[0], title="Wardens in post on the day " * 5),))
    assert picture(long, COLOUR).height == picture(YEARS, COLOUR).height + 2 * KEY_ROW


def test_shares_have_no_key():
    made = picture(SHARES, COLOUR)
    assert (made.height, size(made)) == (draw(SHARES).height, (pixels(WIDTH), pixels(made.height)))


def test_what_differs_looks_different_and_what_is_the_same_is_drawn_once():
    each = [replace(YEARS, series=(ChartSeries("Wardens", (point,)),)) for point in (POINT, SPAN, ONWARDS, UNTIL)]
    two = replace(
        YEARS, series=(ChartSeries("Wardens", (POINT, replace(POINT, first="2032-01-01", last="2032-12-31"))),)
    )
    bodies = [picture(chart, COLOUR).body for chart in (*each, two, SHARES)] + [picture(YEARS, "9A4A12").body]
    assert len(set(bodies)) == len(bodies) == 7
    picture.cache_clear()
    again = [picture(chart, COLOUR).body for chart in (*each, two, SHARES)]
    assert again == bodies[:-1]


def test_threads_may_draw_at_once():
    charts = [replace(YEARS, title=f"Chart {n}", series=(replace(YEARS.series[0], title=f"{n}"),)) for n in range(24)]
    picture.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        drawn = list(threads.map(lambda chart: picture(chart, COLOUR), charts))
    assert [picture(chart, COLOUR) for chart in charts] == drawn


def test_names_are_words_of_the_drawing_and_no_markup():
    named = replace(YEARS, series=(replace(YEARS.series[0], title='</text><rect width="400" height="400"/> & #x'),))
    tame = replace(YEARS, series=(replace(YEARS.series[0], title="Wardens of another kind"),))
    assert picture(named, COLOUR).height == picture(tame, COLOUR).height
    assert len(picture(named, COLOUR).body) < 2 * len(picture(tame, COLOUR).body)
