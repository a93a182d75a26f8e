"""Beside the words stands who says them, in what capacity, and how we come to hold them."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Section, Speech, Statement
from briefing.content.inline import Quoted, QuotedPiece, Strong, Text
from briefing.integrity.spoken import the_capacity_is_printed, the_standing_is_printed
from tests.integrity.known import found, post, said, speakers
from tests.integrity.trees import checked, document

CHAIR = post()
SPEAKER = said(capacity=CHAIR)
REPORTED = said(capacity=CHAIR, reported_by=("Body D News", "Body D"))
PIECES = (QuotedPiece("words", "Open it."),)


def speech(slug="open", speaker="Person One", capacity="Chair, Body A", standing="", occasion=""):
    def words(text):
        return (Text(text),) if text else ()

    return Speech(slug, words(speaker), words(capacity), words(occasion), PIECES, standing, ())


def of(check, *blocks, known=(SPEAKER,), html=None, **context):
    tree = document(sections=(Section("voices", "voices", "Voices", blocks),))
    return found(check(checked(tree, html=html, speakers=speakers(*known), **context)))


@pytest.mark.fires("A005")
@pytest.mark.quiet("A005")
@pytest.mark.parametrize(
    ("spoken", "fires"),
    [
        (speech(), False),
        (speech(capacity=""), True),
        (speech(capacity="Clerk, Body A"), True),
        (speech(speaker="Somebody"), True),
    ],
)
def test_a_voice_has_its_name_and_post(spoken, fires):
    assert of(the_capacity_is_printed, spoken) == ([("A005", "error", "position:open")] if fires else [])


@pytest.mark.parametrize(
    ("known", "capacity", "fires"),
    [
        (said(), "", False),
        (said(capacity=post("")), "Body A", False),
        (said(capacity=post("")), "", True),
        (said(capacity=CHAIR, holder="body-a", holder_names=("Body A",)), "by Person One, Chair", False),
        (said(capacity=CHAIR, holder="body-a", holder_names=("Body A",)), "Chair", True),
    ],
)
def test_what_is_to_be_printed_depends_on_who_speaks(known, capacity, fires):
    spoken = speech(speaker=known.holder_names[0], capacity=capacity)
    assert bool(of(the_capacity_is_printed, spoken, known=(known,))) is fires


def test_words_in_the_same_post_right_below_repeat_nothing():
    second = said("again", capacity=CHAIR)
    below = speech("again", capacity="", occasion="on the same occasion")
    third = speech("third", capacity="", occasion="on the same occasion")
    everything = (SPEAKER, second, said("third", capacity=CHAIR))
    assert of(the_capacity_is_printed, speech(), below, third, known=everything) == []
    apart = (speech(), Statement("other", (), (Text("In between."),)), below)
    assert of(the_capacity_is_printed, *apart, known=everything) == [("A005", "error", "position:again")]
    clerk = (SPEAKER, said("again", capacity=post("Clerk")))
    assert of(the_capacity_is_printed, speech(), below, known=clerk) == [("A005", "error", "position:again")]


def test_a_statement_introduces_the_words_within_and_below_it():
    label = (Strong((Text("Gates"),)), Text(": Person One, Chair, Body A"))
    within = Statement("open", label, (Text("It should open."),), (speech(capacity="", occasion="in these words"),))
    below = speech("again", capacity="", occasion="on the same occasion")
    known = (SPEAKER, said("again", capacity=CHAIR))
    assert of(the_capacity_is_printed, within, below, known=known) == []
    unlabelled = replace(within, label=(Text("Person One"),))
    assert of(the_capacity_is_printed, unlabelled, known=known) == [("A005", "error", "position:open")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Person One, Chair of Body A, said: ", []),
        ("Person One said: ", [("A005", "warning", "position:open")]),
        ("It was said: ", [("A005", "warning", "position:open")]),
    ],
)
def test_words_in_prose_have_their_speaker_in_the_paragraph(text, expected):
    tree = document(Text(text), Quoted("open", PIECES))
    assert found(the_capacity_is_printed(checked(tree, speakers=speakers(SPEAKER)))) == expected


def test_the_document_restated_has_said_whose_words_these_are():
    tree = document(Text("It promises: "), Quoted("open", PIECES))
    known = {"speakers": speakers(SPEAKER)}
    assert found(the_capacity_is_printed(checked(tree, restates="minutes", **known))) == []
    assert found(the_capacity_is_printed(checked(tree, restates="letter", **known))) != []


@pytest.mark.fires("A006")
@pytest.mark.quiet("A006")
@pytest.mark.parametrize(
    ("known", "standing", "fires"),
    [
        (REPORTED, "as reported by Body D News", False),
        (REPORTED, "as reported by Body D", False),
        (REPORTED, "as reported by Body E", True),
        (REPORTED, "", True),
        (said(recorded=True), "as recorded", False),
        (said(recorded=True), "", True),
        (said(), "", False),
    ],
)
def test_a_voice_says_how_its_words_are_held(known, standing, fires):
    expected = [("A006", "error", "position:open")] if fires else []
    assert of(the_standing_is_printed, speech(standing=standing), known=(known,)) == expected


@pytest.mark.parametrize(("text", "fires"), [("As Body D reports, she said: ", False), ("She said: ", True)])
def test_words_in_prose_have_their_reporter_in_the_paragraph(text, fires):
    tree = document(Text(text), Quoted("open", PIECES))
    expected = [("A006", "warning", "position:open")] if fires else []
    assert found(the_standing_is_printed(checked(tree, speakers=speakers(REPORTED)))) == expected


def test_the_page_prints_what_its_content_says_of_a_speaker():
    spoken = speech(standing="as reported by Body D")
    for html, missing in ((b"<p>Chair, <b>Body</b> A</p>", "A006"), (b"<p>as reported by Body D</p>", "A005")):
        checks = {"A005": the_capacity_is_printed, "A006": the_standing_is_printed}
        expected = [(missing, "error", "briefing:wardens")]
        assert {code: of(check, spoken, html=html) for code, check in checks.items()} == {
            code: expected if code == missing else [] for code in checks
        }
    twice = (spoken, replace(spoken, position="again"))
    assert of(the_capacity_is_printed, *twice, html=b"<p>Chair, Body A</p>") == [("A005", "error", "briefing:wardens")]
    assert of(the_capacity_is_printed, *twice) == []
