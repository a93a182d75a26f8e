"""Each character that the PDF couldn't show is told with the record that holds it."""

import pytest

from briefing.content.blocks import DutyGroup, DutyItem, Section, Speech, Statement
from briefing.content.inline import Emphasis, FigureText, Link, Quoted, QuotedPiece, RecordLink, Text
from briefing.content.parts import Note
from briefing.publishing.glyphs import missing_glyphs
from tests.integrity.trees import checked, document

ODD = "a \U0001f600 b"
PIECES = (QuotedPiece("words", ODD),)
PERSON = (Text("Person One"),)


def with_block(block):
    return document(sections=(Section("prose", "body", "Wardens", (block,)),))


@pytest.mark.parametrize(
    ("tree", "record"),
    [
        (document(Text(ODD)), "briefing:wardens"),
        (document(Emphasis((Text(ODD),))), "briefing:wardens"),
        (document(title=ODD), "briefing:wardens"),
        (document(Quoted("promise", PIECES)), "position:promise"),
        (document(Link("https://example.org", (Quoted("promise", PIECES),))), "position:promise"),
        (document(FigureText("posts", ODD)), "figure:posts"),
        (document(RecordLink("role", "warden", (Text(ODD),))), "role:warden"),
        (document(notes=(Note(1, "letter", (Text(ODD),), ()),)), "source:letter"),
        (with_block(Speech("promise", PERSON, (), (), PIECES, "", ())), "position:promise"),
        (with_block(Statement("view", PERSON, (Text(ODD),))), "position:view"),
        (with_block(Statement("view", PERSON, (FigureText("posts", ODD),))), "figure:posts"),
        (with_block(DutyGroup("", (DutyItem("walk", ODD, "", "", ()),))), "duty:walk"),
    ],
)
def test_the_innermost_record_is_named_once(tree, record):
    rendered = checked(tree, html=b"<p></p>", text=b"-").documents[0]
    (finding,) = missing_glyphs([rendered, rendered])
    assert (finding.id, finding.record) == ("E006", record)
    assert finding.message == "The PDF's typefaces have no glyph for U+1F600 GRINNING FACE."


def test_nothing_is_told_of_what_can_be_shown():
    assert list(missing_glyphs([checked(document(Text("Łódź, Θεός, Дом"))).documents[0]])) == []
