"""Tables as PDF: how wide their columns are, and which cells are headers."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from briefing.content.blocks import Document, Row, Section, Table
from briefing.content.inline import DifferenceRef, Link, Strong, Text
from briefing.content.parts import IssuerLine
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.renderers.pdf import render_pdf
from briefing.renderers.pdf_tables import table_shares


def table(*rows, numeric=()):
    head, *others = [tuple((Text(cell),) for cell in row) for row in rows]
    return Table("Numbers", head, tuple(Row(cells) for cells in others), numeric)


def document(*blocks):
    sections = (Section("prose", "only", "Only", blocks),)
    issuer = IssuerLine("Body A", "")
    return Document("history", "x", "T", "en", "", "", issuer, (), (), (), None, sections, None, (), ())


def elements(pdf, kind):
    """The elements of one kind in the order of the structure, each with its attributes as a table's."""
    found, waiting = [], [PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]["/K"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict) and "/S" in node:
            if node["/S"] == kind:
                attributes = node.get("/A", [])
                found.append(next((each for each in attributes if each.get("/O") == "/Table"), {}))
            waiting += [node["/K"]] if "/K" in node else []
    return found


@pytest.mark.parametrize(
    ("rows", "shares"),
    [
        ([("A", "B")], [5, 5]),
        ([("A", "Neighbourhoods"), ("x", "y")], [5, 14]),
        ([("A", "B"), ("x", "many words that take more room than a column of a letter")], [5, 28]),
        ([("A" * 40, "B")], [34, 5]),
    ],
)
def test_a_column_is_as_wide_as_what_it_holds(rows, shares):
    assert table_shares(table(*rows)) == shares


def test_each_column_and_each_row_has_its_header():
    pdf = render_pdf(
        document(table(("Year", "Posts"), ("2031", "3"), ("2032", "4"), numeric=(1,))), None, colour="#1d4f5c"
    )
    headers = [cell.get("/Scope") for cell in elements(pdf, "/TH")]
    assert headers == ["/Column", "/Column", "/Row", "/Row"]
    assert [("/Headers" in cell) for cell in elements(pdf, "/TD")] == [False, False]


def test_a_head_that_is_repeated_has_no_links():
    head = (
        Text("Head"),
        Link("https://example.org", (Text("there"), Strong((Text("now"),)))),
        DifferenceRef("only", "x"),
    )
    long = Table("Long", (head,), tuple(Row(((Text("Row"),),)) for _ in range(120)))
    said = text_of_pdf(render_pdf(document(long), None, colour="#1d4f5c"))
    assert "Headtherenow (sources differ)" in said


def test_a_table_over_several_pages_has_one_head():
    rows = [(f"Row {number}", "Some words that take a line of the cell") for number in range(200)]
    pdf = render_pdf(document(table(("Head", "Words"), *rows)), None, colour="#1d4f5c")
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert (len(pages) > 3, [text.count("Head") for text in pages]) == (True, [1] * len(pages))
    assert [cell.get("/Scope") for cell in elements(pdf, "/TH")] == ["/Column", "/Column", *["/Row"] * 200]
