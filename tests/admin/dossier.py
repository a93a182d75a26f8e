"""A small dossier that holds every noun at least once."""

from briefing.models.record import Record
from briefing.models.write_once import WriteOnce
from tests.factories.appointment import AppointmentFactory
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.position import PositionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory


def one_of_each():
    """The dossier's records by model."""
    event = EventFactory(date="1 May 2025")
    position = PositionFactory(takes_a_side=True, words="We will keep the gate open.", words__standing="recording")
    duty_change = DutyChangeFactory()
    RoleNameFactory(role=duty_change.old.role)
    request = FoiQuestionFactory(request__complaint=True).request
    briefing = BriefingFactory(restatement=True, with_contact=True, audiences=[AudienceFactory()])
    SectionFactory(briefing=briefing, audiences=briefing.audiences.all(), selection=f"position:{position.slug}")
    edition = EditionFactory(briefing=briefing)
    RenditionFactory(edition=edition)
    figure = FigureFactory(source=position.source)
    records = [
        *(event, position, position.topic, position.source, position.issue, position.stakeholder, request, figure),
        *(
            figure.measure,
            duty_change.succession,
            duty_change.old,
            duty_change.old.role,
            position.source.excerpts.get(),
        ),
        *(briefing, briefing.issuer, briefing.contact, briefing.audiences.get(), edition),
        *(AppointmentFactory(), ConflictNoteFactory(), PublishedRecordFactory(edition=edition)),
    ]
    assert all(isinstance(record, (Record, WriteOnce)) for record in records)
    return {type(record): record for record in records}
