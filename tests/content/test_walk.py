"""Going through a tree of content."""

from briefing.content.blocks import Fact, Facts, Paragraph, Row, Table
from briefing.content.inline import Acronym, Emphasis, Quoted, QuotedPiece, RecordLink, Strong, Text
from briefing.content.walk import flat, plain_text, runs, walk

LINK = RecordLink("role", "warden", (Emphasis((Text("Warden"),)),))
TABLE = Table("Counts", ((Text("Year"),),), (Row(((Text("2025"),), (LINK,))),))
PIECES = (
    QuotedPiece("words", "Open"),
    QuotedPiece("insertion", "it", spaced=True),
    QuotedPiece("paragraph", ""),
    QuotedPiece("words", " now. "),
)


def test_runs_are_what_stands_together():
    blocks = (Paragraph((Text("A "), LINK)), Facts((Fact("Term", (Text("Said"),)),)), TABLE, Paragraph(()))
    assert list(runs(walk(blocks))) == [
        (Text("A "), LINK),
        (Text("Said"),),
        (Text("Year"),),
        (Text("2025"),),
        (LINK,),
    ]


def test_a_run_is_flat_with_what_stands_within_its_nodes():
    assert list(flat((Text("A "), LINK))) == [Text("A "), LINK, LINK.children[0], Text("Warden")]


def test_nothing_below_a_leaf_is_walked():
    tree = (Paragraph((Strong((Text("A"),)), LINK)),)
    assert list(walk(tree, leaves=(RecordLink,))) == [tree[0], Strong((Text("A"),)), Text("A"), LINK]
    assert list(walk(tree))[-2:] == [LINK.children[0], Text("Warden")]


def test_plain_text_has_the_words_of_every_node():
    acronyms = Acronym("PW", "Pond Warden", expanded=True), Text(" or "), Acronym("PW", "Pond Warden", expanded=False)
    assert plain_text((Text("A "), LINK, Text(": "), Quoted("open", PIECES))) == "A Warden: Open [it] now."
    assert plain_text(acronyms) == "Pond Warden (PW) or PW"
