"""A restated document knows nothing later than itself."""

from datetime import date

import pytest

from briefing.content.blocks import DutyGroup, DutyItem, Section, Speech, Statement
from briefing.content.inline import FigureText, NoteRef, RecordLink, Text
from briefing.integrity.checked import Ingredient
from briefing.integrity.restatements import body_uses_no_later_source
from tests.integrity.trees import LETTER_DAY, checked, document, note

DATES = {
    "letter": LETTER_DAY,
    "same-day": LETTER_DAY,
    "before": date(2024, 1, 1),
    "after": date(2025, 12, 20),
    "undated": None,
}
INGREDIENTS = {
    f"{noun}:{source}": Ingredient("It", source=source) for noun in ("figure", "duty", "position") for source in DATES
}
NOTES = tuple(note(number, source) for number, source in enumerate(DATES, 1))
LATE = ["after", "undated"]


def found(tree, restates="letter"):
    looked_at = checked(tree, source_dates=DATES, ingredients=INGREDIENTS, restates=restates)
    return [(finding.id, finding.record) for finding in body_uses_no_later_source(looked_at)]


def cite(source):
    return NoteRef(list(DATES).index(source) + 1, "", "Note")


@pytest.mark.fires("D001")
@pytest.mark.parametrize("source", DATES)
def test_a_note_to_a_later_source_is_an_error(source):
    expected = [("D001", f"source:{source}")] if source in LATE else []
    assert found(document(cite(source), notes=NOTES)) == expected
    assert found(document(notes=NOTES, lead=(cite(source),))) == expected
    assert found(document(RecordLink("source", source, (Text("it"),)), notes=NOTES)) == expected


@pytest.mark.parametrize("source", DATES)
def test_a_record_that_rests_on_a_later_source_is_an_error(source):
    for noun, block in {
        "duty": DutyGroup("", (DutyItem(source, "Duty", "", "", ()),)),
        "position": Statement(source, (), ()),
    }.items():
        tree = document(sections=(Section("prose", "body", "", (block,)),))
        assert found(tree) == ([("D001", f"{noun}:{source}")] if source in LATE else [])
    assert found(document(FigureText(source, "3 posts"))) == ([("D001", f"figure:{source}")] if source in LATE else [])


def test_speech_counts_as_well():
    spoken = Speech("after", (), (), (), (), "", ())
    assert found(document(sections=(Section("voices", "v", "", (spoken,)),))) == [("D001", "position:after")]


@pytest.mark.quiet("D001")
def test_what_stands_apart_may_be_later():
    assert found(document(apart=(cite("after"), FigureText("after", "3 posts")), notes=NOTES)) == []


def test_only_a_restatement_is_bound_and_that_of_an_undated_document_to_it_alone():
    tree = document(cite("after"), notes=NOTES)
    assert found(tree, restates="") == []
    assert found(tree) == [("D001", "source:after")]
    assert found(tree, restates="undated") == [("D001", "source:after")]
    looked_at = checked(tree, source_dates=DATES, restates="undated")
    assert next(body_uses_no_later_source(looked_at)).message == (
        "It rests on source:after, and the document restated is undated: only that may be used."
    )


def test_the_finding_says_what_to_do():
    looked_at = checked(document(cite("after"), notes=NOTES), source_dates=DATES, restates="letter")
    (finding,) = body_uses_no_later_source(looked_at)
    assert str(finding) == (
        "D001 source:after: It rests on source:after, which is undated or later than 19 December 2025, the day of the "
        "document restated. Move it to a section for what came later, or rest it on a source of that day or before."
    )
