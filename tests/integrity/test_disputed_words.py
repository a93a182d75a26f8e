"""The same words are never given to two speakers as if nobody disputed them."""

import pytest

from briefing.integrity.disputed_words import words_have_one_speaker
from tests.integrity.known import found, note, said, speakers
from tests.integrity.trees import checked

ONE = said(words=("The gate is shut at night.",))


def other(*words, **changes):
    return said("shut", holder="person-two", holder_names=("Person Two",), words=words, **changes)


def of(*attributions, differences=()):
    return found(words_have_one_speaker(checked(speakers=speakers(*attributions), differences=differences)))


@pytest.mark.fires("A007")
@pytest.mark.quiet("A007")
@pytest.mark.parametrize(
    ("words", "fires"),
    [
        ("The gate is shut at night.", "error"),
        ("the gate is “shut” at night", "error"),
        ("Nobody came. The gate is shut at night. That was all.", "error"),
        ("gate is", "warning"),
        ("gate", None),
        ("The gate is open at night.", None),
    ],
)
def test_the_same_words_of_two_speakers(words, fires):
    assert of(ONE, other(words)) == ([("A007", fires, "position:open")] if fires else [])


def test_a_difference_that_names_both_settles_it():
    both = note("position:open", "position:shut", "position:third")
    assert of(ONE, other("The gate is shut at night."), differences=(both,)) == []
    assert of(ONE, other("The gate is shut at night."), differences=(note("position:open"),)) != []


@pytest.mark.parametrize(
    ("attributions", "expected"),
    [
        ((ONE, other("The gate is shut at night.", printed=False)), "position:open"),
        ((said(words=ONE.words, printed=False), other("The gate is shut at night.")), "position:shut"),
        ((said(words=ONE.words, printed=False), other("The gate is shut at night.", printed=False)), None),
        ((ONE, said("again", words=ONE.words)), None),
        ((ONE, said("again", words=ONE.words, label="a spokesperson")), "position:open"),
    ],
)
def test_one_printed_record_is_enough_and_is_the_one_told_of(attributions, expected):
    assert of(*attributions) == ([("A007", "error", expected)] if expected else [])


def test_one_place_of_a_passage_has_one_speaker():
    place = ("source:letter, excerpt gate", 10, 14)
    one, two = said(words=("gate",), places=(place,)), other("gate", places=(place,))
    assert of(one, two) == [("A007", "error", "position:open")]
    assert of(one, other("the gate", places=((place[0], 6, 14),))) == [("A007", "error", "position:open")]
    assert of(one, other("gate", places=((place[0], 14, 18),))) == []
    assert of(one, other("gate", places=(("source:minutes, excerpt gate", 10, 14),))) == []
    assert of(one, two, differences=(note("position:open", "position:shut"),)) == []
