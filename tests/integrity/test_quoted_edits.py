"""What is left out of a quotation, or put in, leaves its sense as it was."""

import pytest

from briefing.integrity import quoted_edits
from briefing.integrity.known_quotations import Held, Quotations, Taken
from tests.integrity.trees import checked

TEXT = (
    "We do not think that wardens harm ponds, and nobody asked. They keep them. They dig them. They love them. "
    "Ponds need wardens unless they dry out."
)
SPEECHES = "“Ponds are ours,” said Person One.\n\nPerson Two was angry.\n\n“Lakes are ours.”"
CHECKS = [
    quoted_edits.omissions_keep_negations,
    quoted_edits.omissions_are_short,
    quoted_edits.cuts_keep_negations,
    quoted_edits.insertions_add_nothing,
    quoted_edits.paragraphs_have_one_speaker,
]


def found(words, text=TEXT):
    quotations = Quotations({"pond": (Taken("pond", 1, words, (), Held("source:letter, excerpt one", text)),)})
    assert quotations.all[0].match, "the words must be found"
    looked_at = checked(quotations=quotations)
    return [(f.id, f.level, f.record) for check in CHECKS for f in check(looked_at)]


def warned(*codes):
    return [(code, "warning", "position:pond") for code in codes]


@pytest.mark.fires("Q012", "Q013", "Q014", "Q015")
@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("We do … think that wardens harm ponds", ["Q012"]),
        ("They keep them. … Ponds need wardens … they dry out.", ["Q012"]),
        ("They keep them. … Ponds need wardens unless they dry out.", []),
        ("and nobody asked. … Ponds need wardens unless they dry out.", ["Q013", "Q014"]),
        ("wardens harm ponds", ["Q014"]),
        ("Ponds need wardens", ["Q014"]),
        ("They [never] keep them.", ["Q015"]),
        ("They [wardens] them.", ["Q015"]),
    ],
)
def test_edits_that_may_turn_the_sense_are_to_be_looked_at(words, codes):
    assert found(words) == warned(*codes)


@pytest.mark.fires("Q016")
@pytest.mark.quiet("Q016")
def test_paragraphs_past_a_reporter_are_to_be_looked_at():
    assert found("Ponds are ours\n\nLakes are ours", SPEECHES) == warned("Q016")
    assert found("Ponds are ours", SPEECHES) == []


@pytest.mark.quiet("Q012", "Q013", "Q014", "Q015")
@pytest.mark.parametrize("words", ["They keep them. … They love them.", "They [wardens] keep them.", "They dig them."])
def test_edits_that_leave_the_sense_are_none(words):
    assert found(words) == []
