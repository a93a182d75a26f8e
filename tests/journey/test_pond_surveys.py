"""Surveys each by itself, who isn’t heard, and the pages of questions, people and bodies."""

import pytest

from tests.journey.sections import lines, sections

pytestmark = pytest.mark.django_db


def test_each_survey_has_its_own_base(published, client):
    assert lines(client, "/briefings/pond-positions/", "surveys") == [
        "Surveys",
        "A poll on the gates",
        "Asked of",
        "210 readers of Body D",
        "Place",
        "Town A",
        "Question",
        "Should the gates be open at night?",
        "What it counts",
        "The share of those asked who gave each answer.",
        "A poll on the gates",
        (
            "(A poll on the gates. Yes, 48%; No, never, about 45.5%; Don’t know, or would rather not say before "
            "having seen the lamps lit at night, less than 3%.)"
        ),
        "A poll on the gates: the shares",
        "Answer | Share | When | Who says so",
        "Yes | 48% | 2021 | Body D[2e]",
        "No, never | about 45.5% | 2021 | Body D[2e]",
        (
            "Don’t know, or would rather not say before having seen the lamps lit at night | less than 3% | 2021 | "
            "Body D[2e]"
        ),
        "Yes | up by 4% | 2021, compared with 2020 | Body D[2e]",
        "Yes | a target of 60% | 2022 | Body D[2e]",
        "A poll on frogs",
        "Asked of",
        "Anglers who were asked",
        "Question",
        "Not given in our sources",
        "What it counts",
        "The share of those asked who gave each answer.",
        "A poll on frogs",
        "(A poll on frogs. Anglers who were asked, more than 99%.)",
        "A poll on frogs: the shares",
        "Answer | Share | When | Who says so",
        "Anglers who were asked | more than 99% | not stated | Body D[2e]",
    ]


def test_silences_are_told_by_kind(published, client):
    assert lines(client, "/briefings/pond-positions/", "unheard") == [
        "Who isn’t heard",
        "Asked, and no reply:",
        "Body B[2f]",
        "None found where we looked: In all documents listed here, on 5 January 2026.",
        "Children",
        "Swimmers",
        "Declined to comment:",
        "Person One[2f]",
    ]


def test_an_issue_has_both_poles_and_the_mixed_in_words(published, client):
    page = sections(client, "/issues/open-at-night/")
    assert page["first"] == [
        "Wants the ponds open at night",
        (
            "Open too: Person Four, Member, Ponds Committee, The Ponds Committee meets, 14 September 2021, as "
            "summarised by Body C of Town A, in our words"
        ),
        "Person Four would open them too.[1a]",
        (
            "A lamp at each gate: Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021,"
            " as summarised by Body C, in our words"
        ),
        "Each gate is to have a light.[1b]",
        "Person Three, in these words, as recorded",
        "“a lamp at every gate”[1b]",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Open them at night”[1b]",
        (
            "Body A of the Ponds (representatives of the wardens), The Ponds Committee meets, 14 September 2021, as "
            "recorded"
        ),
        "“Open gates are safe gates.”[1c]",
    ]
    assert page["second"] == [
        "Wants the ponds shut at night",
        "Person Five, as reported by Body D",
        "“Leave the gates shut",
        "“It is dark and the banks are steep.”[2a]",
        "Dark nights: Frog keepers (one frog keeper), as summarised by Body D News, in our words",
        "A frog keeper says that frogs need the dark.[2a]",
        "Frog keepers (one frog keeper), in these words, as reported by Body D",
        "“dark and quiet nights”[2a]",
    ]
    assert page["mixed"] == [
        "Mixed or conditional",
        "Person Six: open in summer, shut while frogs walk, as we read the words.",
        "Person Six, Pond Team of Body A, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Open them in summer, and shut them when the frogs walk.”[1d]",
    ]


def test_a_pole_without_voices_says_so(published, client):
    page = sections(client, "/issues/count-frogs/")
    assert page["first"] == [
        "Wants the frogs counted",
        "Body B of the Anglers, on 20 September 2021, as reported by Body D",
        "“Count them all”[1a]",
    ]
    assert page["second"] == [
        "Wants the frogs left uncounted",
        "Nobody in the briefing is counted on this side.",
    ]


def test_a_holder_of_public_office_has_their_words_on_a_page(published, client):
    page = sections(client, "/stakeholders/person-three/")
    assert page["about"] == [
        "Who they are",
        "A chair of the Ponds Committee.",
    ]
    assert page["positions"] == [
        "What they say",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“The ponds belong to everybody.”[1a]",
        (
            "A lamp at each gate: Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021,"
            " as summarised by Body C of Town A, in our words"
        ),
        "Each gate is to have a light.[1a]",
        "Person Three, in these words, as recorded",
        "“a lamp at every gate”[1a]",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Open them at night”[1a]",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“I swam there as a child.”[1a]",
    ]


def test_a_body_has_disputed_words_with_the_other_speaker(published, client):
    assert lines(client, "/stakeholders/body-c/", "positions") == [
        "What they say",
        "Body C of Town A (a spokesperson), as reported by Body D",
        "“The lamps must not shine on the water.”[1a]",
        (
            "Another source gives these words to somebody else: Person Four[2a]. The minutes give the words to a "
            "member, the article to a spokesperson. We keep both."
        ),
    ]


def test_people_without_public_office_have_no_page(published, client):
    expected = {"one": 404, "two": 404, "three": 200, "four": 200, "five": 404, "six": 404}
    assert {slug: client.get(f"/stakeholders/person-{slug}/").status_code for slug in expected} == expected
    assert lines(client, "/issues/open-at-night/", "second")[1] == "Person Five, as reported by Body D"
    assert b"/stakeholders/person-five/" not in client.get("/issues/open-at-night/").content
