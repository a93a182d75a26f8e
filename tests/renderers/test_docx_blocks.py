"""Blocks and inline nodes of Word documents: real notes, lists, tables, pictures; and nothing but text from people."""

from dataclasses import replace

import pytest

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import (
    Details,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Paragraph,
    Section,
    Subheading,
    Table,
    Timeline,
    TimelineItem,
)
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import DifferenceRef, Text
from briefing.renderers.chart_drawing import JOINED
from tests.renderers.samples import DIFFERENCE, DUTIES, LEDGER, NOTES, SPEECH, SUMMARY
from tests.renderers.word_file import W, WordFile

BARE = replace(SUMMARY, audience_label="", status=(), lead=(), glance=(), contact=None, notes=(), sections=())
CHART = Chart(
    "years",
    "Wardens over the years",
    "wardens",
    "Wardens: about 40 in 2031, then 60 planned.",
    (
        ChartSeries(
            "Wardens",
            (
                ChartPoint("a", "40", "about 40", "2031", "2031-01-01", "2031-12-31", loose=True),
                ChartPoint("b", "60", "60", "2032", "2032-01-01", "2032-12-31", hollow=True),
            ),
        ),
    ),
)


def word(*blocks, notes=()):
    return WordFile(replace(BARE, notes=notes, sections=(Section("prose", "s", "", blocks),)))


def written(*blocks, notes=()):
    """Style and words of each paragraph behind the title."""
    return word(*blocks, notes=notes).paragraphs[1:]


def said(*children):
    return Paragraph((Text("It ended"), *children))


def test_a_table_repeats_its_head_and_is_named():
    file = word(LEDGER, notes=NOTES)
    (table,) = file.opened.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Before", "What became of it", "After", "Posts"],
        ["Patrols at the gate (may)a", "Kept", "Patrols on the way home", "1,200"],
        ["Assemblies", "Not stated", "Our sources don’t say", "371"],
    ]
    assert [len(row._tr.findall(f".//{W}tblHeader")) for row in table.rows] == [1, 0, 0]
    assert (table.style.name, file.found("//w:tblCaption/@w:val")) == ("Briefing Table", [LEDGER.caption])
    assert file.found("//w:tblLook/@w:firstRow | //w:tblLook/@w:firstColumn") == ["1", "1"]
    aligned = [[cell.paragraphs[0].alignment for cell in row.cells] for row in table.rows]
    assert [[side is not None for side in row] for row in aligned] == [[False, False, False, True]] * 3
    assert file.paragraphs[1] == ("Caption", LEDGER.caption)


@pytest.mark.parametrize("long", ["", "a" * 20_000, "many words " * 200])
def test_columns_fill_the_width_and_none_is_lost(long):
    table = Table("", ((Text("When"),), (Text("What"),)), ())
    file = word(replace(table, rows=(replace(LEDGER.rows[0], cells=((Text("2031"),), (Text(f"It is {long}"),))),)))
    widths = [int(width) for width in file.found("//w:gridCol/@w:w")]
    assert (sum(widths) <= 9298, sum(widths) > 9200, min(widths) > 700) == (True, True, True)


def test_a_table_without_columns_is_its_caption():
    assert written(Table("Nothing", (), ())) == [("Caption", "Nothing")]


def test_a_speech_names_its_speaker_before_the_words_and_opens_each_paragraph_with_a_mark():
    assert written(SPEECH, notes=NOTES)[:3] == [
        (
            "Speaker",
            "Person One, Head of School D, Session of Committee E, 4 September 2031, as reported by Paper F:",
        ),
        ("Quote", "“[W]e asked for an officer in every school … and [the body] said no."),
        ("Quote", "“That was in June. We have asked again since.”a"),
    ]


def test_quoted_words_are_left_alone_by_the_spelling_checker():
    file = word(SPEECH, notes=NOTES)
    assert file.opened.styles["Quoted Words"].font.no_proof
    assert {each.style.name for each in file.opened.paragraphs[2].runs} == {"Quoted Words"}


def test_a_speech_without_words_keeps_its_marks():
    assert written(replace(SPEECH, pieces=(), notes=()))[1] == ("Quote", "“”")


def test_lists_are_lists_each_with_its_own_count():
    numbered = ItemList(True, (ListItem((said(),)), ListItem((said(), said(Text(" later"))))))
    nested = ItemList(False, (ListItem((said(), numbered)), ListItem(()), ListItem((numbered,))))
    file = word(numbered, nested)
    numbers = [
        (each.style.name, each.text, *each._p.xpath("w:pPr/w:numPr/*/@w:val")) for each in file.opened.paragraphs[1:]
    ]
    assert numbers == [
        ("List Number", "It ended", "0", "2"),
        ("List Number", "It ended", "0", "2"),
        ("Normal", "It ended later"),
        ("List Bullet", "It ended", "0", "1"),
        ("List Number", "It ended", "1", "3"),
        ("List Number", "It ended", "1", "3"),
        ("Normal", "It ended later"),
        ("List Bullet", "", "0", "1"),
        ("List Bullet", "", "0", "1"),
        ("List Number", "It ended", "1", "4"),
        ("List Number", "It ended", "1", "4"),
        ("Normal", "It ended later"),
    ]
    starts = file.found("//w:num[@w:numId>1]/w:lvlOverride/@w:ilvl", "word/numbering.xml")
    assert starts == ["0", "1", "1"]


def test_duties_say_their_force_and_their_condition():
    assert written(DUTIES, notes=NOTES)[:6] == [
        ("Heading 1", "After school"),
        ("List Bullet", "Safe routes"),
        ("List Continue", "Walks the routes between school and home.a"),
        ("List Bullet", "Advice to schools (If asked)"),
        ("List Continue", "Speaks to classes.b"),
        ("List Continue", "Condition: where appropriate"),
    ]


def test_a_difference_can_be_reached_from_its_claim():
    file = word(said(DifferenceRef(DIFFERENCE.anchor, "Which schools")), DIFFERENCE, notes=NOTES)
    (anchor,) = set(file.found("//w:hyperlink/@w:anchor"))
    assert file.found(f"//w:p[w:bookmarkStart/@w:name='{anchor}']//w:t/text()") == [
        "Where the sources differ: Which schools have a named contact"
    ]
    assert file.paragraphs[1] == ("Normal", "It ended (sources differ)")
    assert file.text.splitlines()[-1] == "Which schools"


def test_headings_go_no_deeper_than_there_are_styles():
    blocks = (Subheading(3, "a", (Text("A"),)), Subheading(4, "b", (Text("B"),)))
    file = WordFile(replace(BARE, sections=(Section("prose", "s", "Top", blocks),)))
    assert file.paragraphs[1:] == [("Heading 1", "Top"), ("Heading 2", "A"), ("Heading 3", "B")]


def test_facts_stand_beside_short_terms_and_below_long_ones():
    short, long = Fact("Asked of", (Text("Body A"),)), Fact("What the body was asked about", (Text("Posts"),))
    assert written(Facts((short,)), Facts((short, long))) == [
        ("Fact", "Asked of\tBody A"),
        ("Term", "Asked of"),
        ("Answer", "Body A"),
        ("Term", "What the body was asked about"),
        ("Answer", "Posts"),
    ]


def test_a_timeline_a_balance_and_details():
    entry = TimelineItem((Text("1 May"),), (Text("The end"),), (Text("Paper F"),), (said(),))
    side = BalanceSide("wants wardens", 2, 1, 1, ((Text("Body A"),),))
    blocks = (
        Timeline((entry, replace(entry, origin=(), blocks=()))),
        Balance("Are wardens wanted?", (side,), ((Text("Not a poll."),),)),
        Details((Text("More"),), (said(),)),
    )
    assert written(*blocks) == [
        ("Term", "1 May"),
        ("Normal", "The end"),
        ("Normal", "It ended"),
        ("Small Print", "Paper F"),
        ("Term", "1 May"),
        ("Normal", "The end"),
        ("Normal", "Are wardens wanted?"),
        ("Heading 1", "Wants wardens"),
        ("Normal", "Voices: 2. Bodies: 1. Occasions: 1."),
        ("List Bullet", "Body A"),
        ("Small Print", "Not a poll."),
        ("Label", "More:"),
        ("Normal", "It ended"),
    ]


def test_a_chart_is_a_picture_with_its_alternative_and_is_held_once():
    file = word(CHART, CHART)
    assert file.found("//wp:docPr/@descr") == [CHART.alternative] * 2
    assert file.found("//wp:docPr/@id") == ["1", "2"]
    pictures = [name for name in file.archive.namelist() if name.startswith("word/media/")]
    assert pictures == ["word/media/picture1.png"]
    assert file.archive.read(pictures[0]).startswith(b"\x89PNG")
    assert file.paragraphs[1:5] == [
        ("Caption", "Wardens over the years"),
        ("Picture", ""),
        ("Small Print", "Hollow: a target or plan, not a count."),
        (
            "Small Print",
            JOINED,
        ),
    ]


def test_what_a_charts_alternative_leaves_out_is_told_below_it():
    told = written(replace(CHART, unit="posts", alternative="Wardens."))
    assert [words for style, words in told if style == "Small Print"][2:] == [
        "Unit: posts.",
        "Wardens: 2031, about 40; 2032, 60, target or plan.",
    ]
