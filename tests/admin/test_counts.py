"""The number of SQL statements of a page doesn't grow with the number of rows."""

import pytest

from tests.admin.filling import address
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issue import IssueFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db
ROWS = pytest.mark.parametrize("rows", [1, 3, 50])


@ROWS
@pytest.mark.parametrize(
    ("factory", "traits", "queries"),
    [
        (AppointmentFactory, {}, 7),
        (BriefingFactory, {"restatement": True}, 7),
        (ConflictNoteFactory, {}, 6),
        (DutyFactory, {}, 6),
        (EditionFactory, {}, 6),
        (EventFactory, {"date": "1 May 2025"}, 7),
        (ExcerptFactory, {}, 5),
        (FigureFactory, {"ratio": True}, 7),
        (FoiRequestFactory, {}, 7),
        (IssueFactory, {}, 6),
        (MeasureFactory, {}, 6),
        (PositionFactory, {"takes_a_side": True}, 7),
        (PublishedRecordFactory, {}, 7),
        (RoleFactory, {}, 6),
        (SourceFactory, {}, 6),
        (StakeholderFactory, {"part": True}, 5),
        (SuccessionFactory, {}, 6),
    ],
)
def test_a_list(staff, django_assert_num_queries, factory, traits, queries, rows):
    factory.create_batch(rows, **traits)
    url = address(factory._meta.model, "changelist")
    staff.get(url)  # content types are read once and then remembered
    with django_assert_num_queries(queries):
        assert staff.get(url).status_code == 200


def quotations(rows):
    position = PositionFactory(takes_a_side=True)
    for number in range(1, rows + 1):
        QuotationFactory(position=position, order=number)
    return position


def attestations(rows):
    event = EventFactory()
    AttestationFactory.create_batch(rows, event=event)
    return event


def duties_and_names(rows):
    role = RoleFactory()
    DutyFactory.create_batch(rows, role=role)
    RoleNameFactory.create_batch(rows, role=role)
    return role


def changes(rows):
    succession = SuccessionFactory()
    for number in range(1, rows + 1):
        DutyChangeFactory(succession=succession, order=number, stated=True)
    return succession


def figures(rows):
    measure = MeasureFactory()
    FigureFactory.create_batch(rows, measure=measure)
    return measure


def excerpts(rows):
    source = SourceFactory()
    ExcerptFactory.create_batch(rows, source=source)
    return source


def appointments(rows):
    person = StakeholderFactory(person=True)
    AppointmentFactory.create_batch(rows, person=person)
    return person


def sections(rows):
    briefing = BriefingFactory()
    for number in range(1, rows + 1):
        SectionFactory(briefing=briefing, order=number, audiences=[AudienceFactory()])
    EditionFactory.create_batch(rows, briefing=briefing)
    return briefing


def questions(rows):
    request = FoiRequestFactory()
    FoiQuestionFactory.create_batch(rows, request=request)
    return request


def uses(rows):
    excerpt = ExcerptFactory()
    for _ in range(rows):
        QuotationFactory(excerpt=excerpt, position__source=excerpt.source)
    return excerpt


@ROWS
@pytest.mark.parametrize(
    ("build", "form", "history"),
    [
        (quotations, 25, 12),
        (attestations, 27, 8),
        (duties_and_names, 29, 12),
        (changes, 28, 10),
        (figures, 24, 9),
        (excerpts, 35, 7),
        (appointments, 33, 7),
        (sections, 10, 8),
        (questions, 23, 9),
        (uses, 16, 6),
    ],
)
def test_a_record_with_parts(staff, django_assert_num_queries, build, form, history, rows):
    record = build(rows)
    for view, queries in (("change", form), ("history", history)):
        url = address(type(record), view, record.pk)
        staff.get(url)
        with django_assert_num_queries(queries):
            assert staff.get(url).status_code == 200
