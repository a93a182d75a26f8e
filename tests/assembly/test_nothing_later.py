"""The body of a restated letter knows nothing that no source of its day knew."""

import pytest

from briefing.assembly.problems import CannotCompose
from briefing.content.inline import DifferenceRef
from briefing.content.walk import walk
from briefing.enums import SectionKind
from tests.assembly.reading import composed, section, told
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issue import IssueFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return BriefingFactory(
        restatement=True, restates__date="19 December 2024", lead="", what_changes="Wardens move.", from_when="Soon."
    )


@pytest.fixture
def move(letter):
    """What the letter plans, and a later report has a day for."""
    event = EventFactory(
        slug="move", title="The move", topic=letter.topic, date="1 May 2025", date__source__date="9 June 2025"
    )
    AttestationFactory(event=event, source=letter.restates, date="2025", planned=True, locator="paragraph 4")
    return event


def later(letter):
    """A record of each noun that no source knew on the letter's day, by what prose may say of it."""
    report = SourceFactory(slug="report", date="2026")
    about = {"topic": letter.topic, "source": report}
    role = RoleFactory(slug="keeper", topic=letter.topic, title="Keeper", acronym="PK")
    RoleNameFactory(role=role, source=report, name="Keeper")
    EventFactory(slug="fence", topic=letter.topic, title="The fence", date="2 May 2025", date__source=report)
    FigureFactory(slug="posts", measure__topic=letter.topic, source=report, period="May 2025")
    DutyFactory(slug="count", role=role, source=report, title="Counting")
    SuccessionFactory(slug="keepers", source=report, title="Wardens become keepers")
    FoiRequestFactory(slug="answer", **about)
    issue = IssueFactory(slug="fences", topic=letter.topic, question="Should there be fences?")
    PositionFactory(slug="said", kind="stance", issue=issue, stance="first", **about)
    MeasureFactory(slug="swans", topic=letter.topic, title="Swans on the fence")
    RoleFactory(slug="counter", topic=letter.topic, title="Swan counter")
    DutyFactory(role__slug="porter", role__topic=letter.topic, role__title="Porter", source=report)


@pytest.mark.parametrize(
    "mention",
    [
        "event:fence",
        "role:keeper",
        "role:keeper|acronym",
        "role:counter",
        "role:porter",
        "measure:swans",
        "issue:fences",
        "figure:posts|period",
        "figure:posts|bare",
        "duty:count",
        "succession:keepers",
        "foi:answer",
        "position:said|paraphrase",
    ],
)
def test_the_body_names_nothing_that_only_later_sources_know(letter, move, mention):
    later(letter)
    body = SectionFactory(briefing=letter, key="body", order=1, heading="Body", prose=f"So: [[{mention}]]")
    reference = mention.partition("|")[0]
    with pytest.raises(CannotCompose) as refused:
        composed(letter)
    expected = (
        f"Section Body: {reference} has no source that may be used here: all are undated or later than the document "
        "restated. Leave it out, or move it to a section for what came later."
    )
    assert [str(problem) for problem in refused.value.problems] == [expected]
    body.kind = SectionKind.LATER
    body.save()
    assert told(composed(letter), "body") != []


def test_a_measure_a_question_and_a_role_are_known_by_what_the_letters_sources_say_of_them(letter):
    issue = IssueFactory(slug="gates", topic=letter.topic, question="Should there be gates?")
    about = {"topic": letter.topic, "source": letter.restates}
    PositionFactory(slug="said", kind="stance", issue=issue, stance="first", **about)
    FigureFactory(measure__slug="ducks", measure__topic=letter.topic, measure__title="Ducks", source=letter.restates)
    DutyFactory(role__slug="porter", role__topic=letter.topic, role__title="Porter", source=letter.restates)
    SectionFactory(briefing=letter, key="body", prose="[[issue:gates]] [[measure:ducks]] [[role:porter]]")
    assert told(composed(letter), "body") == ["Should there be gates? Ducks Porter"]


def test_of_an_undated_document_nothing_but_itself_is_used(letter):
    letter.restates.date = ""
    letter.restates.save()
    own = FigureFactory(slug="own", measure__topic=letter.topic, measure__unit="ducks", source=letter.restates)
    other = SourceFactory(date="1990")
    FigureFactory(slug="old", measure=own.measure, source=other)
    body = SectionFactory(briefing=letter, key="body", heading="Body", prose="There were [[figure:own]].")
    assert told(composed(letter), "body") == ["There were 120 ducks[1a]."]
    body.prose = "There were [[figure:old]]."
    body.save()
    with pytest.raises(CannotCompose) as refused:
        composed(letter)
    assert [str(problem) for problem in refused.value.problems] == [
        (
            "Section Body: figure:old has no source that may be used here: the document restated is undated, so that "
            "nothing but what it says itself may be used. Leave it out, or move it to a section for what came later."
        )
    ]


def test_a_pointer_in_the_body_doesnt_tell_what_differs(letter, move):
    ConflictNoteFactory(slug="which", topic=letter.topic, title="Ranger or warden", records="event:move")
    SectionFactory(briefing=letter, key="body", prose="[[event:move|date]] [[conflict:which]]", order=1)
    SectionFactory(briefing=letter, key="since", prose="[[event:move|date]]", order=2, kind=SectionKind.LATER)
    document = composed(letter)
    labels = [
        {node.label for node in walk(section(document, key)) if isinstance(node, DifferenceRef)}
        for key in ("body", "since")
    ]
    assert labels == [{"The sources differ, as told below"}, {"The sources differ: Ranger or warden"}]


def test_a_rule_picks_nothing_that_only_later_sources_know(letter, move):
    later(letter)
    SectionFactory(briefing=letter, key="events", order=1, kind=SectionKind.EVENTS, prose="")
    SectionFactory(briefing=letter, key="roles", order=2, kind=SectionKind.ROLE, prose="")
    document = composed(letter)
    assert told(document, "events") == ["- 2025 (planned): The move[1a]"]
    assert told(document, "roles") == []


def test_a_role_in_the_body_has_no_end_that_only_later_sources_know(letter, move):
    end = EventFactory(slug="end", topic=letter.topic, title="The end", date="2 May 2025", date__source__date="2026")
    RoleFactory(slug="warden", topic=letter.topic, title="Warden", summary="", began=move, ended=end)
    part = SectionFactory(briefing=letter, key="role", kind=SectionKind.ROLE, prose="", selection="role:warden")
    terms = [line.partition(":")[0] for line in told(composed(letter), "role")]
    assert terms == ["Role", "Organisation", "Is to begin"]
    part.kind = SectionKind.LATER
    part.save()
    terms = [line.partition(":")[0] for line in told(composed(letter), "role")]
    assert terms == ["Role", "Organisation", "Began", "Ended"]
