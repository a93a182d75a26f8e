"""Inline nodes of Word documents: real notes, links; and nothing but text from people."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.content.blocks import Subheading
from briefing.content.inline import Emphasis, Link, RecordLink, SectionLink, Strong, Text
from briefing.renderers.characters import one_line
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import FIRST, NOTES, OTHER, SECOND, SUMMARY
from tests.renderers.test_docx_blocks import said, word
from tests.renderers.test_html_hostile import HOSTILE, retyped
from tests.renderers.word_file import W, WordFile

SETTINGS = "word/settings.xml"


def test_notes_are_endnotes_that_word_numbers_and_later_signs_take_up_their_number():
    file = word(said(FIRST), said(OTHER, SECOND), said(FIRST), notes=NOTES)
    assert file.found("//w:endnoteReference/@w:id") == ["1", "2"]
    assert file.found("//w:fldSimple/@w:instr") == [r" NOTEREF _Note1 \f \h "] * 2
    assert file.found("//w:bookmarkStart/@w:name") == ["_Note1", "_Note2"]
    assert file.found("/w:endnotes/w:endnote[not(@w:type)]/@w:id", "word/endnotes.xml") == ["1", "2"]
    assert file.text.splitlines()[1:4] == ["It ended[1a]", "It ended[2, 1b]", "It ended[1a]"]
    formats = file.found("//w:endnotePr/w:numFmt/@w:val"), file.found("//w:endnotePr/w:numFmt/@w:val", SETTINGS)
    assert formats == (["decimal"], ["decimal"])


def test_a_note_that_is_referred_to_before_its_turn_stands_where_it_comes_in_its_turn():
    file = word(said(OTHER), said(FIRST), said(OTHER), notes=NOTES)
    signs = [
        (each.tag.removeprefix(W), each.get(f"{W}id"))
        for each in file.part("word/document.xml").iter(f"{W}endnoteReference", f"{W}fldSimple")
    ]
    assert signs == [("fldSimple", None), ("endnoteReference", "1"), ("endnoteReference", "2")]
    assert file.text.splitlines()[1:4] == ["It ended[2]", "It ended[1a]", "It ended[2]"]


def test_a_note_that_nothing_refers_to_has_its_sign_below_the_heading_of_the_notes():
    assert word(said(), notes=NOTES).text.splitlines()[1:4] == ["It ended", "Sources and notes", "[1, 2]"]


def test_signs_side_by_side_are_parted_wherever_they_come_from():
    nested = Emphasis((Text("in May"), FIRST))
    assert word(said(nested, OTHER, OTHER), notes=NOTES).text.splitlines()[1] == "It endedin May[1a, 2, 2]"


def test_links_lead_out_and_records_are_words():
    link = Link("https://example.org/a?b=1&c=2", (Text("There"), Strong((Text(" now"),))))
    file = word(said(link, RecordLink("role", "warden", (Text(" a role"),))))
    targets = [(each.reltype.rsplit("/", 1)[1], each.target_ref) for each in file.opened.part.rels.values()]
    assert [target for kind, target in targets if kind == "hyperlink"] == ["https://example.org/a?b=1&c=2"]
    assert file.paragraphs[1] == ("Normal", "It endedThere now a role")
    assert len(file.found("//w:hyperlink")) == 1


def test_a_link_within_a_link_is_words():
    inner = Link("https://example.org/inner", (Text("within"),))
    file = word(
        said(Link("https://example.org/", (inner, SectionLink("s", (Text("section"),))))), Subheading(3, "t", ())
    )
    assert [len(file.found("//w:hyperlink")), len(file.found("//w:hyperlink//w:hyperlink"))] == [1, 0]


texts = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1)
OVERRIDE = "\u202e"


@given(texts)
@example(HOSTILE)
@example('{ PAGE } { DDEAUTO c:\\\\cmd "/k" } </w:t></w:r><w:instrText> &amp; ]]> _x0041_')
@example("a" * 20_000)
@example(f"שלום עולם {OVERRIDE}abc 😀👩\u200d👩\u200d👧")
def test_whatever_people_type_comes_out_as_what_they_typed(text):
    for tree in (SUMMARY, LETTER):
        tame, wild = (WordFile(retyped(tree, lambda _, typed=typed: typed)) for typed in ("Q" * len(text), text))
        assert wild.elements() == tame.elements()
        assert one_line(wild.text) == one_line(tame.text.replace("Q" * len(text), text))
