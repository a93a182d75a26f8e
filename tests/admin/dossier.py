"""A small dossier that holds every noun at least once."""

from tests.factories.appointment import AppointmentFactory
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.change_note import ChangeNoteFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.mailing import MailingFactory
from tests.factories.position import PositionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.recipient import RecipientFactory
from tests.factories.removal import RemovalFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.report import ReportFactory
from tests.factories.review_comment import ReviewCommentFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.verification import VerificationFactory
from tests.factories.withdrawal import WithdrawalFactory


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
        *(BriefingLogFactory(), VerificationFactory(), ReportFactory(), ReviewCommentFactory().link),
        *(MailingFactory(edition=edition), RecipientFactory()),
    ]
    ChangeNoteFactory(edition=edition)
    WithdrawalFactory(edition=edition)
    RemovalFactory()
    return {type(record): record for record in records}
