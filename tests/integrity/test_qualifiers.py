"""A number never loses its about, its over, its up to, or that it is a target."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Section
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import FigureText
from briefing.integrity.qualifiers import qualifiers_are_kept
from tests.integrity.known import figures, found, number
from tests.integrity.trees import checked, document, page

ERROR = [("F005", "error", "figure:a")]


def of(tree, figure, *pages, html=None):
    return found(qualifiers_are_kept(checked(tree, *pages, html=html, figures=figures(figure))))


@pytest.mark.fires("F005")
@pytest.mark.parametrize(
    ("text", "fields", "fires"),
    [
        ("311 officers", {}, False),
        ("about 311 officers", {"qualifier": "about"}, False),
        ("311 officers", {"qualifier": "about"}, True),
        ("about 311 officers", {}, True),
        ("more than 311", {"qualifier": "more_than"}, False),
        ("about 311", {"qualifier": "more_than"}, True),
        ("fewer than 311", {"qualifier": "fewer_than"}, False),
        ("less than £311", {"qualifier": "fewer_than"}, False),
        ("up to 311", {"qualifier": "up_to"}, False),
        ("311", {"qualifier": "up_to"}, True),
        ("312 officers", {}, True),
        ("a target of 311 officers", {"nature": "target"}, False),
        ("311 officers", {"nature": "target"}, True),
        ("down by 311 officers", {"nature": "change", "value": -311}, False),
        ("311 officers", {"nature": "change"}, True),
        ("no change", {"nature": "change", "value": 0}, False),
        ("more than doubled", {"nature": "ratio", "value": 2, "qualifier": "more_than"}, False),
        ("doubled", {"nature": "ratio", "value": 2, "qualifier": "more_than"}, True),
        ("2.5 times", {"nature": "ratio", "value": "2.5"}, False),
        ("1,311 officers", {"value": 1311}, False),
        ("311 officers under 30", {}, False),
        ("311 officers under 30", {"qualifier": "fewer_than"}, True),
        ("a target of about 311 officers", {"nature": "target"}, True),
    ],
)
def test_a_figure_is_printed_with_all_that_its_source_says(text, fields, fires):
    figure = number("a", **{"value": 311} | fields)
    assert of(document(FigureText("a", text)), figure) == (ERROR if fires else [])


@pytest.mark.quiet("F005")
def test_a_figure_that_is_not_in_the_dossier_is_nobodys_matter():
    assert of(document(FigureText("b", "312")), number("a", 311)) == []


ABOUT = number("a", 311, qualifier="about")
POINT = ChartPoint("a", "311", "about 311", "2025", loose=True)


def chart(point, alternative="Officers: 2025, about 311."):
    drawn = Chart("years", "Officers", "officers", alternative, (ChartSeries("Officers", (point,)),))
    return document(sections=(Section("chart", "chart", "Chart", (drawn,)),))


@pytest.mark.parametrize(
    ("point", "fires"),
    [
        (POINT, False),
        (replace(POINT, label="311"), True),
        (replace(POINT, loose=False), True),
        (replace(POINT, hollow=True), True),
        (replace(POINT, value="312"), True),
        (replace(POINT, value="many"), True),
    ],
)
def test_a_chart_draws_it_as_it_is(point, fires):
    assert of(chart(point), ABOUT) == (ERROR if fires else [])


def test_a_chart_says_it_to_who_cannot_see_it():
    assert of(chart(POINT, "Officers: 2025, 311."), ABOUT) == ERROR
    target = number("a", 311, nature="target")
    assert of(chart(replace(POINT, label="311", loose=False, hollow=True)), target) == []


@pytest.mark.parametrize(("title", "fires"), [("Officers: about 311 (2025)", False), ("Officers: 311 (2025)", True)])
def test_its_own_page_is_titled_so(title, fires):
    own = page(noun="figure", slug="a", title=title)
    assert of(document(), ABOUT, own) == (ERROR if fires else [])


def test_the_page_prints_each_figure_of_its_content():
    tree = document(FigureText("a", "about 311 officers"), FigureText("a", "about 311 officers"))
    missing = [("F005", "error", "briefing:wardens")]
    assert of(tree, ABOUT) == []
    assert of(tree, ABOUT, html=b"<p>about <b>311</b> officers</p>") == missing
    assert of(tree, ABOUT, html=b"<p>about 311 officers, about 311&nbsp;officers</p>") == []
    assert of(tree, ABOUT, html=b"<p>311 officers, 311 officers</p>") == missing
