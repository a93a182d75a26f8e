"""The rendered page leads through itself also who doesn't see it."""

import pytest

from briefing.integrity.accessible import (
    headings_are_in_order,
    links_say_where_they_lead,
    pictures_have_alternatives,
    tables_have_headers,
)
from briefing.integrity.rendered import Rendered
from tests.integrity.known import found
from tests.integrity.trees import checked, page

TITLE = "<h1>Ponds</h1>"


def of(check, html, title=TITLE):
    return found(check(checked(html=f"{title}{html}".encode())))


def wrong(code, level="error"):
    return [(code, level, "briefing:wardens")]


@pytest.mark.fires("X001")
@pytest.mark.parametrize(
    "html",
    ["<h3>Deep</h3>", "<h2>One</h2><h4>Deeper</h4>", "<h1>Another</h1>", "<h2></h2>", "<h2> <b>\n</b></h2>"],
)
def test_headings_that_lead_astray_are_an_error(html):
    assert of(headings_are_in_order, html) == wrong("X001")


@pytest.mark.fires("X001")
def test_a_page_without_title_is_an_error():
    assert of(headings_are_in_order, "<p>No title.</p>", title="") == wrong("X001")
    (skipped, untitled) = headings_are_in_order(checked(html=b"<h2>Only</h2>"))
    assert [skipped.message, untitled.message] == [
        "Its heading ‘Only’ is of level 2 and follows one of level 0.",
        "It has no title.",
    ]


@pytest.mark.quiet("X001")
def test_headings_in_order_are_none():
    assert of(headings_are_in_order, "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3 aria-label='E'></h3>") == []


@pytest.mark.fires("X002")
@pytest.mark.parametrize(
    ("html", "level"),
    [
        ('<a href="/x/"></a>', "error"),
        ('<a href="/x/"><svg aria-hidden="true"></svg></a>', "error"),
        ('<a href="/x/">here</a>', "warning"),
        ('<a href="/x/">Click here.</a>', "warning"),
        ('<a href="/x/">Read more …</a>', "warning"),
        ('<a href="/x/" aria-label="more">All about ponds</a>', "warning"),
        ('<a href="https://example.org/x">https://example.org/x</a>', "warning"),
        ('<a href="https://example.org/x">www.example.org/x</a>', "warning"),
    ],
)
def test_a_link_that_does_not_say_where_it_leads(html, level):
    assert of(links_say_where_they_lead, html) == wrong("X002", level)


@pytest.mark.quiet("X002")
@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x/">More on ponds</a>',
        '<a href="/x/" aria-label="Note 1a">1a</a>',
        '<a href="/x/"><img alt="Ponds" src="p"></a>',
        '<a href="mailto:a@example.org">a@example.org</a>',
        '<a href="tel:+441632960000">01632 960000</a>',
        '<a id="here"></a>',
    ],
)
def test_a_link_that_says_it(html):
    assert of(links_say_where_they_lead, html) == []


@pytest.mark.quiet("X002")
def test_an_evidence_page_may_give_an_address_as_such():
    html = b'<h1>A letter</h1><a href="https://example.org/x">https://example.org/x</a>'
    looked_at = checked()
    source = Rendered("source:letter", page(), html)
    assert found(links_say_where_they_lead(type(looked_at)((), (source,), "", looked_at.context))) == []


def table(*rows):
    return f"<table><caption>Ponds</caption>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


COLUMNS = '<th scope="col">Pond</th><th scope="col">Depth</th>'
ROW = '<th scope="row">North</th><td>3</td>'


@pytest.mark.fires("X003")
@pytest.mark.parametrize(
    ("html", "level"),
    [
        (table("<td>Pond</td><td>Depth</td>", ROW), "error"),
        (table('<th scope="col">Pond</th><td>Depth</td>', ROW), "error"),
        (table("<th>Pond</th><th>Depth</th>", ROW), "error"),
        (table(COLUMNS, "<td>North</td><td>3</td>"), "error"),
        (table(COLUMNS, ROW, ""), "error"),
        ("<table></table>", "error"),
        (table('<th scope="col"></th><th scope="col">Depth</th>', ROW), "warning"),
        (table(COLUMNS, '<th scope="row"> </th><td>3</td>'), "warning"),
    ],
)
def test_a_table_without_headers(html, level):
    assert of(tables_have_headers, html) == wrong("X003", level)


@pytest.mark.quiet("X003")
@pytest.mark.parametrize(
    "html", [table(COLUMNS, ROW, ROW), f"<table><tr>{COLUMNS}</tr><tr>{ROW}</tr></table>", "<p>None.</p>"]
)
def test_a_table_with_headers(html):
    assert of(tables_have_headers, html) == []


@pytest.mark.fires("X004")
@pytest.mark.parametrize("html", ['<img src="p">', "<svg></svg>", '<svg role="img"><path d=""></path></svg>'])
def test_a_picture_without_alternative_is_an_error(html):
    assert of(pictures_have_alternatives, html) == wrong("X004")


@pytest.mark.quiet("X004")
@pytest.mark.parametrize(
    "html",
    [
        '<img src="p" alt="A pond">',
        '<img src="p" alt="">',
        '<img src="p" role="presentation">',
        '<svg aria-hidden="true"></svg>',
        '<svg aria-label="A pond"></svg>',
        '<svg aria-labelledby="t"></svg>',
        "<svg><title>A pond</title></svg>",
        "<svg><text>3</text></svg>",
    ],
)
def test_a_picture_with_alternative_or_none_needed(html):
    assert of(pictures_have_alternatives, html) == []
