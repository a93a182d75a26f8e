"""What each kind of section makes of its records."""

from decimal import Decimal

import pytest

from briefing.assembly.problems import CannotCompose
from briefing.enums import DutyForce, FigureQualifier, SectionKind, StakeholderKind, Standing
from tests.assembly.reading import composed, told
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefing():
    return BriefingFactory()


@pytest.fixture
def source():
    return SourceFactory(slug="source", title="Report", date="3 March 2025", publisher__name="Body P")


def printed(briefing, kind, selection="", **section):
    SectionFactory(briefing=briefing, key="part", heading="Part", kind=kind, prose="", selection=selection, **section)
    return told(composed(briefing), "part")


def refusal(briefing, kind, selection):
    with pytest.raises(CannotCompose) as refused:
        printed(briefing, kind, selection)
    return str(refused.value)


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


def test_a_ledger_accounts_for_every_duty_before_and_says_on_whose_word(briefing, source):
    before = RoleFactory(slug="before", topic=briefing.topic)
    after = RoleFactory(slug="after", topic=briefing.topic)

    def duty(slug, role, **fields):
        return DutyFactory(slug=slug, title=slug.title(), role=role, source=source, locator=slug, **fields)

    move = SuccessionFactory(
        slug="move",
        title="From before to after",
        source=source,
        predecessors=[before],
        successors=[after],
        effective=EventFactory(topic=briefing.topic),
    )
    DutyChangeFactory(
        succession=move,
        order=1,
        old=duty("gate", before, force=DutyForce.RARELY),
        new=duty("door", after),
        outcome="reworded",
        reason="Both open",
    )
    DutyChangeFactory(
        succession=move,
        order=2,
        old=duty("fish", before),
        new=None,
        outcome="dropped",
        basis="stated",
        source=source,
        locator="page 9",
    )
    DutyChangeFactory(succession=move, order=3, old=None, new=duty("boat", after), outcome="new")
    DutyChangeFactory(succession=move, order=4, old=duty("swan", before), new=None, outcome="not_stated")
    duty("left", before)
    assert printed(briefing, SectionKind.LEDGER, "succession:move") == [
        "Before | What became of it | After | On whose word",
        "Gate (rarely)[1a] | Reworded | Door[1b] | Our comparison: Both open",
        "Fish[1c] | Dropped | None | Stated by a source[1d]",
        "No such duty before | New | Boat[1e] | Our comparison",
        "Swan[1f] | Not stated | Our sources don’t say | Our comparison",
        "Left[1g] | Not stated | Our sources don’t say | Not compared",
    ]


def test_a_ledger_without_a_duty_is_refused(briefing):
    SuccessionFactory(slug="move", effective=EventFactory(topic=briefing.topic))
    assert refusal(briefing, SectionKind.LEDGER, "succession:move") == (
        "Section Part: succession:move has no duty to compare. Enter its ledger."
    )


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


def test_a_difference_is_printed_where_its_claim_first_stands(briefing, source):
    event = EventFactory(slug="end", title="The end", topic=briefing.topic, date="May 2025", date__source=source)
    AttestationFactory(event=event, source=SourceFactory(title="Page"), date="2024", planned=True, locator="page 1")
    ConflictNoteFactory(
        slug="when",
        topic=briefing.topic,
        title="When it ended",
        records="event:end",
        explanation="The report is finer.",
    )
    SectionFactory(briefing=briefing, key="one", order=1, prose="It ended [[event:end|on]], [[event:end|on]].")
    SectionFactory(briefing=briefing, key="two", order=2, prose="It ended [[event:end|on]].")
    document = composed(briefing)
    assert told(document, "one") == [
        "It ended in May 2025[≠when], in May 2025[1a].",
        "≠≠ When it ended",
        "≠ Report: May 2025[1a]",
        "≠ Page: 2024 (planned)[2a]",
        "= The report is finer.",
    ]
    assert told(document, "two") == ["It ended in May 2025[1a][≠when]."]


def test_a_section_of_differences_keeps_those_it_lists_together(briefing):
    EventFactory(slug="end", title="The end", topic=briefing.topic, date="May 2025")
    ConflictNoteFactory(slug="when", topic=briefing.topic, title="When", records="event:end", explanation="Both.")
    SectionFactory(briefing=briefing, key="one", order=1, prose="Ended [[event:end|on]].")
    SectionFactory(
        briefing=briefing, key="two", order=2, prose="", kind=SectionKind.DIFFERENCES, selection="conflict:when"
    )
    document = composed(briefing)
    assert told(document, "one") == ["Ended in May 2025[1a][≠when]."]
    assert told(document, "two")[0] == "≠≠ When"


class TestClaim:
    @pytest.fixture
    def counted(self, briefing, source):
        measure = MeasureFactory(topic=briefing.topic, title="Wardens", unit="wardens", unit_singular="warden")
        body = StakeholderFactory(name="Body A")

        def figure(slug, value, period, **fields):
            return FigureFactory(
                **{"slug": slug, "measure": measure, "value": Decimal(value), "period": period, "stated_by": body}
                | {"source": source, "locator": slug, **fields}
            )

        figure("claim", "2", "", nature="ratio", qualifier=FigureQualifier.MORE_THAN, since="2010")
        figure("now", "370", "2025")
        figure("men", "183", "2010", category="men")
        figure("women", "102", "2010", category="women")
        return figure

    def test_a_claim_is_measured_on_every_basis(self, briefing, counted):
        lines = printed(
            briefing,
            SectionKind.CLAIM,
            "claim figure:claim\nnow figure:now\nbase figure:men\nbase figure:men + figure:women",
        )
        assert lines == [
            "Body A says of Wardens: more than doubled, not stated, compared with 2010[1a]",
            "Compared with | Number now | How many times | Does the claim hold?",
            "183 men[1b], 2010 (Wardens) | 370 wardens[1c], 2025 (Wardens) | 2.02 times | Yes",
            (
                "183 men[1b] and 102 women[1d], together 285, 2010 (Wardens) | "
                "370 wardens[1c], 2025 (Wardens) | 1.30 times | No"
            ),
        ]

    def test_numbers_of_different_measures_are_said_to_count_different_things(self, briefing, counted):
        other = MeasureFactory(topic=briefing.topic, title="Posts", unit="posts")
        counted("posts", "100", "2010", measure=other)
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:now\nbase figure:posts")
        assert lines[-1].endswith("3.70 times | Yes, but the two numbers count different things")

    @pytest.mark.parametrize(
        ("qualifier", "value", "verdict"),
        [
            ("exact", "2", "No"),
            ("about", "2", "Yes"),
            ("about", "3", "No"),
            ("fewer_than", "3", "Yes"),
            ("up_to", "2", "No"),
            ("more_than", "2.5", "No"),
        ],
    )
    def test_the_qualifier_decides_whether_it_holds(self, briefing, counted, qualifier, value, verdict):
        counted("other", value, "", nature="ratio", qualifier=qualifier, since="2010")
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:other\nnow figure:now\nbase figure:men")
        assert lines[-1].rpartition(" | ")[2] == verdict

    @pytest.mark.parametrize(
        ("selection", "message"),
        [
            (
                "claim figure:claim\nnow figure:now",
                (
                    "A claim section needs one claim, and figures now and before. "
                    "List claim figure:…, now figure:…, then base figure:… lines; join figures to be added by +."
                ),
            ),
            (
                "claim figure:now\nnow figure:now\nbase figure:men",
                "figure:now is not a ratio. Choose the figure that says how many times as many.",
            ),
            (
                "claim figure:claim\nnow figure:now\nbase figure:men + figure:now",
                "Only figures of one measure, nature, period and source can be added up. List them apart.",
            ),
            (
                "claim figure:claim\nnow figure:now\nbase figure:zero",
                "A number can't be compared with none. Take that base out.",
            ),
        ],
    )
    def test_what_cannot_be_compared_is_refused(self, briefing, counted, selection, message):
        counted("zero", "0", "2009")
        assert refusal(briefing, SectionKind.CLAIM, selection) == f"Section Part: {message}"


def test_a_section_refuses_a_noun_that_it_cannot_print(briefing):
    assert refusal(briefing, SectionKind.STATEMENTS, f"topic:{briefing.topic.slug}") == (
        "Section Part: A section can't print a topic. "
        "It takes conflict, duty, event, figure, position, role, succession."
    )
