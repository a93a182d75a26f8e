"""No side is left out of what others are quoted on, and nobody counts twice."""

from dataclasses import replace

import pytest

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import Section
from briefing.content.inline import RecordLink, Text
from briefing.content.parts import Printed
from briefing.integrity.balances import (
    both_sides_are_told,
    nobody_counts_twice,
    occasions_are_recorded_once,
    voices_are_recorded_once,
)
from briefing.integrity.known_stances import Question, Stance, Stances
from tests.integrity.known import dates, event, found, told
from tests.integrity.trees import checked, document

QUESTION = Question("night", "Should the ponds be open at night?", "wants them open", "wants them shut")


def stance(slug, side="first", **changes):
    plain = Stance(f"position:{slug}", "night", side, slug, f"Person {slug.title()}", "letter")
    return replace(plain, **changes)


LINK = RecordLink("issue", "night", (Text("the question"),))
OPEN, SHUT, MIXED = stance("ann"), stance("bob", "second"), stance("cat", "mixed")


def stances(*held):
    return Stances(held, (QUESTION,))


def said(*slugs):
    return document(printed=tuple(Printed("position", slug) for slug in slugs))


def balanced(*sides):
    return document(sections=(Section("balance", "b", "", (Balance(QUESTION.question, sides, ()),)),))


def side(voices=1, bodies=0, occasions=1, pole=QUESTION.first, holders=None):
    return BalanceSide(
        pole, voices, bodies, occasions, ((Text("Somebody"),),) * (voices if holders is None else holders)
    )


@pytest.mark.fires("B001")
def test_one_side_alone_is_to_be_looked_at():
    known = stances(OPEN, SHUT, MIXED)
    expected = [("B001", "warning", "issue:night")]
    assert found(both_sides_are_told(checked(said("ann"), stances=known))) == expected
    assert found(both_sides_are_told(checked(said("bob"), stances=known))) == expected
    (finding,) = both_sides_are_told(checked(said("ann"), stances=known))
    assert finding.message == (
        "briefing:wardens prints no other side of it than who wants them open; recorded is also position:bob."
    )


@pytest.mark.quiet("B001")
@pytest.mark.parametrize(
    ("tree", "held"),
    [
        (said("ann", "bob"), (OPEN, SHUT)),
        (said("ann", "cat"), (OPEN, SHUT, MIXED)),
        (said("cat"), (OPEN, SHUT, MIXED)),
        (said("ann"), (OPEN, MIXED)),
        (said("ann"), (OPEN, replace(SHUT, counted=False))),
        (said("ann"), (OPEN, replace(SHUT, issue="frogs"))),
        (said("other"), (OPEN, SHUT)),
        (document(LINK, printed=said("ann").printed), (OPEN, SHUT)),
        (replace(balanced(side()), printed=said("ann").printed), (OPEN, SHUT)),
    ],
)
def test_both_sides_none_or_the_question_itself_are_not(tree, held):
    assert found(both_sides_are_told(checked(tree, stances=stances(*held)))) == []


@pytest.mark.quiet("B001")
def test_what_a_restated_document_says_is_its_own():
    known = stances(OPEN, replace(SHUT, source="minutes"))
    assert found(both_sides_are_told(checked(said("ann"), stances=known, restates="letter"))) == []
    assert found(both_sides_are_told(checked(said("bob"), stances=known, restates="letter"))) == []
    assert found(both_sides_are_told(checked(said("ann"), stances=known, restates="other"))) != []


ONE_SESSION = (
    replace(OPEN, body="a", body_name="Body A", occasion="session"),
    replace(stance("dan"), body="a", body_name="Body A", occasion="session"),
)


def counted(tree, *held):
    return found(nobody_counts_twice(checked(tree, stances=stances(*held))))


@pytest.mark.fires("B002")
@pytest.mark.parametrize("wrong", [side(3, 1, 1), side(2, 2, 1), side(2, 1, 2), side(2, 1, 1, holders=3)])
def test_more_than_there_are_is_an_error(wrong):
    assert counted(balanced(wrong), *ONE_SESSION) == [("B002", "error", "issue:night")]


@pytest.mark.quiet("B002")
def test_each_counted_once_is_none():
    assert counted(balanced(side(2, 1, 1)), *ONE_SESSION) == []
    assert counted(balanced(side(0, 0, 0, QUESTION.second)), *ONE_SESSION) == []
    assert counted(balanced(side(1, 0, 1, "mixed or conditional")), MIXED, OPEN) == []
    assert counted(balanced(side(9)), replace(OPEN, issue="frogs")) != []
    assert counted(document(), *ONE_SESSION) == []


def test_the_same_person_in_one_post_or_unnamed_counts_apart():
    unnamed = (replace(OPEN, label="a clerk"), replace(OPEN, label="a cook"))
    assert counted(balanced(side(2)), *unnamed) == []
    assert counted(balanced(side(3)), *unnamed) == [("B002", "error", "issue:night")]


SESSION = event("session", told("minutes", "1 May 2025"), title="The pond committee meets")


def occasions(*held, events=(SESSION,)):
    return found(occasions_are_recorded_once(checked(balanced(side()), stances=stances(*held), dates=dates(*events))))


@pytest.mark.fires("B003")
def test_one_occasion_by_two_names_is_to_be_looked_at():
    at_session, without = replace(OPEN, occasion="session"), replace(stance("dan"), source="minutes")
    assert occasions(at_session, without) == [("B003", "warning", "position:dan")]
    twin = event("meeting", told("letter", "May 2025"), title="The pond committee meet")
    other = replace(stance("dan"), occasion="meeting")
    assert occasions(at_session, other, events=(SESSION, twin)) == [("B003", "warning", "event:session")]


@pytest.mark.quiet("B003")
def test_occasions_apart_are_not():
    at_session = replace(OPEN, occasion="session")
    assert occasions(at_session, replace(stance("dan"), source="letter")) == []
    assert occasions(at_session, replace(stance("dan"), occasion="session")) == []
    assert occasions(at_session, replace(SHUT, source="minutes")) == []
    assert occasions(replace(OPEN, occasion="unknown"), replace(stance("dan"), source="minutes")) == []
    later = event("meeting", told("letter", "2 May 2025"), title="The pond committee meets")
    assert occasions(at_session, replace(stance("dan"), occasion="meeting"), events=(SESSION, later)) == []
    other = event("meeting", told("letter", "May 2025"), title="A lake is dug")
    assert occasions(at_session, replace(stance("dan"), occasion="meeting"), events=(SESSION, other)) == []
    undated = event("meeting", told("letter"), title="The pond committee meets")
    assert occasions(at_session, replace(stance("dan"), occasion="meeting"), events=(SESSION, undated)) == [
        ("B003", "warning", "event:session")
    ]


def voices(*held):
    return found(voices_are_recorded_once(checked(balanced(side()), stances=stances(*held))))


@pytest.mark.fires("B004")
def test_like_names_on_one_side_are_to_be_looked_at():
    one = replace(OPEN, body="a", body_name="Pond Committee")
    other = replace(stance("dan"), body="b", body_name="Pond Comittee")  # codespell:ignore comittee
    assert voices(one, other) == [("B004", "warning", "stakeholder:a")]
    assert voices(replace(OPEN, holder_name="Ann Reed"), replace(stance("dan"), holder_name="A Reed")) == [
        ("B004", "warning", "stakeholder:ann")
    ]


@pytest.mark.quiet("B004")
def test_other_names_or_the_same_record_are_not():
    one = replace(OPEN, body="a", body_name="Pond Committee")
    assert voices(one, replace(stance("dan"), body="a", body_name="Pond Committee")) == []
    assert voices(one, replace(stance("dan"), body="b", body_name="Lake Committee")) == []
    assert voices(OPEN, replace(OPEN, label="a clerk"), SHUT) == []
