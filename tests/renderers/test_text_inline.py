"""Inline nodes as plain text, and the lines that are filled with them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.content.inline import (
    Acronym,
    DateText,
    DifferenceRef,
    Emphasis,
    FigureText,
    LineBreak,
    Link,
    NoteRef,
    Quoted,
    QuotedPiece,
    RecordLink,
    StatedName,
    Strong,
    Text,
)
from briefing.renderers.refusals import UnknownKind, UnwritableCharacter
from briefing.renderers.text_inline import inline
from briefing.renderers.text_lines import WIDTH, fill, heading, plain, wide
from tests.renderers.samples import FIRST, OTHER, SECOND, WORDS

DIFFERS = DifferenceRef("x", "The sources differ")
HOSTILE = "</p><script>alert('1')</script>&amp; {{ x }} {% now 'Y' %} \u202e“\U0001f602 #set page( \\input"


def told(*children):
    return inline(children).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("children", "text"),
    [
        ((Text("All left"), FIRST, SECOND, Text(".")), "All left [1a, 1b]."),
        ((Text("All left "), OTHER), "All left [2]"),
        ((FIRST,), "[1a]"),
        ((Text("371"), FIRST, DIFFERS, DIFFERS, Text(" posts")), "371 [1a] (sources differ) posts"),
        ((Text("One"), LineBreak(), Text("two")), "One\ntwo"),
        ((Emphasis((Text("A"),)), Strong((Text("B"),)), RecordLink("role", "x", (Text("C"),))), "ABC"),
        ((Link("https://a.example/b", (Text("Read it"),)),), "Read it <https://a.example/b>"),
        ((Link("https://a.example/b", (Text("https://a.example/b"),)),), "https://a.example/b"),
        ((Link("mailto:desk@example.org", (Text("desk@example.org"),)),), "desk@example.org"),
        ((Link("mailto:desk@example.org", (Text("Write"),)),), "Write <desk@example.org>"),
        ((Quoted("x", WORDS[:-2]),), "“[W]e asked for an officer in every school … and [the body] said no.”"),
        ((Quoted("x", WORDS[-3:]),), "“ said no.” “That was in June. We have asked again since.”"),
        ((StatedName("priority schools"),), "“priority schools”"),
        ((Acronym("DO", "Designated Officer", expanded=True),), "Designated Officer (DO)"),
        ((Acronym("DO", "Designated Officer", expanded=False),), "DO"),
        ((Text("tabs\tand\r\nline\u2028ends"),), "tabs and line ends"),
    ],
)
def test_each_node(children, text):
    assert told(*children) == text


def test_a_piece_of_an_unknown_kind_is_refused():
    with pytest.raises(UnknownKind, match="QuotedPiece has no kind 'shout'"):
        told(Quoted("x", (QuotedPiece("shout", "No"),)))


@pytest.mark.parametrize(
    ("children", "last"),
    [
        ((FigureText("x", "1,200 posts"),), "1,200 posts"),
        ((DateText("19 December 2030", "2030-12-19"),), "19 December 2030"),
        ((Text("16 schools"),), "16 schools"),
        ((Text("ends"), NoteRef(12, "b", "")), "ends [12b]"),
        ((Text("it"), DIFFERS), "(sources differ)"),
    ],
)
def test_a_number_and_its_unit_a_date_and_a_mark_are_not_parted(children, last):
    filler = "x " * 33
    assert fill(inline((Text(filler), *children)))[-1] == last


def test_what_is_held_together_is_parted_where_no_line_has_room_for_it():
    assert fill(plain("1 " * 60 + "1")) == ["1 " * 35 + "1", "1 " * 24 + "1"]


def test_a_word_without_a_space_stays_whole():
    word = "a" * 20_000
    assert fill(f"Before {word} after") == ["Before", word, "after"]


def test_wide_signs_take_two_columns_and_those_that_stand_on_others_none():
    assert (wide("ab"), wide("“ab”"), wide("漢字"), wide("e\u0301"), wide("\u202e")) == (2, 4, 4, 1, 0)
    assert fill("漢字 " * 20, 10) == ["漢字 漢字"] * 10


def test_a_heading_is_underlined_as_wide_as_its_widest_line():
    assert heading("漢字", 2) == ["漢字", "----"]
    assert heading("a" * 50 + " " + "b" * 30, 1) == ["a" * 50, "b" * 30, "=" * 50]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1))
@example(HOSTILE)
def test_any_words_come_out_as_they_were_typed(text):
    assert " ".join(fill(inline((Text(text),)))).split() == text.split()


@given(st.lists(st.text(st.characters(categories=("L", "P", "N")), min_size=1, max_size=12), min_size=1))
def test_words_that_fit_are_held_to_the_columns(words):
    assert [line for line in fill(plain(" ".join(words))) if wide(line) > WIDTH] == []


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe"])
def test_what_no_file_can_hold_is_refused(sign):
    with pytest.raises(UnwritableCharacter, match=f"U\\+{ord(sign):04X}"):
        told(Text(f"a{sign}b"))
