"""LibreOffice opens what we write for Word, and prints all that stands in it."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Section
from briefing.renderers.docx import render_docx
from tests.renderers.office import printed_by_office, unprinted
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY
from tests.renderers.test_docx import MARK
from tests.renderers.test_docx_blocks import CHART
from tests.renderers.test_html_hostile import retyped
from tests.views.publishing import COLOUR

pytestmark = [pytest.mark.office, pytest.mark.paper]

HOSTILE = '{ PAGE } </w:t></w:r><w:instrText>DDEAUTO c:\\\\cmd "/k"</w:instrText> &amp; ]]> %1 “x”'
DOCUMENTS = {
    "summary": SUMMARY,
    "letter": LETTER,
    "chart": replace(SUMMARY, sections=(*SUMMARY.sections, Section("chart", "chart", "Numbers", (CHART,)))),
    "hostile": retyped(SUMMARY, lambda _: HOSTILE),
    "long": retyped(LETTER, lambda _: "abcdefghij" * 200),
}


@pytest.fixture(scope="module")
def files():
    return {name: render_docx(document, MARK, colour=COLOUR) for name, document in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def printed(tmp_path_factory, files):
    return printed_by_office(tmp_path_factory.mktemp("office"), files)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_that_stands_in_a_document_is_printed_in_its_order(files, printed, name):
    pictures = [CHART.alternative] * (name == "chart") + [f"QR code that leads to {MARK.address}"]
    assert len(printed[name]) > 1000
    assert unprinted(files[name], printed[name]) == pictures


def test_what_is_not_printed_is_found(files, printed):
    first, rest = printed["summary"][:400], printed["summary"][400:]
    assert unprinted(files["summary"], (first + rest).replace("Eveningevents", "")) == [
        "Evening events (Rarely)",
        f"QR code that leads to {MARK.address}",
    ]
    assert unprinted(files["summary"], rest + first) != []
