"""All formats say the same in the same order, whatever a document is put together from."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from briefing.content.blocks import Section
from briefing.content.serialise import serialise
from briefing.integrity.reading_docx import text_of_docx
from briefing.renderers.docx import render_docx
from briefing.renderers.html import render_html
from briefing.renderers.pdf import render_pdf
from briefing.renderers.text import render_text
from tests.renderers.generated import documents, of_every_script
from tests.renderers.html_words import words_of_page
from tests.renderers.json_words import values, values_of_json
from tests.renderers.pdf_words import words_of
from tests.renderers.printed import lost
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY
from tests.views.publishing import COLOUR

FORMATS = {
    "html": lambda document: words_of_page(render_html(document)),
    "pdf": lambda document: words_of(render_pdf(document, None, colour=COLOUR)),
    "word": lambda document: text_of_docx(render_docx(document, None, colour=COLOUR)),
    "text": lambda document: render_text(document, None).decode(),
}
IN_ANY_SCRIPT = [name for name in FORMATS if name != "pdf"]


@pytest.mark.parametrize("name", IN_ANY_SCRIPT)
@settings(max_examples=15)
@given(documents().map(of_every_script))
def test_every_format_says_all_that_a_document_says_in_its_order(name, document):
    assert lost(document, FORMATS[name](document)) == []


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_a_pdf_says_all_that_a_document_says_in_its_order(document):
    assert lost(document, FORMATS["pdf"](document)) == []


@settings(max_examples=15)
@given(documents().map(of_every_script))
def test_json_says_all_that_a_document_says_in_the_order_of_its_schema(document):
    assert values_of_json(serialise(document)) == values(document)


@pytest.mark.parametrize("read", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_what_is_left_out_or_moved_is_found(read, document):
    first, second, *others = document.sections
    moved = replace(document, sections=(second, replace(first, apart=second.apart), *others))
    left_out = replace(document, sections=(*document.sections, Section("prose", "more", "What is left out", ())))
    assert lost(document, read(document)) == []
    assert lost(left_out, read(document)) == ["What is left out"]
    assert lost(moved, read(document)) != []
