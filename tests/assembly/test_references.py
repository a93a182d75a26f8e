"""What each reference in prose prints."""

from decimal import Decimal

import pytest

from briefing.assembly.problems import CannotCompose
from briefing.enums import FigureQualifier, StakeholderKind
from tests.assembly.reading import composed, told
from tests.factories.briefing import BriefingFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issue import IssueFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefing():
    return BriefingFactory(topic=TopicFactory(slug="ponds", title="Ponds"))


def printed(briefing, prose):
    SectionFactory(briefing=briefing, key="part", prose=prose)
    return told(composed(briefing), "part")


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        ("There were [[figure:posts]].", "There were more than 1,250 posts[1a]."),
        ("There were [[figure:posts|number]] of them.", "There were more than 1,250[1a] of them."),
        ("There were [[figure:posts|bare]].", "There were more than 1,250 posts."),
        ("In [[figure:posts|period]].", "In about 2020."),
    ],
)
def test_a_figure_keeps_its_qualifier_and_names_its_source(briefing, prose, line):
    measure = MeasureFactory(topic=briefing.topic, unit="posts", unit_singular="post")
    FigureFactory(
        slug="posts", measure=measure, value=Decimal(1250), qualifier=FigureQualifier.MORE_THAN, period="about 2020"
    )
    assert printed(briefing, prose) == [line]


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        ("[[event:end]]", "The post ends"),
        ("It ends [[event:end|on]].", "It ends on 1 May 2025[1a]."),
        ("Date: [[event:end|date]]", "Date: 1 May 2025[1a]"),
    ],
)
def test_an_event_prints_the_date_of_its_attestation(briefing, prose, line):
    EventFactory(slug="end", title="The post ends", topic=briefing.topic, date="1 May 2025")
    assert printed(briefing, prose) == [line]


def test_a_planned_date_says_that_it_is_planned(briefing):
    EventFactory(slug="end", topic=briefing.topic, date="2027", date__planned=True)
    assert printed(briefing, "It ends [[event:end|on]].") == ["It ends in 2027 (planned)[1a]."]


def test_an_acronym_is_expanded_at_its_first_mention_in_the_document(briefing):
    RoleFactory(slug="warden", topic=briefing.topic, title="Pond Warden", acronym="PW")
    SectionFactory(
        briefing=briefing, key="first", order=1, prose="[[role:warden|acronyms]] and [[role:warden|acronym]]"
    )
    SectionFactory(briefing=briefing, key="second", order=2, prose="[[role:warden|acronym]], a [[role:warden]]")
    document = composed(briefing)
    assert told(document, "first") == ["Pond Wardens (PWs) and PW"]
    assert told(document, "second") == ["PW, a Pond Warden"]


def test_the_plural_is_the_recorded_one(briefing):
    RoleFactory(slug="head", topic=briefing.topic, title="Head of Pond", plural="Heads of Pond")
    assert printed(briefing, "[[role:head|plural]]") == ["Heads of Pond"]


def test_a_body_is_named_in_full_once(briefing):
    StakeholderFactory(
        slug="body-a", name="Body A of Somewhere", short_name="Body A", kind=StakeholderKind.ORGANISATION
    )
    assert printed(briefing, "[[stakeholder:body-a]]; [[stakeholder:body-a]]") == ["Body A of Somewhere; Body A"]


def test_a_position_prints_its_words_or_ours(briefing):
    source = SourceFactory(slug="minutes")
    position = PositionFactory(
        slug="gate", topic=briefing.topic, source=source, paraphrase="The gate stays.", words="The gate shall stay."
    )
    quoted, ours = printed(briefing, "They said [[position:gate]]\n\n[[position:gate|paraphrase]]")
    assert quoted == "They said “The gate shall stay.”[1a]"
    assert ours == "The gate stays.[1a]"
    assert position.locator == "paragraph 1"


def test_each_source_is_one_note_with_every_place_in_it(briefing):
    SourceFactory(slug="one", title="Source one")
    SourceFactory(slug="two", title="Source two")
    SectionFactory(
        briefing=briefing,
        key="part",
        prose="A [[source:two|page 1]]. B [[source:one|page 2]]. C [[source:two|page 9]]. D [[source:two|page 1]].",
    )
    document = composed(briefing)
    assert told(document, "part") == ["A[1a]. B[2a]. C[1b]. D[1a]."]
    assert [(note.number, note.source, [(p.mark, p.locator) for p in note.places]) for note in document.notes] == [
        (1, "two", [("a", "page 1"), ("b", "page 9")]),
        (2, "one", [("a", "page 2")]),
    ]


def test_a_place_leads_to_the_first_passage_that_we_hold_from_it(briefing):
    source = SourceFactory(slug="one")
    for key, clearance in (("a-secret", "staff"), ("b-first", "public"), ("c-second", "public")):
        ExcerptFactory(source=source, key=key, locator="page 1", clearance=clearance)
    SectionFactory(briefing=briefing, prose="A [[source:one|page 1]], B [[source:one|page 2]].")
    (note,) = composed(briefing).notes
    assert [(place.locator, place.passage) for place in note.places] == [("page 1", "excerpt-b-first"), ("page 2", "")]


def test_a_mark_is_not_repeated_within_a_sentence(briefing):
    SourceFactory(slug="one")
    prose = "A [[source:one|page 1]] and B [[source:one|page 1]]. C [[source:one|page 1]]."
    assert printed(briefing, prose) == ["A and B[1a]. C[1a]."]


def test_titles_of_other_nouns(briefing):
    topic = briefing.topic
    DutyFactory(slug="gate", title="Opening the gate", role=RoleFactory(topic=topic))
    IssueFactory(slug="open", topic=topic, question="Should the gate be open?")
    MeasureFactory(slug="posts", topic=topic, title="Posts at ponds")
    FoiRequestFactory(slug="asked", topic=topic, title="Gates and posts", answered_on="June 2025")
    prose = "[[duty:gate]]; [[issue:open]]; [[measure:posts]]; [[topic:ponds]]; [[foi:asked]]"
    prose += ", answered [[foi:asked|answered]]"
    assert printed(briefing, prose) == [
        "Opening the gate; Should the gate be open?; Posts at ponds; Ponds; Gates and posts, answered in June 2025[1a]"
    ]


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        ("[[figure:none]]", "No record answers to figure:none. Correct the reference or enter the record."),
        (
            "[[figure:no",
            ("The reference that begins [[figure:no is not complete. Write [[noun:slug]] or [[noun:slug|facet]]."),
        ),
        (
            "[[role:warden|size]]",
            ("[[role:warden|size]] asks for something that no role has. It takes |acronym, |acronyms, |plural."),
        ),
        ("[[event:undated|on]]", "event:undated has no date from a source that may be used here."),
        ("[[position:gate]]", "position:gate has no quotation. Enter one, or refer to |paraphrase."),
        ("[[stakeholder:child]]", "The name of stakeholder:child is protected. Leave it out."),
        ("[[figure:secret]]", "figure:secret is not cleared for readers. Clear it, or leave it out."),
    ],
)
def test_a_reference_that_cannot_be_printed_names_section_and_remedy(briefing, prose, message):
    topic = briefing.topic
    RoleFactory(slug="warden", topic=topic)
    EventFactory(slug="undated", topic=topic)
    PositionFactory(slug="gate", topic=topic)
    StakeholderFactory(slug="child", name="Person P", kind=StakeholderKind.PERSON, protected=True)
    FigureFactory(slug="secret", measure=MeasureFactory(topic=topic), staff_only=True)
    SectionFactory(briefing=briefing, heading="Why", prose=prose)
    with pytest.raises(CannotCompose) as refusal:
        composed(briefing)
    assert str(refusal.value) == f"Section Why: {message}"


def test_all_problems_are_told_at_once(briefing):
    SectionFactory(briefing=briefing, order=1, heading="One", prose="[[role:a]] [[role:b]]")
    SectionFactory(briefing=briefing, order=2, heading="Two", prose="[[role:a]]")
    with pytest.raises(CannotCompose) as refusal:
        composed(briefing)
    assert [problem.where for problem in refusal.value.problems] == ["Section One", "Section One", "Section Two"]


def test_a_reference_beyond_the_topic_is_found(briefing):
    RoleFactory(slug="elsewhere", topic=TopicFactory(), title="Ranger")
    assert printed(briefing, "A [[role:elsewhere]]") == ["A Ranger"]
