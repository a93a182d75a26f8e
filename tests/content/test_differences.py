"""Each kind of change in words, by the parts of a document."""

from dataclasses import replace

import pytest

from briefing.content.differences import compare
from tests.content.comparing import ANSWER, GLANCE, NOTES, RESTS, VIEW, altered, of_part, said, told
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import DIFFERENCE, POINTS, SUMMARY, VOICES


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("371 posts", "380 posts", [GLANCE + "a figure was 371 posts and is now 380 posts."]),
        ("1 May 2031", "2 May 2031", [GLANCE + "the date of ‘From when’ was 1 May 2031 and is now 2 May 2031."]),
        (
            "The source asks for no action.",
            "Tell parents by May.",
            [GLANCE + "what readers need to do was ‘The source asks for no action’ and is now ‘Tell parents by May’."],
        ),
        (
            "Youth desk",
            "Old desk",
            [
                GLANCE + "‘Whom to ask’ says ‘Old’ where it said ‘Youth’.",
                "In ‘Whom to ask’: the name was ‘Youth desk’ and is now ‘Old desk’.",
            ],
        ),
        (
            "01632 960 001",
            "01632 960 002",
            ["In ‘Whom to ask’: the telephone number was ‘01632 960 001’ and is now ‘01632 960 002’."],
        ),
        (
            "the role was to be dissolved",
            "the role is to go",
            [
                ANSWER + "the words were quoted as “the role was to be dissolved” "
                "and are now quoted as “the role is to go”."
            ],
        ),
        (
            "priority schools",
            "some schools",
            [ANSWER + "a name or date as a source states it was “priority schools” and is now “some schools”."],
        ),
        ("asked for an officer", "asked for no officer", [VIEW + "the words of Person One are quoted differently."]),
        (
            "Head of School D",
            "Teacher",
            [VIEW + "in what capacity Person One spoke was ‘Head of School D’ and is now ‘Teacher’."],
        ),
        (
            "as reported by Paper F",
            "own document",
            [VIEW + "how we hold the words of Person One was ‘as reported by Paper F’ and is now ‘own document’."],
        ),
        (
            "If asked",
            "May",
            [ANSWER + "how firmly the duty ‘Advice to schools’ is put was ‘If asked’ and is now ‘May’."],
        ),
        (
            "where appropriate",
            "",
            [ANSWER + "the condition of the duty ‘Advice to schools’ is gone: it was ‘where appropriate’."],
        ),
        ("Evening events", "Late events", [ANSWER + "the duty ‘Evening events’ is now called ‘Late events’."]),
        (
            "Not stated",
            "Dropped",
            [ANSWER + "the row ‘Assemblies’ of a table says ‘Dropped’ where it said ‘Not stated’."],
        ),
        (
            "Speaks to classes.",
            "",
            [ANSWER + "the description of the duty ‘Advice to schools’ is gone: ‘Speaks to classes.’."],
        ),
        (
            '"ordered":true',
            '"ordered":false',
            [ANSWER + "‘First’ reads as before, but what it leads to or how it is set out changed."],
        ),
        (
            "https://example.org/updates/1?a=1&b=2",
            "https://example.org/2",
            [
                NOTES + "a link in ‘Update on the answer. Person One. Body C,…’ led to "
                "https://example.org/updates/1?a=1&b=2 and now leads to https://example.org/2."
            ],
        ),
        (
            "paragraph 2",
            "page 9",
            [
                GLANCE + f"‘The Officer of type G (OTG) ends. All…’ {RESTS}",
                ANSWER + f"‘The body calls the new post Designated Officer,…’ {RESTS}",
                ANSWER + f"‘Speaks to classes.’ {RESTS}",
                ANSWER + f"‘Update on the answer: priority schools’ {RESTS}",
                VIEW + f"‘Body C welcomes it.’ {RESTS}",
                NOTES + "a place in the source ‘Update on the answer’ is gone: it was ‘paragraph 2’.",
                NOTES + "a place in the source ‘Update on the answer’ is new: ‘page 9’.",
            ],
        ),
        ('"number":1', '"number":7', ["The notes are numbered anew."]),
        (
            '"noun":"role","slug":"type-g"}]',
            '"noun":"role","slug":"type-h"}]',
            ["Nothing that is read changed, but what lies behind it did."],
        ),
        (
            '"apart":true',
            '"apart":false',
            [VIEW + "how it is set out, or for whom, changed, but nothing that is read."],
        ),
        ("The answer, point by point", "Points", ["The part ‘The answer, point by point’ is now called ‘Points’."]),
        (
            '"name":"Body A"',
            '"name":"Body Z"',
            ["In the foot: the issuer’s name was ‘Body A’ and is now ‘Body Z’."],
        ),
    ],
)
def test_one_sentence_tells_each_change(old, new, sentences):
    assert told(SUMMARY, altered(SUMMARY, old, new)) == sentences


def test_parts_come_go_and_move_and_what_matters_in_them_is_told():
    without = replace(SUMMARY, sections=(views := (VOICES,)))
    quoted = "the words “the role was to be dissolved” are"
    duties = ["the duty ‘Safe routes’ is", "the duty ‘Advice to schools’ is", "the duty ‘Evening events’ is"]
    assert told(without, SUMMARY) == [
        "The part ‘The answer, point by point’ is new.",
        *(ANSWER + words for words in (f"{quoted} newly quoted.", *(f"{duty} new." for duty in duties))),
    ]
    assert told(SUMMARY, without) == [
        "The part ‘The answer, point by point’ is gone.",
        *(ANSWER + words for words in (f"{quoted} quoted no longer.", *(f"{duty} gone." for duty in duties))),
    ]
    assert told(SUMMARY, replace(SUMMARY, sections=(*views, POINTS))) == [
        "The part ‘Commentary, as its holder’s view’ moved: it now follows ‘At a glance’."
    ]


def test_a_part_that_moved_is_marked_and_one_that_is_gone_stands_where_it_stood():
    moved = compare(SUMMARY, replace(SUMMARY, sections=(VOICES, POINTS))).parts
    assert [part.called for part in moved if part.moved] == ["‘Commentary, as its holder’s view’"]
    gone = compare(SUMMARY, replace(SUMMARY, sections=(VOICES,))).parts
    assert [(part.called, part.is_whole) for part in gone][2:4] == [
        ("‘The answer, point by point’", True),
        ("‘Commentary, as its holder’s view’", False),
    ]


def test_what_a_document_may_have_or_not_is_a_part_of_its_own():
    assert told(SUMMARY, replace(SUMMARY, contact=None)) == ["The part ‘Whom to ask’ is gone."]
    assert told(replace(LETTER, letter=None), LETTER)[:1] == [
        f"The frame of the letter is new: ‘{LETTER.letter.letterhead[0]}’."
    ]
    untitled = of_part(said("Some words that a letter begins with, and more."), heading="")
    assert told(of_part(heading=""), untitled) == [
        "In a part without a heading: a paragraph is new: ‘Some words that a letter begins with, and…’."
    ]
    assert told(replace(SUMMARY, sections=()), untitled)[1:2] == []
    assert told(of_part(), of_part(heading="")) == ["The heading ‘Part’ is gone."]
    assert told(of_part(heading=""), of_part()) == ["A part is now headed ‘Part’."]


def test_a_difference_between_sources_comes_and_goes_with_its_sides():
    called = "In ‘Part’: the difference between sources ‘Which schools have a named contact’ is"
    assert told(of_part(), of_part(DIFFERENCE)) == [f"{called} new."]
    assert told(of_part(DIFFERENCE), of_part()) == [f"{called} gone."]
    assert told(of_part(DIFFERENCE), of_part(replace(DIFFERENCE, title="Whom to ask"))) == [
        f"{called} now called ‘Whom to ask’."
    ]
