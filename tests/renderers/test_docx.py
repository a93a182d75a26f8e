"""Whole documents for Word."""

import hashlib
import subprocess
import sys
from dataclasses import dataclass, replace

import pytest

from briefing.content.blocks import Notice, Paragraph, Row, Section, Subheading, Table
from briefing.content.inline import DateText, Link, NoteRef, SectionLink, Text
from briefing.renderers.characters import HELD
from briefing.renderers.docx import render_docx
from briefing.renderers.refusals import (
    DeadAnchor,
    MisnumberedNote,
    RefusedAddress,
    RepeatedAnchor,
    UnevenTable,
    UnknownKind,
    UnknownNode,
    UnwritableCharacter,
)
from tests.renderers.samples import CONTACT, NOTES, SUMMARY
from tests.renderers.test_text import MARK as PLAIN_MARK
from tests.renderers.test_text import SMALL
from tests.renderers.word_file import W, WordFile
from tests.views.publishing import COLOUR

MARK = replace(PLAIN_MARK, address="https://example.org/b/ABCD1234")
ELSEWHERE = """
import hashlib
from dataclasses import replace
from tests.renderers.samples import SUMMARY
from tests.renderers.test_text import MARK
from briefing.renderers.docx import render_docx
mark = replace(MARK, address="https://example.org/b/ABCD1234")
print(hashlib.sha256(render_docx(SUMMARY, mark, colour="#1d4f5c")).hexdigest())
"""


def with_blocks(*blocks):
    return replace(SUMMARY, glance=(), sections=(Section("prose", "only", "Only", blocks),))


def test_a_small_document():
    assert (
        WordFile(SMALL, MARK).text
        == f"""Wardens
For: Schools
As summarised by Body C.
What became of them[1a].
Now
They left.
Whom to ask
Youth desk
Body A
1 Artificial Street
Town B
E-mail: desk@example.org
Telephone: 01632 960 001
Checked on 20 November 2026
Check this copy
Whether this is still current: https://example.org/b/ABCD1234
Check code: ABCD-1234
QR code that leads to https://example.org/b/ABCD1234

Sources and notes
[2]


[1] Update on the answer. Person One. Body C, 9 June 2031. Read the original <https://example.org/updates/1?a=1&b=2>, \
opened on 22 November 2031.
1a{HELD}paragraph 1; 1b{HELD}paragraph 2
[2] Letter to partners. Person Two. Body A, undated.
Edition 3, published on 1 May 2031 · https://example.org/b/ABCD1234 · Check code: ABCD-1234
Body A Page 1 of 1
A demonstration.
"""
    )


def test_its_paragraphs_have_the_styles_that_word_calls_its_own():
    assert WordFile(SMALL, MARK).paragraphs == [
        ("Title", "Wardens"),
        ("Subtitle", "For: Schools"),
        ("Subtitle", "As summarised by Body C."),
        ("Body Text", "What became of thema."),
        ("Heading 1", "Now"),
        ("Normal", "They left."),
        ("Heading 1", "Whom to ask"),
        ("Contact", "Youth desk"),
        ("Contact", "Body A"),
        ("Contact", "1 Artificial Street"),
        ("Contact", "Town B"),
        ("Contact", "E-mail: desk@example.org"),
        ("Contact", "Telephone: 01632 960 001"),
        ("Small Print", "Checked on 20 November 2026"),
        ("Heading 1", "Check this copy"),
        ("Normal", "Whether this is still current: https://example.org/b/ABCD1234"),
        ("Normal", "Check code: ABCD-1234"),
        ("Picture", ""),
        ("Heading 1", "Sources and notes"),
        ("Small Print", ""),
    ]


def test_what_a_contact_lacks_leaves_no_empty_line():
    bare = replace(CONTACT, organisation="", lines=(), email="", phone="", checked="")
    contact = [words for style, words in WordFile(replace(SMALL, contact=bare)).paragraphs if style == "Contact"]
    assert contact == ["Youth desk"]
    silent = replace(SMALL, issuer=replace(SMALL.issuer, notice=""))
    assert WordFile(silent).text.endswith("Body A Page 1 of 1\n")


def test_the_foot_counts_the_pages():
    foot = WordFile(SMALL, MARK).part("word/footer.xml")
    assert [each.get(f"{W}instr") for each in foot.iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]


def test_without_a_mark_or_a_code_the_foot_leaves_them_out():
    _, foot = WordFile(SMALL).text.rsplit("undated.\n", 1)
    assert foot == "Body A Page 1 of 1\nA demonstration.\n"
    text, foot = WordFile(SMALL, replace(MARK, code="")).text.rsplit("undated.\n", 1)
    assert foot.splitlines()[0] == "Edition 3, published on 1 May 2031 · https://example.org/b/ABCD1234"
    assert "Check this copy" not in text


def test_the_package_holds_what_word_needs_and_nothing_of_whoever_made_it():
    word = WordFile(SMALL)
    assert word.archive.namelist() == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
        "word/numbering.xml",
        "word/endnotes.xml",
        "word/footer.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/endnotes.xml.rels",
    ]
    assert {entry.date_time for entry in word.archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = word.opened.core_properties
    assert (about.title, about.subject, about.author, about.language) == ("Wardens", "For: Schools", "Body A", "en-GB")
    assert (about.last_modified_by, about.created, about.modified, about.keywords) == ("", None, None, "")


def test_its_language_is_british_english_throughout():
    word = WordFile(SMALL)
    assert word.found("//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]
    assert word.found("//w:lang") == []


def test_a_colour_that_paper_does_not_bear_is_left_to_the_page():
    def accent(colour):
        return str(WordFile(SMALL, colour=colour).opened.styles["Title"].font.color.rgb)

    assert [accent("#1d4f5c"), accent("#ffdd00")] == ["1D4F5C", "1C2022"]


def test_equal_content_has_equal_bytes_in_every_process():
    here = hashlib.sha256(render_docx(SUMMARY, MARK, colour=COLOUR)).hexdigest()
    elsewhere = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, text=True, check=True)
    assert elsewhere.stdout.strip() == here
    assert hashlib.sha256(render_docx(SUMMARY, None, colour=COLOUR)).hexdigest() != here


@dataclass(frozen=True)
class Stranger:
    children: tuple = ()


@pytest.mark.parametrize(
    ("blocks", "refusal", "message"),
    [
        ((Stranger(),), UnknownNode, "doesn't know Stranger"),
        ((Paragraph((Stranger(),)),), UnknownNode, "doesn't know Stranger"),
        ((Notice("shout", "", ()),), UnknownKind, "Notice has no kind 'shout'"),
        ((Subheading(3, "only", ()),), RepeatedAnchor, "have the anchor 'only'"),
        ((Paragraph((SectionLink("nowhere", ()),)),), DeadAnchor, "points to 'nowhere'"),
        ((Paragraph((NoteRef(1, "z", "Note"),)),), DeadAnchor, r"points to 'note\.1z'"),
        ((Table("Numbers", ((Text("One"),),), (Row(((), ())),)),), UnevenTable, "'Numbers' has a row"),
        ((Paragraph((Link("javascript:alert(1)", (Text("Click"),)),)),), RefusedAddress, "isn't https, http, mailto"),
        ((Paragraph((Text("A\x00B"),)),), UnwritableCharacter, r"'A\\x00B' holds U\+0000 NULL"),
        ((Paragraph((DateText("\ud800", "2031"),)),), UnwritableCharacter, r"holds U\+D800 LONE SURROGATE"),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(blocks, refusal, message):
    with pytest.raises(refusal, match=message):
        render_docx(with_blocks(*blocks), None, colour=COLOUR)


def test_notes_that_are_not_numbered_as_they_are_listed_are_refused():
    with pytest.raises(MisnumberedNote, match="Note 2 stands where note 1 is due"):
        render_docx(replace(SUMMARY, notes=NOTES[::-1]), None, colour=COLOUR)
