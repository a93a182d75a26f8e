"""What a PDF says to somebody who hears it."""

from dataclasses import replace

import pytest

from briefing.content.inline import StatedName, Text
from briefing.content.parts import IssuerLine
from briefing.integrity.copies import marks_in_pdf
from briefing.integrity.reading_pages import Unreadable, words_of_page
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf import render_pdf
from tests.integrity.trees import checked, document

MARK = EditionMark(1, "1 May 2031", "https://b.example/b/abcd", day="2031-05-01")


def pdf(tree, mark=None):
    return render_pdf(tree, mark, colour="#1d4f5c")


def test_what_goes_on_over_lines_and_pages_is_one_line_and_feet_are_not_read():
    words = " ".join(f"neighbourhood{number}" for number in range(1500))
    tree = document(Text(f" {words}"))
    lines = text_of_pdf(pdf(tree, MARK)).splitlines()
    assert f"Wardens move. {words}" in lines
    assert [line for line in lines if "Page 1 of" in line] == []


def test_the_hyphen_of_a_broken_word_is_taken_out_and_that_of_a_compound_is_not():
    words = "internationalisation well-intentioned administration " * 60
    text = text_of_pdf(pdf(document(Text(f" {words}"))))
    assert ("".join(words.split()) in "".join(text.split()), "\u00ad" in text) == (True, False)


@pytest.mark.parametrize(
    "body", [b"", b"%PDF-1.7\nnothing of it", b"no PDF at all"], ids=["empty", "begun", "something else"]
)
def test_what_cannot_be_read_is_told(body):
    with pytest.raises(Unreadable, match="It isn't a PDF that can be read aloud"):
        text_of_pdf(body)


@pytest.mark.parametrize("damage", [(b"TJ", b"Zz"), (b"BDC", b"Zz")])
def test_text_that_is_not_understood_is_no_silent_gap(damage, monkeypatch):
    before, after = damage
    from pypdf._page import PageObject  # noqa: PLC0415  # patched here alone

    contents = PageObject.get_contents

    class Damaged:
        def __init__(self, inner):
            self._inner = inner

        def get_data(self):
            return self._inner.get_data().replace(before, after)

    monkeypatch.setattr(PageObject, "get_contents", lambda page: Damaged(contents(page)))
    with pytest.raises(Unreadable):
        text_of_pdf(pdf(document()))


@pytest.mark.fires("Q022")
@pytest.mark.quiet("Q022")
def test_the_pdf_quotes_only_what_the_content_quotes():
    tree = document(Text(" It is called "), StatedName("Pond Warden"), Text("."))
    rendered = checked(tree).documents[0]
    assert list(marks_in_pdf(rendered, pdf(tree))) == []
    altered = replace(tree, issuer=IssuerLine("Body A", "The “pond” and “the Pond Warden”."))
    found = list(marks_in_pdf(rendered, pdf(altered)))
    assert [(each.id, each.record, each.message.split(": ")[-1]) for each in found] == [
        ("Q022", "briefing:wardens", "‘pond’."),
        ("Q022", "briefing:wardens", "‘the Pond Warden’."),
    ]


class Stream:
    """What pypdf gives of a stream."""

    def __init__(self, data):
        self._data = data

    def get_object(self):
        return self

    def get_data(self):
        return self._data


class Page(dict):
    """A page with one typeface, and what is written on it."""

    def __init__(self, to_unicode, content):
        super().__init__({"/Resources": {"/Font": {"/F0": Font({"/ToUnicode": Stream(to_unicode)})}}})
        self._content = content

    def get_contents(self):
        return Stream(self._content) if self._content else None


class Font(dict):
    def get_object(self):
        return self


RANGE = b"1 beginbfrange\n<0001> <0003> <0041>\nendbfrange 1 beginbfchar\n<0004> <00660069>\nendbfchar"
MARKED = b"/P<</MCID 7>>BDC BT /F0 9 Tf 1 0 0 1 0 %d Tm %b ET EMC"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (MARKED % (0, b"<000100020004> Tj"), {7: "ABfi"}),
        (MARKED % (0, rb"[(\000\001) -20 (\000\002)] TJ 1 0 0 1 0 -12 Tm <0003> Tj"), {7: "AB C"}),
        (MARKED % (0, b"<0001> Tj /Span<</ActualText<FEFF00AD>>>BDC <0002> Tj EMC <0003> Tj"), {7: "A\u00adC"}),
        (MARKED % (0, b"<0001> Tj /Span<</ActualText(x\\053)>>BDC <0002> Tj EMC"), {7: "Ax+"}),
        (b"/Artifact BMC BT /F0 9 Tf <0001> Tj ET EMC BT /F0 9 Tf <0002> Tj ET", {}),
        (b"", {}),
    ],
    ids=["ranges and ligatures", "lines", "in place of a hyphen", "in place of a sign", "artefacts", "nothing"],
)
def test_a_page_is_read_by_its_marks(content, words):
    assert {mark: each.text for mark, each in words_of_page(Page(RANGE, content)).items()} == words
