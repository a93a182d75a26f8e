"""How many reads composing takes, and that it comes out the same each time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefing.assembly.compose import compose
from briefing.enums import SectionKind, StakeholderKind
from briefing.models import Briefing, Position
from tests.assembly.reading import AT, composed
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


def grown(briefing, number):
    """A briefing with a number of each record, all printed."""
    topic = briefing.topic
    role = RoleFactory(slug="warden", topic=topic)
    for index in range(number):
        source = SourceFactory(slug=f"s{index}", authors=[StakeholderFactory(kind=StakeholderKind.PERSON)])
        EventFactory(
            slug=f"e{index}", topic=topic, date="May 2025", date__source=source, participants=[StakeholderFactory()]
        )
        FigureFactory(slug=f"f{index}", measure=MeasureFactory(topic=topic), source=source)
        PositionFactory(slug=f"p{index}", topic=topic, source=source, paraphrase="", words="The gate shall stay.")
        DutyFactory(slug=f"d{index}", role=role, source=source)
        ConflictNoteFactory(slug=f"c{index}", topic=topic, records=f"event:e{index}")
    kinds = (SectionKind.EVENTS, SectionKind.FIGURES, SectionKind.VOICES, SectionKind.ROLE)
    for order, kind in enumerate(kinds, start=1):
        SectionFactory(briefing=briefing, key=str(kind), kind=kind, order=order, prose="")


def quotations_of(record):
    return record.quotations.all() if isinstance(record, Position) else ()


@pytest.mark.parametrize("number", [1, 3, 50])
def test_composing_reads_the_database_a_fixed_number_of_times(briefing, number):
    grown(briefing, number)
    found = Briefing.objects.select_related("topic", "issuer", "contact", "signatory").get(pk=briefing.pk)
    with CaptureQueriesContext(connection) as queries:
        composition = compose(found, at=AT)
    assert len(composition.documents[0].notes) == number
    assert len(queries) == 23


@pytest.mark.parametrize("number", [1, 3, 50])
def test_what_was_gathered_names_itself_without_a_read(briefing, number):
    grown(briefing, number)
    records = compose(briefing, at=AT).evidence.records
    with CaptureQueriesContext(connection) as queries:
        names = [str(record) for record in records.values()]
        held = [str(quotation) for record in records.values() for quotation in quotations_of(record)]
    assert (len(names) > number, len(held), len(queries)) == (True, number, 0)


def test_composing_twice_gives_the_same_trees(briefing):
    grown(briefing, 3)
    assert composed(briefing) == composed(briefing)
