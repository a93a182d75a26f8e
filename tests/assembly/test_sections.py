"""What each kind of section makes of its records."""

from decimal import Decimal

import pytest

from briefing.enums import DutyForce, FigureQualifier, SectionKind, StakeholderKind, Standing
from tests.assembly.reading import printed, refusal
from tests.factories.appointment import AppointmentFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


def test_statements_say_whose_they_are_and_that_the_words_are_ours(briefing, source):
    body = StakeholderFactory(name="Body A")
    PositionFactory(
        slug="gate",
        topic=briefing.topic,
        stakeholder=body,
        source=source,
        title="The gate",
        paraphrase="It stays.",
        speaker_label="a spokesperson",
    )
    PositionFactory(
        slug="own",
        topic=briefing.topic,
        stakeholder=source.publisher,
        source=source,
        title="Its own",
        paraphrase="It goes.",
    )
    assert printed(briefing, SectionKind.STATEMENTS, "position:gate\nposition:own") == [
        "The gate: Body A (a spokesperson), as summarised by Body P, in our words. It stays.[1a]",
        "Its own: Body P, in our words. It goes.[1a]",
    ]


def test_voices_give_speaker_capacity_occasion_and_standing_before_the_words(briefing, source):
    person = StakeholderFactory(name="Person One", kind=StakeholderKind.PERSON)
    post = AppointmentFactory(person=person, organisation__name="Body A", title="Keeper")
    meeting = EventFactory(
        slug="meeting", title="The meeting", topic=briefing.topic, date="4 March 2025", date__source=source
    )
    PositionFactory(
        slug="gate",
        topic=briefing.topic,
        stakeholder=person,
        capacity=post,
        occasion=meeting,
        source=source,
        paraphrase="",
        words="The gate shall stay.",
        words__standing=Standing.REPORTED,
    )
    assert printed(briefing, SectionKind.VOICES, "position:gate") == [
        "Person One; Keeper, Body A; The meeting, 4 March 2025; as reported by Body P: “The gate shall stay.”[1a]"
    ]


def test_an_empty_selection_takes_the_topics_records_or_the_sources(briefing, source):
    mine = PositionFactory(slug="mine", topic=briefing.topic, source=source, title="Mine")
    PositionFactory(slug="other", topic=briefing.topic, title="Other")
    PositionFactory(slug="elsewhere", source=source, title="Elsewhere")
    PositionFactory(slug="secret", topic=briefing.topic, source=source, staff_only=True)
    PositionFactory(slug="silent", topic=briefing.topic, source=source, silent=True)
    lines = printed(briefing, SectionKind.STATEMENTS, source=source)
    assert lines == [
        (
            f"Mine: {mine.stakeholder.name}, as summarised by Body P, in our words. "
            "They said that the gate opens early.[1a]"
        )
    ]


def test_a_role_prints_its_names_and_its_duties_with_force_and_condition(briefing, source):
    ended = EventFactory(slug="end", title="The end", topic=briefing.topic, date="May 2025", date__source=source)
    role = RoleFactory(
        slug="warden",
        topic=briefing.topic,
        title="Warden",
        acronym="W",
        organisation__name="Body A",
        ended=ended,
        summary="Minds the pond.",
    )
    RoleNameFactory(role=role, name="Pond Warden", source=source, locator="page 1", excerpt=None)
    DutyFactory(role=role, title="Gate", order=2, group="Morning", force=DutyForce.MAY, source=source, locator="page 2")
    DutyFactory(role=role, title="Fish", order=1, group="Morning", source=source, locator="page 2")
    DutyFactory(
        role=role,
        title="Count",
        order=3,
        force=DutyForce.IF_ASKED,
        condition="if the pond asks",
        source=source,
        locator="page 3",
    )
    assert printed(briefing, SectionKind.ROLE, "role:warden") == [
        "Role: Warden (W)",
        "Organisation: Body A",
        "Ended: The end in May 2025[1a]",
        "Called in the sources: Pond Warden[1b]",
        "Minds the pond.",
        "## Morning",
        "Fish: Opens the gate.[1c]",
        "Gate <May>: Opens the gate.[1c]",
        "Count <If asked / if the pond asks>: Opens the gate.[1d]",
    ]


def test_figures_print_number_measure_time_and_whose_they_are(briefing, source):
    measure = MeasureFactory(
        topic=briefing.topic, title="Wardens", unit="wardens", unit_singular="warden", place="Somewhere"
    )
    body = StakeholderFactory(name="Body A")
    FigureFactory(
        slug="now",
        measure=measure,
        value=Decimal(1200),
        period="2025",
        stated_by=body,
        source=source,
        qualifier=FigureQualifier.ABOUT,
        note="At the end of the year.",
    )
    FigureFactory(slug="then", measure=measure, value=Decimal(1), period="", stated_by=body, source=source)
    assert printed(briefing, SectionKind.FIGURES, "figure:now\nfigure:then") == [
        "Number | What is counted | When | Who says so",
        "about 1,200 wardens | Wardens, Somewhere. At the end of the year. | 2025 | Body A[1a]",
        "1 warden | Wardens, Somewhere | not stated | Body A[1a]",
    ]


def test_events_stand_in_order_of_date_and_those_without_come_last(briefing, source):
    topic = briefing.topic
    EventFactory(slug="b", title="Second", topic=topic, date="May 2025", date__source=source, summary="It happened.")
    EventFactory(slug="a", title="First", topic=topic, date="by 2023", date__source=source)
    EventFactory(slug="c", title="Third", topic=topic, date="2027", date__source=source, date__planned=True)
    EventFactory(slug="d", title="Undated", topic=topic)
    assert printed(briefing, SectionKind.EVENTS) == [
        "- By 2023: First[1a]",
        "- May 2025: Second[1a] It happened.",
        "- 2027 (planned): Third[1a]",
        "- Date not stated: Undated",
    ]


def test_a_section_refuses_a_noun_that_it_cannot_print(briefing):
    assert refusal(briefing, SectionKind.STATEMENTS, f"topic:{briefing.topic.slug}") == (
        "Section Part: A section can't print a topic. "
        "It takes conflict, duty, event, figure, position, role, succession."
    )
