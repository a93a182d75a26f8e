"""A difference that staff have settled stands where its claim is made."""

import pytest

from briefing.content.blocks import (
    Difference,
    DifferenceSide,
    Paragraph,
    Section,
    Speech,
    Statement,
    Subheading,
    Timeline,
    TimelineItem,
)
from briefing.content.inline import DateText, DifferenceRef, FigureText, Quoted, RecordLink, Text
from briefing.integrity.differences import (
    differences_on_dates_are_told,
    differences_on_figures_are_told,
    differences_on_words_are_told,
)
from tests.integrity.known import dates, event, found, note
from tests.integrity.trees import checked, document

POINTER = DifferenceRef("difference-note", "The sources differ")
TOLD = Difference("difference-note", "What differs", (), ())
FIGURE = Paragraph((FigureText("a", "3 wardens"),))
LINK = RecordLink("event", "move", (Text("The move"),))
EVENT = Paragraph((LINK, Text(" "), DateText("on 1 May 2025", "2025-05-01")))
ITEM = TimelineItem(EVENT.children[2:], EVENT.children[:1], (), ())
MOVE = dates(event("move", when="1 May 2025"))


def of(check, *sections, record, **changes):
    written = [Section("prose", f"part-{number}", "Part", blocks) for number, blocks in enumerate(sections)]
    tree = document(sections=tuple(written), **changes)
    return found(check(checked(tree, dates=MOVE, differences=(note(record, "figure:other"),))))


CLAIMS = {
    "figure:a": ("F001", differences_on_figures_are_told, FIGURE),
    "event:move": ("D002", differences_on_dates_are_told, EVENT),
    "position:a": ("A008", differences_on_words_are_told, Paragraph((Quoted("a", ()),))),
}


@pytest.mark.fires("A008", "D002", "F001")
@pytest.mark.quiet("D002", "F001")
@pytest.mark.parametrize("record", CLAIMS)
def test_a_claim_points_to_a_difference_that_the_document_tells(record):
    code, check, claim = CLAIMS[record]
    pointing = Paragraph((*claim.children, POINTER))
    assert of(check, (claim,), record=record) == [(code, "error", record)]
    assert of(check, (pointing,), (TOLD,), record=record) == []
    assert of(check, (claim, TOLD), record=record) == []
    assert of(check, (claim,), (TOLD,), record=record) == [(code, "warning", record)]
    assert of(check, (pointing,), (claim,), (TOLD,), record=record) == [(code, "warning", record)]
    assert of(check, (claim,), record="figure:unheard") == []


@pytest.mark.parametrize("block", [Speech("a", (), (), (), (), "", ()), Statement("a", (), ())])
def test_a_voice_and_a_statement_are_claims_too(block):
    assert of(differences_on_words_are_told, (block,), record="position:a") == [("A008", "error", "position:a")]


@pytest.mark.quiet("A008")
def test_a_heading_of_contested_words_tells_the_difference():
    contested = (Subheading(3, "difference-note", ()), Speech("a", (), (), (), (), "", ()))
    assert of(differences_on_words_are_told, contested, record="position:a") == []


def test_a_timeline_claims_a_date():
    timeline = Timeline((ITEM,))
    assert of(differences_on_dates_are_told, (timeline,), record="event:move") == [("D002", "error", "event:move")]
    assert of(differences_on_dates_are_told, (Paragraph((LINK,)),), record="event:move") == []


def test_what_stands_within_a_difference_is_no_claim():
    other = Difference("difference-other", "Another", (DifferenceSide(FIGURE.children),), FIGURE.children)
    assert of(differences_on_figures_are_told, (other,), record="figure:a") == []
    assert of(differences_on_figures_are_told, (other, FIGURE), record="figure:a") == [("F001", "error", "figure:a")]


def test_the_opening_makes_claims_of_its_own():
    assert of(differences_on_figures_are_told, record="figure:a", lead=FIGURE.children) == [
        ("F001", "error", "figure:a")
    ]
    told = of(differences_on_figures_are_told, (TOLD,), record="figure:a", lead=FIGURE.children)
    assert told == [("F001", "warning", "figure:a")]


def test_the_message_says_where_and_what_to_do():
    tree = document(FigureText("a", "3 wardens"))
    (finding,) = differences_on_figures_are_told(checked(tree, differences=(note("figure:a", "figure:b"),)))
    assert str(finding) == (
        "F001 figure:a: briefing:wardens prints it in the section body and tells nowhere that sources differ on it "
        "(conflict:note). Write [[conflict:note]] beside it, or list conflict:note in a section of differences."
    )
