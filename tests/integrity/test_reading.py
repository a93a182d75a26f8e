"""Pages are read back to the letter, however they are written."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.integrity.reading import read_page, texts_of_page
from tests.integrity.plain_reader import texts_read_plainly

PIECES = [
    *("<p>", "</p>", "<b>", "</b>", "<q>", "</q>", "<br>", "<br/>", "<section>", '<section id="a">', "</section>"),
    *('<span class="visually-hidden">', "</span>", '<a href="/x/" aria-label="A &amp; B">', "</a>", '<img alt="c">'),
    *("<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<h2>", "</h2>", "<!-- x -->", "<script>", "</script>"),
    *("words", " ", "\n", "&amp;", "&lt", "&", "<", ">", '"', "“", "\u00ad", "<p title='d'>", "<p title=e>", "</p x>"),
    *("<P TITLE='f'>", "<input value>", "</", "<3", '<a href="', "<?pi?>", "<!DOCTYPE html>", "<path/>", "<title>"),
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example('<section><p>One</section><section class="visually-hidden"><p>Two</section><section>Three</section>')
@example("<p>&am<section>p;</section>")
def test_every_page_reads_as_pythons_own_parser_reads_it(html):
    assert texts_of_page(html.encode()) == texts_read_plainly(html.encode())


def heard(html):
    return [(element.tag.name, element.name) for element in read_page(html.encode()).elements]


@pytest.mark.parametrize(
    ("html", "elements"),
    [
        ("<h2>How <b>many</b>\nwardens</h2>", [("h2", "How many wardens")]),
        ('<a href="/a/">Wardens</a>', [("a", "Wardens")]),
        ('<a href="/a/" aria-label="Wardens of A">Wardens</a>', [("a", "Wardens of A")]),
        ('<a href="/a/">Wardens<span class="visually-hidden"> of A</span></a>', [("a", "Wardens of A")]),
        ('<h2><a href="/a/">Wardens</a> now</h2>', [("a", "Wardens"), ("h2", "Wardens now")]),
        ('<a href="/a/"><img alt="A warden"></a>', [("img", "A warden"), ("a", "A warden")]),
        ('<svg aria-label="A chart"><text>3</text></svg>', [("svg", "A chart")]),
        ("<h2>One</h2></h2><a>", [("h2", "One")]),
        ("<p>Wardens</p>", []),
    ],
)
def test_what_leads_through_a_page_is_read(html, elements):
    assert heard(html) == elements


def test_tables_are_read_row_by_row():
    (table,) = read_page(
        b"<table><caption>Wardens</caption><thead><tr><th scope=col>Year<th scope=col>Number</th></tr></thead>"
        b'<tr><th scope="row">2025</th><td>3 <b>posts</b></td></tr></table>'
    ).tables
    rows = [[(cell.tag.name, cell.tag.get("scope"), cell.name) for cell in row] for row in table.rows]
    assert (table.caption, rows[1]) == ("Wardens", [("th", "row", "2025"), ("td", None, "3 posts")])
