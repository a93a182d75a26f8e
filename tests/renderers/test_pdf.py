"""Whole documents as PDF: what is read aloud, what says what it is, and what is refused."""

from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from pdfua import validate
from pypdf import PdfReader

from briefing.content.blocks import Document, Notice, Paragraph, Row, Section, Subheading, Table
from briefing.content.charts import Chart
from briefing.content.inline import DateText, Link, NoteRef, Quoted, QuotedPiece, RecordLink, SectionLink, Text
from briefing.content.parts import Asked, IssuerLine, Letter
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf import RECIPES, render_pdf
from briefing.renderers.refusals import (
    DeadAnchor,
    MissingGlyph,
    RefusedAddress,
    RepeatedAnchor,
    UnevenTable,
    UnknownKind,
    UnknownNode,
    UnwritableCharacter,
)
from tests.renderers.pdf_words import words_of
from tests.renderers.printed import heads, lost, printed
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY

MARK = EditionMark(
    3, "1 May 2031", "https://b.example/b/abcd1234", "ABCD-1234", site="https://b.example", day="2031-05-01"
)
COLOUR = "#1d4f5c"


def with_blocks(*blocks):
    return replace(SUMMARY, glance=(), sections=(Section("prose", "only", "Only", blocks),))


def pdf(document, mark=None, colour=COLOUR):
    return render_pdf(document, mark, colour=colour)


def read(document, mark=None):
    return PdfReader(BytesIO(pdf(document, mark)))


def line_with(words, document, mark=None):
    return next(line for line in words_of(pdf(document, mark)).splitlines() if words in line)


@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_every_line_is_read_in_its_order(document):
    assert len(printed(document)) > 40
    assert len(heads(document)) in {0, 4}
    assert lost(document, words_of(pdf(document, MARK))) == []


@pytest.mark.parametrize("recipe", sorted(RECIPES - {"partner_letter"}))
def test_every_recipe_has_a_template_of_its_own(recipe):
    document = replace(SUMMARY, recipe=recipe)
    assert lost(document, words_of(pdf(document))) == []


def test_it_says_what_it_is():
    reader = read(SUMMARY, MARK)
    told = reader.metadata
    assert (told.title, told.author, told.creation_date.date().isoformat()) == (SUMMARY.title, "Body A", "2031-05-01")
    root = reader.root_object
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == (
        "en-GB",
        True,
        True,
    )
    assert "/Title" in read(SUMMARY).metadata
    assert "/CreationDate" not in read(SUMMARY).metadata


def test_its_headings_are_its_bookmarks():
    def titles(outline):
        return [titles(each) if isinstance(each, list) else each.title for each in outline]

    assert titles(read(SUMMARY).outline)[:2] == [
        SUMMARY.title,
        [
            "At a glance",
            "The answer, point by point",
            [
                "Wards and clusters",
                ["Numbers"],
                "After school",
                "Where the sources differ: Which schools have a named contact",
            ],
            "Commentary, as its holder’s view",
            ["View of Body C", "What we have not seen", "This role has ended", ["Since when"]],
            "Whom to ask",
            "Sources and notes",
        ],
    ]


@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_a_machine_finds_nothing_against_pdf_ua(document, tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(pdf(document, MARK))
    assert [str(finding) for finding in validate(path).findings] == []


def test_the_colophon_tells_the_edition_and_leaves_out_what_there_is_not():
    *_, notice, edition, address, code, picture = words_of(pdf(SUMMARY, MARK)).splitlines()
    assert (notice, edition) == (SUMMARY.issuer.notice, "Edition 3, published on 1 May 2031")
    assert (address, code) == ("Whether this is still current: https://b.example/b/abcd1234", "Check code: ABCD-1234")
    assert picture == "QR code that leads to https://b.example/b/abcd1234"
    assert words_of(pdf(SUMMARY, replace(MARK, code=""))).splitlines()[-2:] == [edition, address]
    assert words_of(pdf(SUMMARY)).splitlines()[-1] == notice


def test_every_page_tells_edition_day_address_and_its_number():
    reader = read(SUMMARY, MARK)
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        foot = "Edition 3 · 1 May 2031 · https://b.example/b/abcd1234 · Check code ABCD-1234"
        assert foot in " ".join(text.split())
        assert f"Page {number} of {len(pages)}" in text


def test_equal_content_has_equal_bytes_whoever_asks_and_whatever_was_set_before():
    first = pdf(SUMMARY, MARK)
    assert pdf(LETTER, MARK) != first
    assert (pdf(SUMMARY, MARK), pdf(SUMMARY, MARK)) == (first, first)
    assert pdf(SUMMARY, replace(MARK, number=4)) != first


@pytest.mark.parametrize(("colour", "set_in"), [("#1d4f5c", "#1d4f5c"), ("#ffee00", "#1c2022")])
def test_a_colour_that_cannot_be_read_on_white_is_left_out(colour, set_in):
    red, green, blue = (int(set_in[place : place + 2], 16) / 255 for place in (1, 3, 5))
    content = PdfReader(BytesIO(pdf(SUMMARY, colour=colour))).pages[0].get_contents().get_data()
    used = content[: content.index(b"BT")].split(b" scn")[0].split()[-3:]
    assert [round(float(part), 3) for part in used] == [round(part, 3) for part in (red, green, blue)]


def test_records_are_linked_where_the_site_is_known():
    def addresses(mark):
        pages = read(SUMMARY, mark).pages
        links = [link.get_object() for page in pages for link in page.get("/Annots", ())]
        return {link["/A"]["/URI"] for link in links if "/URI" in link.get("/A", {})}

    original = "https://example.org/updates/1?a=1&b=2"
    assert {"https://b.example/roles/type-g/", "https://b.example/b/abcd1234", original} <= addresses(MARK)
    assert addresses(None) == {original, "mailto:desk@example.org"}


def test_a_heading_is_never_more_than_a_level_below_the_one_before():
    document = with_blocks(Subheading(4, "deep", (Text("Deep"),)), Subheading(3, "higher", (Text("Higher"),)))
    assert lost(document, words_of(pdf(document))) == []


# What markup, Typst or a reader of PDF would take for its own.
HOSTILE = [
    "#panic() #import sys $x^2$ @label <anchor> *bold* _it_ `raw` = heading - item + item / term: x",
    r"\#set \u{41} // comment /* more */ [content] {code} (a) ] } ) \\ \n ~ -- --- ... '",
    "</p><script>alert(1)</script> &amp; <!-- %PDF-1.7 endobj stream BT (Tj) ET \\(",
    "x" * 20_000,
    "https://example.org/" + "a-long-path/" * 50,
    "Łódź, Ñandú, Ærø, Θεός, Дом, ½ ≤ × − → ✓ ﬁ",
]


@pytest.mark.parametrize("text", HOSTILE, ids=["typst", "escapes", "markup", "one word", "address", "letters"])
def test_hostile_words_come_out_literally(text):
    quoted = Quoted("x", (QuotedPiece("words", text),))
    cell = Table(text, ((Text("Head"),), (Text(text),)), (Row(((Text("Row"),), (Text(text),))),))
    document = replace(with_blocks(Paragraph((Text(text), quoted)), cell), title=text)
    said = words_of(pdf(document, MARK))
    assert "".join(said.split()).count("".join(text.split())) == 6


@pytest.mark.parametrize(
    ("text", "named"),
    [("שלום", "U\\+05E9 HEBREW LETTER SHIN"), ("Hi \U0001f600", "U\\+1F600 GRINNING FACE"), ("a\u202eb", "U\\+202E")],
)
def test_a_character_without_a_glyph_is_refused_by_name(text, named):
    with pytest.raises(MissingGlyph, match=named):
        pdf(with_blocks(Paragraph((Text(text),))))


@dataclass(frozen=True)
class Stranger:
    children: tuple = ()


@pytest.mark.parametrize(
    ("blocks", "refusal", "message"),
    [
        ((Stranger(),), UnknownNode, "doesn't know Stranger"),
        ((Paragraph((Stranger(),)),), UnknownNode, "doesn't know Stranger"),
        ((Notice("shout", "", ()),), UnknownKind, "Notice has no kind 'shout'"),
        ((Chart("pie", "", "", "", ()),), UnknownKind, "Chart has no kind 'pie'"),
        ((Subheading(3, "only", ()),), RepeatedAnchor, "have the anchor 'only'"),
        ((Paragraph((SectionLink("nowhere", ()),)),), DeadAnchor, "points to 'nowhere'"),
        ((Paragraph((NoteRef(1, "z", "Note"),)),), DeadAnchor, r"points to 'note\.1z'"),
        ((Paragraph((Link("javascript:x", ()),)),), RefusedAddress, "The link to 'javascript:x'"),
        ((Paragraph((RecordLink("role", "x", (Stranger(),)),)),), UnknownNode, "doesn't know Stranger"),
        ((Table("Numbers", ((Text("One"),),), (Row(((), ())),)),), UnevenTable, "'Numbers' has a row"),
        ((Paragraph((Text("A\x00B"),)),), UnwritableCharacter, r"'A\\x00B' holds U\+0000 NULL"),
        ((Paragraph((DateText("\ud800", "2031"),)),), UnwritableCharacter, r"holds U\+D800 LONE SURROGATE"),
    ],
)
def test_what_cannot_be_set_is_refused_by_name(blocks, refusal, message):
    with pytest.raises(refusal, match=message):
        pdf(with_blocks(*blocks))


def test_what_there_is_not_leaves_no_gap_of_its_own():
    letter = Letter((), (), "", "", "", (), ())
    issuer = IssuerLine("Body A", "")
    bare = Document("partner_letter", "x", "T", "en", "", "", issuer, (), (), (), letter, (), None, (), ())
    assert words_of(pdf(bare)).splitlines() == ["Body A", "Letter to partners", "T", "T", "Body A"]
    asked = replace(bare, contact=Asked("", "", (), "", "", ""), letter=None)
    assert words_of(pdf(asked)).splitlines() == ["Body A", "Letter to partners", "T", "Whom to ask", "Body A"]


def test_a_short_letter_takes_one_page():
    words = "Each ward team takes over the schools of its ward, and every school keeps a named contact. " * 2
    section = Section("prose", "why", "", (Paragraph((Text(words),)),) * 2)
    letter = replace(LETTER, status=(), notes=(), glance=SUMMARY.glance[3:], sections=(section,))
    assert len(read(letter, MARK).pages) == 1


def test_a_recipe_without_a_template_is_refused():
    with pytest.raises(UnknownKind, match="Document has no kind 'poem'"):
        pdf(replace(SUMMARY, recipe="poem"))
