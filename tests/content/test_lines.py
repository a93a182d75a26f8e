"""The words of a tree as plain lines."""

from briefing.content.blocks import Fact, Facts, Paragraph, RecordPage, Row, Section, Table
from briefing.content.inline import Emphasis, NoteRef, RecordLink, Text
from briefing.content.lines import lines

TABLE = Table("Counts", ((Text("Year"),), (Text("Wardens"),)), (Row(((Text("2025"),), (Text("40"),))),), (1,))
FACTS = Facts((Fact("Place", (Text("Town "), RecordLink("role", "warden", (Emphasis((Text("A"),)),)))),))


def test_each_heading_paragraph_cell_and_term_is_a_line():
    page = RecordPage(
        noun="measure",
        slug="wardens",
        kind="measure",
        title="Wardens\n in post",
        lead=(),
        facts=FACTS.items,
        sections=(
            Section("record", "about", "About", (TABLE, Paragraph((Text("All of them."), NoteRef(1, "a", "N"))))),
        ),
        notes=(),
    )
    assert list(lines(page)) == [
        "Wardens in post",
        "Place",
        "Town A",
        "About",
        "Counts",
        "Year",
        "Wardens",
        "2025",
        "40",
        "All of them.",
    ]


def test_nothing_comes_of_nothing():
    assert list(lines(())) == []
    assert list(lines(Paragraph((Text("  "),)))) == []
