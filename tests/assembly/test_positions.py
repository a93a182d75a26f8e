"""A round-up of positions: who takes which side, counted once each, and words whose speaker is disputed."""

import pytest

from briefing.enums import PositionKind, SectionKind, Silence, StakeholderKind, Stance
from tests.assembly.reading import printed, refusal
from tests.factories.appointment import AppointmentFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db
NOT_A_POLL = (
    "(This is not a poll. It counts the voices in the documents that we hold, and says nothing of how many people "
    "think so. On each side, each speaker counts once, each body once however many speak for it, and each meeting or "
    "document once.)"
)


def test_the_question_is_printed_with_its_poles(briefing, issue):
    assert printed(briefing, SectionKind.QUESTION) == [
        "Should the gate stay?",
        "It is about the gate.",
        "One side: wants the gate kept",
        "The other side: wants the gate gone",
    ]


class TestBalance:
    def test_speakers_bodies_and_occasions_each_count_once(self, briefing, held, person, meeting):
        force = StakeholderFactory(name="Force F")
        unit = StakeholderFactory(name="Unit U", parent=StakeholderFactory(name="Branch B", parent=force))
        one = person("Person One", body=unit)
        held("one", stance=Stance.FIRST, occasion=meeting, **one)
        held("one-again", stance=Stance.FIRST, occasion=meeting, **one)
        held("two", stance=Stance.FIRST, **person("Person Two", body=force))
        held("said", stance=Stance.FIRST, occasion=meeting, stakeholder=force, speaker_label="representatives")
        held("three", stance=Stance.SECOND, **person("Person Three"))
        held("silent", stance="", silence=Silence.NO_REPLY, paraphrase="")
        assert printed(briefing, SectionKind.BALANCE) == [
            "? Should the gate stay?",
            "wants the gate kept: 3/1/2 Person Two, Force F, Person One, Force F, Force F (representatives)",
            "wants the gate gone: 1/0/1 Person Three",
            NOT_A_POLL,
        ]

    def test_a_pole_without_voices_is_shown_with_none(self, briefing, held, person):
        held("mixed", stance=Stance.MIXED, stance_wording="wants half a gate", **person("Person One"))
        assert printed(briefing, SectionKind.BALANCE)[1:4] == [
            "wants the gate kept: 0/0/0 ",
            "wants the gate gone: 0/0/0 ",
            "mixed or conditional: 1/0/1 Person One",
        ]

    def test_stances_that_readers_may_not_see_do_not_count(self, briefing, held, person):
        held("hidden", stance=Stance.FIRST, clearance="staff", **person("Person One"))
        held("shown", stance=Stance.FIRST, **person("Person Two"))
        assert printed(briefing, SectionKind.BALANCE)[1] == "wants the gate kept: 1/0/1 Person Two"


def test_stances_stand_under_their_poles_with_speaker_post_and_occasion_before_the_words(
    briefing, held, person, meeting
):
    one = person("Person One", body=StakeholderFactory(name="School S"), title="Head")
    said = {"paraphrase": "", "words__standing": "reported"}
    held("one", stance=Stance.FIRST, occasion=meeting, words="The gate stays.", **said, **one)
    held("two", stance=Stance.FIRST, occasion=meeting, words="It is our gate.", **said, **one)
    held("three", stance=Stance.MIXED, stance_wording="wants half a gate", words="Half would do.", **said, **one)
    assert printed(briefing, SectionKind.STANCES) == [
        "### Wants the gate kept",
        "Person One; Head, School S; The meeting, 4 May 2025; as reported by Body P: “The gate stays.”[1a]",
        "Person One; on the same occasion; as reported by Body P: “It is our gate.”[1b]",
        "### Wants the gate gone",
        "Nobody in the documents that we hold.",
        "### Mixed or conditional",
        "Person One: wants half a gate, as we read the words.",
        "Person One; Head, School S; as reported by Body P: “Half would do.”[1c]",
    ]


def test_a_bodys_view_names_who_speaks_for_it(briefing, held, source):
    body = StakeholderFactory(name="Body A")
    clerk = AppointmentFactory(
        person=StakeholderFactory(person=True, name="Person One"), organisation=body, title="Clerk"
    )
    held("view", stance=Stance.SECOND, stakeholder=body, capacity=clerk, paraphrase="It should go.", title="The view")
    assert printed(briefing, SectionKind.STANCES)[-1] == (
        "The view: Body A, by Person One, Clerk, as summarised by Body P, in our words. It should go.[1a]"
    )


class TestRemarks:
    def test_they_stand_by_kind_apart_from_the_stances(self, briefing, held, person):
        one = person("Person One")
        held("remark", **one, paraphrase="It rained.")
        held("reason", kind=PositionKind.REASON, **one, paraphrase="It creaks.")
        held("promise", kind=PositionKind.COMMITMENT, **one, paraphrase="I will oil it.")
        held("stance", stance=Stance.FIRST, **one)
        held("silent", silence=Silence.NO_REPLY, paraphrase="", **one)
        assert printed(briefing, SectionKind.REMARKS) == [
            "### Reasons given",
            "reason: Person One, as summarised by Body P, in our words. It creaks.[1a]",
            "### Commitments made",
            "promise: Person One, as summarised by Body P, in our words. I will oil it.[1b]",
            "### Remarks and accounts",
            "remark: Person One, as summarised by Body P, in our words. It rained.[1c]",
        ]

    def test_a_fragment_stands_beside_our_words_for_it(self, briefing, held, person, meeting):
        held("storm", **person("Person One"), occasion=meeting, paraphrase="It was a mess.", words="a perfect storm")
        assert printed(briefing, SectionKind.REMARKS)[1:] == [
            "storm: Person One, The meeting, 4 May 2025, as summarised by Body P, in our words. It was a mess.[1a]",
            "Person One; in these words: “a perfect storm”[1a]",
        ]

    def test_a_stance_is_refused_among_them(self, briefing, held):
        held("stance", stance=Stance.FIRST)
        assert refusal(briefing, SectionKind.REMARKS, "position:stance") == (
            "Section Part: This section takes reasons, commitments and remarks. Print stances in a section of stances."
        )


class TestUnheard:
    def test_it_says_who_is_silent_and_where_we_looked(self, briefing, held):
        group = StakeholderFactory(name="Swimmers", kind=StakeholderKind.GROUP)
        searched = "Both documents, on 5 January 2026."
        held("none", stakeholder=group, silence=Silence.NONE_FOUND, searched=searched, paraphrase="")
        held("asked", stakeholder=StakeholderFactory(name="Body A"), silence=Silence.NO_REPLY, paraphrase="")
        assert printed(briefing, SectionKind.UNHEARD) == [
            "Asked, and no reply:",
            "- Body A[1a]",
            "None found where we looked: Both documents, on 5 January 2026.",
            "- Swimmers",
        ]

    def test_nobody_recorded_as_silent_does_not_mean_that_all_are_heard(self, briefing):
        assert printed(briefing, SectionKind.UNHEARD) == [
            "We have recorded nobody as silent, which doesn’t show that everybody is heard."
        ]

    def test_somebody_who_speaks_is_refused(self, briefing, held):
        held("loud")
        assert refusal(briefing, SectionKind.UNHEARD, "position:loud") == (
            "Section Part: position:loud is no silence. Print it among the stances or the remarks."
        )


def test_a_section_about_no_question_is_refused(briefing):
    for kind in (SectionKind.QUESTION, SectionKind.BALANCE, SectionKind.STANCES):
        assert refusal(briefing, kind, "") == (
            "Section Part: This section is about a question: list it as issue:slug in its selection."
        )
        briefing.sections.all().delete()
