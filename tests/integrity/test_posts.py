"""Whoever is quoted or signs held the post printed beside their name."""

import pytest

from briefing.integrity.posts import a_post_on_the_day, one_post_on_the_day, the_capacity_covers_the_day
from tests.integrity.known import found, post, said, speakers
from tests.integrity.trees import checked

CHAIR = post()
MEMBER = post("Member", "body-b")


def of(check, attribution, *posts):
    return found(check(checked(speakers=speakers(attribution, posts=posts))))


@pytest.mark.fires("A001")
@pytest.mark.parametrize(
    ("posts", "fires"),
    [
        ((), True),
        ((post(person="person-two"),), True),
        ((post(end="8 June 2025"),), True),
        ((post(start="10 June 2025"),), True),
        ((post(start="9 June 2025", end="9 June 2025"),), False),
        ((post(start="2025"),), False),
        ((CHAIR,), False),
    ],
)
def test_somebody_without_a_post_on_the_day(posts, fires):
    expected = [("A001", "warning", "position:open")] if fires else []
    assert of(a_post_on_the_day, said(), *posts) == expected


@pytest.mark.quiet("A001", "A002")
@pytest.mark.parametrize(
    "attribution",
    [said(capacity=MEMBER), said(label="a resident"), said(speaker="", speaker_name=""), said(printed=False)],
)
def test_a_post_is_asked_for_of_people_who_stand_alone(attribution):
    assert of(a_post_on_the_day, attribution) == []
    assert of(one_post_on_the_day, attribution, CHAIR) == []


@pytest.mark.fires("A002")
@pytest.mark.parametrize(("posts", "told"), [((CHAIR,), "one post"), ((CHAIR, MEMBER), "2 posts")])
def test_a_post_on_the_day_is_to_be_chosen(posts, told):
    (finding,) = one_post_on_the_day(checked(speakers=speakers(said(), posts=posts)))
    assert (finding.id, finding.level, finding.record) == ("A002", "warning", "position:open")
    assert finding.message.startswith(f"Person One held {told} for the day of these words (9 June 2025)")


@pytest.mark.parametrize(
    ("other", "fires"),
    [
        (post("Clerk"), True),
        (post("Clerk", end="2020"), False),
        (post("Clerk", "body-b"), False),
        (post(""), False),
        (CHAIR, False),
    ],
)
def test_another_title_in_the_same_body_is_told(other, fires):
    expected = [("A002", "warning", "position:open")] if fires else []
    assert of(one_post_on_the_day, said(capacity=CHAIR), CHAIR, other) == expected


@pytest.mark.fires("A003")
@pytest.mark.quiet("A003")
@pytest.mark.parametrize(
    ("capacity", "when", "fires"),
    [
        (CHAIR, "9 June 2025", False),
        (post(end="June 2025"), "9 June 2025", False),
        (post(end="May 2025"), "9 June 2025", True),
        (post(start="10 June 2025"), "9 June 2025", True),
        (post(start="10 June 2025"), "June 2025", False),
        (post(start="10 June 2025"), "", False),
    ],
)
def test_the_post_chosen_was_held_on_the_day(capacity, when, fires):
    expected = [("A003", "error", "position:open")] if fires else []
    assert of(the_capacity_covers_the_day, said(when=when, capacity=capacity)) == expected


def test_the_message_says_what_is_recorded_and_what_to_do():
    capacity = post(start="2020", end="May 2025")
    (finding,) = the_capacity_covers_the_day(checked(speakers=speakers(said(capacity=capacity))))
    assert str(finding) == (
        "A003 position:open: Person One didn't hold the post Chair, Body A for the day of these words (9 June 2025): "
        "it is recorded from 2020 until May 2025. Choose the post that they held on that day, or correct the dates of "
        "the appointment or of the words."
    )
