"""A briefing, a source, and who holds what on an issue, for every test of a section."""

import pytest

from briefing.enums import PositionKind, StakeholderKind
from tests.factories.appointment import AppointmentFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.event import EventFactory
from tests.factories.issue import IssueFactory
from tests.factories.position import PositionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory


@pytest.fixture
def briefing():
    return BriefingFactory()


@pytest.fixture
def source():
    return SourceFactory(slug="source", title="Report", date="3 March 2025", publisher__name="Body P")


@pytest.fixture
def issue(briefing):
    return IssueFactory(
        slug="gate",
        topic=briefing.topic,
        question="Should the gate stay?",
        first_pole="wants the gate kept",
        second_pole="wants the gate gone",
        explanation="It is about the *gate*.",
    )


@pytest.fixture
def meeting(briefing, source):
    return EventFactory(
        slug="meeting", title="The meeting", topic=briefing.topic, date="4 May 2025", date__source=source
    )


@pytest.fixture
def held(briefing, source, issue):
    """A position of the topic from the source; a stance where `stance` is given."""

    def position(slug, *, stance="", **fields):
        side = {"kind": PositionKind.STANCE, "issue": issue, "stance": stance} if stance else {}
        given = {"slug": slug, "topic": briefing.topic, "source": source, "locator": slug, "date": "", "title": slug}
        return PositionFactory(**given | side | fields)

    return position


@pytest.fixture
def person():
    def made(name, *, body=None, title="", **fields):
        stakeholder = StakeholderFactory(name=name, kind=StakeholderKind.PERSON, **fields)
        post = AppointmentFactory(person=stakeholder, organisation=body, title=title) if body else None
        return {"stakeholder": stakeholder, "capacity": post}

    return made
