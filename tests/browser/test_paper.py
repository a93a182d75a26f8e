"""Briefings as the browser prints them: nothing is lost on the way, and nothing stands where it can't be understood."""

import re
import subprocess
from collections import Counter

import pytest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.paper]

LETTER = "/briefings/safer-schools-partner-letter/"
# Marks of notes are set apart from the words before them, and what is only for those who hear the page goes.
COUNTABLE = """() => {
    document.querySelectorAll(".note-mark").forEach(each => { each.before(" "); each.after(" ") })
    document.querySelectorAll(".govuk-visually-hidden").forEach(each => each.remove())
    return document.querySelector(".document").innerText
}"""
HEADS = "all => all.map(each => each.innerText)"


@pytest.fixture
def tab(new_context):
    tab = new_context().new_page()
    tab.emulate_media(media="print")
    return tab


def printed(tab, tmp_path):
    """The pages of the PDF that Chromium makes, each as lines; the page's number, which ends each, is left out."""
    path = tmp_path / "printed.pdf"
    tab.pdf(path=path, prefer_css_page_size=True)
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    pages = said.stdout.split("\f")[:-1]
    return [[" ".join(line.split()) for line in page.splitlines() if line.strip()][:-1] for page in pages]


def words(text):
    return Counter(re.findall(r"\w+", text))


def test_every_word_of_every_briefing_is_on_paper(tab, site, pages, tmp_path):
    lost = {}
    for page in pages:
        if page.kind == "briefings/<slug>/":
            tab.goto(site + page.address)
            document = words(tab.evaluate(COUNTABLE))
            assert document.total() > 1000
            lost[page.address] = document - words(" ".join(line for lines in printed(tab, tmp_path) for line in lines))
    assert len(lost) == 5
    assert {address: gone for address, gone in lost.items() if gone} == {}


def test_no_table_leaves_its_head_at_the_foot_of_a_page(tab, site, pages, tmp_path):
    stranded = []
    for page in pages:
        if page.kind == "briefings/<slug>/":
            tab.goto(site + page.address)
            heads = {" ".join(head.split()) for head in tab.locator("thead").evaluate_all(HEADS)}
            assert heads != set()
            stranded += [(page.address, lines[-1]) for lines in printed(tab, tmp_path) if lines[-1] in heads]
    assert stranded == []


def test_a_letter_runs_from_its_date_to_its_sign_off_with_later_facts_after_it(tab, site, tmp_path):
    tab.goto(site + LETTER)
    lines = [line for page in printed(tab, tmp_path) for line in page]
    parts = ["Thursday 19 December 2024", "Dear partners", "Yours sincerely", "Since this letter"]
    assert [line for line in lines if line in parts] == parts
