"""A letter of our own knows nothing later than its date."""

import pytest

from briefing.content.blocks import Section, Statement
from briefing.content.inline import FigureText, NoteRef, Text
from briefing.content.parts import Letter
from briefing.integrity.checked import Ingredient
from briefing.integrity.days import days_of
from briefing.integrity.letters import letters_use_no_later_source
from tests.integrity.known import dates, found
from tests.integrity.trees import checked, document, note

LETTER = Letter(("Body A",), (), "", "Dear all", "Yours", (), ())
SOURCES = {
    "before": "2024",
    "same-day": "19 December 2025",
    "after": "20 December 2025",
    "maybe": "2025",
    "undated": "",
}
NOTES = tuple(note(number, source) for number, source in enumerate(SOURCES, 1))
INGREDIENTS = {
    f"{noun}:{source}": Ingredient("It", source=source) for noun in ("figure", "position") for source in SOURCES
}


def cite(source):
    return NoteRef(list(SOURCES).index(source) + 1, "", "Note")


def looked_at(*children, day="19 December 2025", letter=LETTER, apart=(), sections=None, restates=""):
    tree = document(*children, apart=apart, letter=letter, notes=NOTES, **({"sections": sections} if sections else {}))
    known = dates(sources=SOURCES, letter=days_of(day))
    return checked(tree, dates=known, ingredients=INGREDIENTS, restates=restates)


def of(*children, **kwargs):
    return found(letters_use_no_later_source(looked_at(*children, **kwargs)))


@pytest.mark.fires("C004")
def test_a_later_source_in_the_body_is_an_error():
    assert of(cite("after")) == [("C004", "error", "source:after")]
    assert of(FigureText("after", "3 posts")) == [("C004", "error", "figure:after")]
    said = (Section("voices", "v", "", (Statement("after", (), ()),)),)
    assert of(sections=said) == [("C004", "error", "position:after")]
    assert of(cite("maybe"), day="2024") == [("C004", "error", "source:maybe")]


@pytest.mark.fires("C004")
@pytest.mark.parametrize("source", ["maybe", "undated"])
def test_a_source_that_may_be_later_is_to_be_looked_at(source):
    assert of(cite(source)) == [("C004", "warning", f"source:{source}")]


@pytest.mark.quiet("C004")
def test_earlier_sources_what_stands_apart_and_what_is_no_letter_are_not():
    assert of(cite("before"), cite("same-day"), FigureText("before", "3 posts"), Text("No more.")) == []
    assert of(apart=(cite("after"),)) == []
    assert of(cite("after"), letter=None) == []
    assert of(cite("after"), day="") == []
    assert of(FigureText("unknown", "3 posts")) == []


@pytest.mark.quiet("C004")
def test_a_restated_letter_is_another_checks():
    assert of(cite("after"), restates="letter") == []


def test_the_findings_say_what_to_do():
    later, maybe, undated = letters_use_no_later_source(looked_at(cite("after"), cite("maybe"), cite("undated")))
    assert str(later) == (
        "C004 source:after: It rests on source:after of 20 December 2025, which is later than the letter (19 December "
        "2025). Give the letter a later date, rest it on an earlier source, or move it to what came later."
    )
    assert maybe.message == (
        "It rests on source:maybe, which may be later than the letter (19 December 2025): it is of 2025."
    )
    assert undated.message == (
        "It rests on source:undated, which may be later than the letter (19 December 2025): it is undated."
    )
