"""Nobody is taken for somebody else, and names are spelt as the sources have them."""

import pytest

from briefing.integrity.known_speakers import Body
from briefing.integrity.namesakes import names_stand_in_their_passages, no_namesake_is_meant
from tests.integrity.known import found, post, said, speakers
from tests.integrity.trees import checked

SPEAKER = said(speaker_name="Alex Example", capacity=post(person_name="Alex Example"))
OWN = post(person_name="Alex Example")


def other(name, body="body-a", **changes):
    return post("Clerk", body, "person-two", person_name=name, **changes)


@pytest.mark.fires("A004")
@pytest.mark.quiet("A004")
@pytest.mark.parametrize(
    ("post_of_another", "fires"),
    [
        (other("A Example"), True),
        (other("Dr Alex Example"), True),
        (other("Alex Exampla"), True),
        (other("Alexander Example"), True),
        (other("Example"), True),
        (other("Jo Example"), False),
        (other("Alex Sample"), False),
        (other("Alex Example", body="body-b"), False),
        (other("Alex Example", end="2020"), False),
        (other("Alex Example", start="June 2025"), True),
    ],
)
def test_a_like_name_in_the_same_body_on_that_day(post_of_another, fires):
    known = checked(speakers=speakers(SPEAKER, posts=(OWN, post_of_another)))
    assert found(no_namesake_is_meant(known)) == ([("A004", "warning", "position:open")] if fires else [])


def test_each_namesake_is_told_once():
    known = speakers(SPEAKER, said("shut", speaker_name="Alex Example"), posts=(OWN, other("A Example")))
    (finding,) = no_namesake_is_meant(checked(speakers=known))
    assert "stakeholder:person-one and stakeholder:person-two (A Example) have like names in Body A" in finding.message


@pytest.mark.parametrize(
    ("name", "parent", "fires"),
    [
        ("Pond Teem", "body-a", True),
        ("Pond Teem", "body-b", False),
        ("Lake Team", "body-a", False),
        ("Pond Team 2", "body-a", False),
    ],
)
def test_a_part_of_the_same_body_with_a_like_name(name, parent, fires):
    speaking = said(holder="pond-team", holder_names=("Pond Team",), speaker="", speaker_name="")
    bodies = (Body("pond-team", "Pond Team", "body-a"), Body("other", name, parent))
    known = checked(speakers=speakers(speaking, bodies=bodies))
    assert found(no_namesake_is_meant(known)) == ([("A004", "warning", "position:open")] if fires else [])


def test_a_body_that_somebody_speaks_for_has_namesakes_too():
    chair = said(capacity=post(body="pond-team"))
    bodies = (Body("pond-team", "Pond Team", "body-a"), Body("other", "Pond Teem", "body-a"))
    (finding,) = no_namesake_is_meant(checked(speakers=speakers(chair, bodies=bodies)))
    assert finding.message.startswith("stakeholder:pond-team and stakeholder:other (Pond Teem) have like names")


@pytest.mark.fires("A009")
@pytest.mark.parametrize(
    ("passage", "fires"),
    [
        ("Said Supt Example on Monday.", False),
        ("SAID MS EXAMPLE", False),
        ("Said Supt Exampla on Monday.", True),
        ("Said Examples of all kinds.", True),
        ("", False),
    ],
)
def test_a_name_stands_in_the_passage_of_its_post(passage, fires):
    known = checked(speakers=speakers(SPEAKER, posts=(post(person_name="Alex Example", passage=passage),)))
    expected = [("A009", "warning", "stakeholder:person-one")] if fires else []
    assert found(names_stand_in_their_passages(known)) == expected


@pytest.mark.quiet("A009")
def test_a_name_that_isnt_printed_is_nobodys_matter():
    stray = post(person="person-two", person_name="Jo Sample", passage="Nothing")
    assert found(names_stand_in_their_passages(checked(speakers=speakers(SPEAKER, posts=(stray,))))) == []
