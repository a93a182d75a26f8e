"""Timelines, balances and charts as HTML."""

import pytest

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import Paragraph, Timeline, TimelineItem
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import Text
from briefing.renderers.html_blocks import HtmlWriter
from briefing.renderers.refusals import UnknownKind
from tests.renderers.reading import read

HOSTILE = '<script>alert("x")</script>'


def written(block):
    return str(HtmlWriter().blocks([block], 3))


def test_a_timeline_is_an_ordered_list_with_each_date_before_what_happened():
    entry = TimelineItem(
        (Text("By 2023"),), (Text("It fell"),), (Text("From another source: P"),), (Paragraph((Text("So."),)),)
    )
    page = read(written(Timeline((entry, TimelineItem((Text("2024"),), (Text("It rose"),), (), ())))))
    assert [tag for tag, _ in page.elements].count("ol") == 1
    assert [text for tag, text in page.texts if tag == "p"] == [
        "By 2023",
        "It fell",
        "So.",
        "From another source: P",
        "2024",
        "It rose",
    ]


def test_a_balance_gives_each_side_its_three_counts_and_its_holders():
    side = BalanceSide("wants the gate kept", 3, 1, 2, ((Text("Person One"),), (Text("Force F"),)))
    page = read(written(Balance("Should it stay?", (side,), ((Text("Not a poll."),),))))
    assert [text for tag, text in page.texts if tag in {"h3", "dt", "dd", "li", "p"}] == [
        "Should it stay?",
        "Wants the gate kept",
        "Voices",
        "3",
        "Bodies",
        "1",
        "Occasions",
        "2",
        "Person One",
        "Force F",
        "Not a poll.",
    ]


def chart(kind="years", **fields):
    points = (
        ChartPoint("a", "118", "118", "2009 to 2011", "2009-01-01", "2011-12-31"),
        ChartPoint("b", "253", HOSTILE, "2012", "2012-01-01", "2012-12-31", hollow=True),
        ChartPoint("c", "311", "about 311", "by 2023", "", "2023-12-31", loose=True),
        ChartPoint("d", "370", "more than 370", "time not stated"),
    )
    return Chart(
        kind, "Officers", "officers", f"All that is drawn. {HOSTILE}", (ChartSeries(HOSTILE, points),), **fields
    )


def test_a_chart_is_one_picture_with_its_words_and_explains_its_marks():
    page = read(written(chart()))
    (picture,) = page.having("svg", role="img")
    assert picture["aria-label"] == f"All that is drawn. {HOSTILE}"
    assert [text for tag, text in page.texts if tag == "li"] == [
        f" {HOSTILE}",
        "Hollow: a target or plan, not a count.",
        "A bar between two strokes: all of those years, or some time in them.",
        "An arrow: by that year, or from it on; the source doesn’t say more.",
        "Not drawn, since the time isn’t stated: more than 370.",
        (
            "A line joins numbers of one kind whose times follow each other. Where there is none, our sources give no "
            "number for the time between, or no exact time."
        ),
        (
            f"{HOSTILE}: 2009 to 2011, 118; 2012, {HOSTILE}, target or plan; by 2023, about 311; "
            "time not stated, more than 370"
        ),
    ]
    assert len(page.having("g", class_="chart__mark chart__mark--0 chart__mark--hollow")) == 1
    assert "style" not in {name for _, attributes in page.elements for name in attributes}


def test_equal_charts_have_equal_bytes_and_hostile_words_stay_words():
    assert written(chart()) == written(chart())
    assert "<script" not in written(chart()) + written(chart("shares"))


def test_shares_are_drawn_as_bars_with_their_words():
    page = read(written(chart("shares")))
    assert next(text for tag, text in page.texts if tag == "text") == "2009 to 2011: 118"
    assert len(page.having("rect", class_="chart__share")) == 4


def test_an_unknown_kind_of_chart_is_refused():
    with pytest.raises(UnknownKind, match="Chart has no kind 'pie'"):
        written(chart("pie"))
