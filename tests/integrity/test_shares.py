"""A share says of whom it is a share, and what they were asked."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Fact, Facts, Paragraph, Section
from briefing.content.inline import FigureText, Text
from briefing.integrity.known_figures import Counted
from briefing.integrity.shares import shares_have_a_base
from tests.integrity.known import WARDENS, figures, found, number
from tests.integrity.trees import checked, document

POLL = Counted("poll", "A poll", "%", question="Open at night?", base="Readers who were asked by Body D")
SHARE = FigureText("yes", "48%")
NO_BASE, NO_QUESTION = ("F003", "error", "measure:poll"), ("F003", "warning", "figure:yes")


def of(*blocks, measure=POLL, category="yes", **fields):
    tree = document(sections=(Section("prose", "body", "Poll", blocks),))
    share = number("yes", 48, measure=measure, category=category, **fields)
    return found(shares_have_a_base(checked(tree, figures=figures(share))))


def told(base=POLL.base, question=POLL.question):
    return Facts((Fact("Asked of", (Text(base),)), Fact("Question", (Text(question),)), Fact("Share", (SHARE,))))


@pytest.mark.fires("F003")
@pytest.mark.parametrize(
    "unit",
    [
        "%",
        "per cent",
        "Per cent",
        "% of Londoners",
        "per cent of parents",
        "Percentage of pupils",
        "percent",
        "pc of pupils",
    ],
)
def test_a_share_without_a_base_is_an_error(unit):
    assert of(told(), measure=replace(POLL, unit=unit, base="")) == [NO_BASE]
    assert of(told(), measure=replace(POLL, unit=unit)) == []
    assert of(told(), measure=replace(POLL, base=""), printed=False) == []


@pytest.mark.quiet("F003")
def test_what_is_no_share_needs_no_base():
    assert of(Paragraph((SHARE,)), measure=WARDENS) == []
    assert of(Paragraph((SHARE,)), measure=replace(WARDENS, unit="PC posts")) == []


@pytest.mark.parametrize(
    ("words", "fires"),
    [
        ("Of readers who were asked by Body D ", False),
        ("Of the readers asked by this Body ", False),
        ("Of readers ", True),
        ("So say ", True),
    ],
)
def test_a_base_stands_where_the_share_is_printed(words, fires):
    paragraph = Paragraph((Text(words), SHARE))
    assert of(paragraph, category="") == ([NO_QUESTION] if fires else [])


def test_a_base_in_another_section_is_not_enough():
    elsewhere = Section("prose", "other", "Other", (Paragraph((Text(POLL.base), SHARE)),))
    tree = document(sections=(Section("prose", "body", "Poll", (Paragraph((SHARE,)),)), elsewhere))
    share = number("yes", 48, measure=POLL)
    (finding,) = shares_have_a_base(checked(tree, figures=figures(share)))
    assert finding.message == (
        "briefing:wardens prints it in the section body without its base (Readers who were asked by Body D)."
    )


@pytest.mark.parametrize(
    ("block", "measure", "fires"),
    [
        (told(), POLL, False),
        (told(question="Not given in our sources"), replace(POLL, question=""), False),
        (Paragraph((Text(f"Asked Open at night?, {POLL.base} said "), SHARE)), POLL, False),
        (Paragraph((Text(f"{POLL.base} said "), SHARE, Text("; the question isn’t given."))), POLL, False),
        (Paragraph((Text(f"{POLL.base} said "), SHARE)), POLL, True),
        (Paragraph((Text(f"{POLL.base} said "), SHARE)), replace(POLL, question=""), True),
    ],
)
def test_an_answer_has_its_question(block, measure, fires):
    assert of(block, measure=measure) == ([NO_QUESTION] if fires else [])
    assert of(block, measure=measure, category="") == []
