"""The demonstration's pages, and what people take with them, say all that its documents say."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from briefing.content.charts import Chart
from briefing.content.schema import content_schema
from briefing.content.serialise import serialise
from briefing.content.walk import walk
from briefing.integrity.reading_docx import text_of_docx
from briefing.renderers.pdf import RECIPES
from briefing.renderers.text_lines import WIDTH
from briefing.wording.codes import read_code
from tests.renderers.html_words import words_of_page
from tests.renderers.office import printed_by_office, unprinted
from tests.renderers.pdf_words import words_of
from tests.renderers.printed import lost, printed

pytestmark = pytest.mark.django_db

FOOT = re.compile(
    r"Edition 1, published on \d+ \w+ \d{4} "
    r"Whether this is still current:\s+https://briefings\.example/b/(?P<code>\w{10}) "
    r"Check code: (?P<printed>\w{5}-\w{5})$"
)


def test_the_page_has_every_line_of_every_briefing_in_order(copies):
    read = {key: (tree, words_of_page(held["html"])) for key, (tree, held) in copies.items()}
    assert len(read) == 25
    assert {key: missing for key, (tree, text) in read.items() if (missing := lost(tree, text))} == {}


def test_the_plain_text_has_every_line_of_every_briefing_in_order(copies):
    assert len(copies) == 25
    assert min(len(printed(document)) for document, _ in copies.values()) > 120
    assert {key: missing for key, (tree, held) in copies.items() if (missing := lost(tree, held["txt"].decode()))} == {}


def test_the_word_document_has_every_line_of_every_briefing_in_order(copies):
    read = {key: (tree, text_of_docx(held["docx"])) for key, (tree, held) in copies.items()}
    assert len(read) == 25
    assert {key: missing for key, (tree, text) in read.items() if (missing := lost(tree, text))} == {}


@pytest.mark.office
@pytest.mark.paper
def test_libreoffice_prints_all_that_stands_in_the_word_documents(copies, tmp_path):
    files = {slug: held["docx"] for (slug, audience), (_, held) in copies.items() if not audience}
    pictures = {slug: [] for slug in files}
    for (slug, audience), (tree, _) in copies.items():
        if not audience:
            pictures[slug] += [node.alternative for node in walk(tree) if isinstance(node, Chart)]
    assert (len(files), sum(map(len, pictures.values()))) == (5, 4)
    pages = printed_by_office(tmp_path, files)
    read_aloud = {slug: unprinted(body, pages[slug]) for slug, body in files.items()}
    codes = {alternatives.pop().rpartition("/")[0] for alternatives in read_aloud.values()}
    assert (read_aloud, codes) == (pictures, {"QR code that leads to https://briefings.example/b"})


@pytest.mark.parametrize("recipe", sorted(RECIPES))
def test_the_pdf_has_every_line_of_every_version_in_order(copies, recipe):
    held = [(tree, bodies["pdf"]) for tree, bodies in copies.values() if tree.recipe == recipe]
    assert [lost(tree, words_of(pdf)) for tree, pdf in held] == [[]] * 5


def test_only_a_line_with_an_address_is_wider_than_the_columns(copies):
    lines = [line.strip() for _, held in copies.values() for line in held["txt"].decode().splitlines()]
    wider = {line for line in lines if len(line) > WIDTH}
    assert {line for line in wider if not line.startswith("<https://") or " " in line} == set()
    assert len(wider) > 0


def test_the_plain_text_tells_its_edition_and_how_to_check_it(copies):
    codes = {}
    for (slug, _), (_, held) in copies.items():
        told = " ".join(held["txt"].decode().splitlines()[-4:])
        found = FOOT.search(told)
        assert found is not None, told
        assert read_code(found["printed"]) == found["code"]
        codes.setdefault(slug, set()).add(found["code"])
    assert [len(each) for each in codes.values()] == [1] * 5
    assert len(set.union(*codes.values())) == 5


def test_the_json_is_as_its_schema_says(copies):
    validator = Draft202012Validator(content_schema())
    data = {key: json.loads(serialise(tree)) for key, (tree, _) in copies.items()}
    assert {key: validator.is_valid(each) for key, each in data.items()} == dict.fromkeys(copies, True)
