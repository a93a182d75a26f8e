"""Who says what: counted by hand, in their own words, disputed words and silences apart."""

import pytest

from tests.journey.sections import lines

pytestmark = pytest.mark.django_db


def test_the_question_has_two_poles(published, client):
    assert lines(client, "/briefings/pond-positions/", "question") == [
        "The questions",
        "Should the ponds be open at night?",
        "It isn’t about boats.",
        "One side",
        "wants the ponds open at night",
        "The other side",
        "wants the ponds shut at night",
        "Should somebody count the frogs?",
        "One side",
        "wants the frogs counted",
        "The other side",
        "wants the frogs left uncounted",
    ]


def test_sides_are_counted_by_voice_body_and_occasion(published, client):
    assert lines(client, "/briefings/pond-positions/", "balance") == [
        "Who takes which side",
        "Should the ponds be open at night?",
        "Wants the ponds open at night",
        "Voices",
        "3",
        "Bodies",
        "2",
        "Occasions",
        "1",
        "Person Four, Body C of Town A",
        "Person Three, Body C",
        "Body A of the Ponds (representatives of the wardens)",
        "Wants the ponds shut at night",
        "Voices",
        "2",
        "Bodies",
        "0",
        "Occasions",
        "1",
        "Person Five",
        "Frog keepers (one frog keeper)",
        "Mixed or conditional",
        "Voices",
        "1",
        "Bodies",
        "1",
        "Occasions",
        "1",
        "Person Six, Body A",
        (
            "This is not a poll. It counts the voices in the documents that we hold, and says nothing of how many "
            "people think so. On each side, each speaker counts once, each body once however many speak for it, and "
            "each meeting or document once."
        ),
        "Words that sources give to different speakers are counted for none of them. (sources differ)",
        "Should somebody count the frogs?",
        "Wants the frogs counted",
        "Voices",
        "1",
        "Bodies",
        "1",
        "Occasions",
        "1",
        "Body B of the Anglers",
        "Wants the frogs left uncounted",
        "Voices",
        "0",
        "Bodies",
        "0",
        "Occasions",
        "0",
        (
            "This is not a poll. It counts the voices in the documents that we hold, and says nothing of how many "
            "people think so. On each side, each speaker counts once, each body once however many speak for it, and "
            "each meeting or document once."
        ),
    ]


def test_stances_stand_under_their_poles(published, client):
    assert lines(client, "/briefings/pond-positions/", "stances") == [
        "Side by side",
        "Should the ponds be open at night?",
        "Wants the ponds open at night",
        (
            "Open too: Person Four, Member, Ponds Committee, The Ponds Committee meets, 14 September 2021, as "
            "summarised by Body C, in our words"
        ),
        "Person Four would open them too.[1a]",
        (
            "A lamp at each gate: Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021,"
            " as summarised by Body C, in our words"
        ),
        "Each gate is to have a light.[1b]",
        "Person Three, in these words, as recorded",
        "“a lamp at every gate”[1b]",
        "Person Three, on the same occasion, as recorded",
        "“Open them at night”[1b]",
        "Body A (representatives of the wardens), The Ponds Committee meets, 14 September 2021, as recorded",
        "“Open gates are safe gates.”[1c]",
        "Wants the ponds shut at night",
        "Person Five, as reported by Body D",
        "“Leave the gates shut",
        "“It is dark and the banks are steep.”[2a]",
        "Dark nights: Frog keepers (one frog keeper), as summarised by Body D News, in our words",
        "A frog keeper says that frogs need the dark.[2a]",
        "Frog keepers (one frog keeper), in these words, as reported by Body D",
        "“dark and quiet nights”[2a]",
        "Mixed or conditional",
        "Person Six: open in summer, shut while frogs walk, as we read the words.",
        "Person Six, Pond Team of Body A, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Open them in summer, and shut them when the frogs walk.”[1d]",
        "Should somebody count the frogs?",
        "Wants the frogs counted",
        "Body B, on 20 September 2021, as reported by Body D",
        "“Count them all”[2b]",
        "Wants the frogs left uncounted",
        "Nobody in the documents that we hold.",
    ]


def test_disputed_words_have_each_speaker(published, client):
    assert lines(client, "/briefings/pond-positions/", "contested") == [
        "Words given to several",
        "Who said that nobody fell in",
        "Person Six, Pond Team of Body A, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Nobody fell in last year.”[1d]",
        "Person Five, as reported by Body D",
        "“Nobody fell in last year”[2c]",
        "How we deal with it: The minutes are the fuller record, and stand.",
        "Who spoke of lamps and water",
        "Person Four, Member, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“The lamps must not shine on the water.”[1e]",
        "Body C (a spokesperson), as reported by Body D",
        "“The lamps must not shine on the water.”[2d]",
        "How we deal with it: The minutes give the words to a member, the article to a spokesperson. We keep both.",
    ]


def test_voices_stand_in_the_order_listed(published, client):
    assert lines(client, "/briefings/pond-positions/for/anglers/", "for-anglers") == [
        "For anglers",
        "Person Five, as reported by Body D",
        "“Leave the gates shut",
        "“It is dark and the banks are steep.”[2a]",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“The ponds belong to everybody.”[1b]",
    ]


def test_remarks_stand_apart_from_stances(published, client):
    assert lines(client, "/briefings/pond-positions/", "remarks") == [
        "What else they say",
        "Reasons given",
        "Body B, as reported by Body D",
        "“a simple reason: we don't know.”[2b]",
        "Commitments made",
        "Person Four, Member, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“We shall pay for the lamps.”[1a]",
        "Person One, Head Warden, Pond Team of Body A, Body A writes to the pond clubs, 10 March 2021",
        "“Every pond will have a named ranger”[3a]",
        "Remarks and accounts",
        "Person Six, Pond Team of Body A, The Ponds Committee meets, 14 September 2021, as recorded",
        "“Nobody fell in last year.”[1d] (sources differ)",
        "Frogs: Body B, in our words",
        "Body B regrets that frogs were not counted.[4a]",
        "The posts: Body A, in 2021, as summarised by Body B, in our words",
        "All Pond Warden posts were to go.[4b]",
        "Person Three, Chair, Ponds Committee, The Ponds Committee meets, 14 September 2021, as recorded",
        "“The ponds belong to everybody.”[1b]",
        "Person Three, on the same occasion, as recorded",
        "“I swam there as a child.”[1b]",
        "Weed: Person One, Body A writes to the pond clubs, 10 March 2021, in our words",
        "Raking weed goes on.[3a]",
    ]
