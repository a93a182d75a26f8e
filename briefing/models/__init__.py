"""Evidence and publication: one noun a file, its QuerySet above it."""

from briefing.models.appointment import Appointment
from briefing.models.attestation import Attestation
from briefing.models.audience import Audience
from briefing.models.briefing import Briefing
from briefing.models.briefing_log import BriefingLog
from briefing.models.change_note import ChangeNote
from briefing.models.conflict_note import ConflictNote
from briefing.models.contact import Contact
from briefing.models.duty import Duty
from briefing.models.duty_change import DutyChange
from briefing.models.edition import Edition
from briefing.models.event import Event
from briefing.models.excerpt import Excerpt
from briefing.models.figure import Figure
from briefing.models.foi_question import FoiQuestion
from briefing.models.foi_request import FoiRequest
from briefing.models.issue import Issue
from briefing.models.issuer import Issuer
from briefing.models.mailed_letter import MailedLetter
from briefing.models.mailing import Mailing
from briefing.models.measure import Measure
from briefing.models.position import Position
from briefing.models.published_record import PublishedRecord
from briefing.models.quotation import Quotation
from briefing.models.recipient import Recipient
from briefing.models.removal import Removal
from briefing.models.rendition import Rendition
from briefing.models.report import Report
from briefing.models.review_comment import ReviewComment
from briefing.models.review_link import ReviewLink
from briefing.models.role import Role
from briefing.models.role_name import RoleName
from briefing.models.section import Section
from briefing.models.source import Source
from briefing.models.stakeholder import Stakeholder
from briefing.models.submission import Submission
from briefing.models.succession import Succession
from briefing.models.topic import Topic
from briefing.models.verification import Verification
from briefing.models.withdrawal import Withdrawal

__all__ = [
    "Appointment",
    "Attestation",
    "Audience",
    "Briefing",
    "BriefingLog",
    "ChangeNote",
    "ConflictNote",
    "Contact",
    "Duty",
    "DutyChange",
    "Edition",
    "Event",
    "Excerpt",
    "Figure",
    "FoiQuestion",
    "FoiRequest",
    "Issue",
    "Issuer",
    "MailedLetter",
    "Mailing",
    "Measure",
    "Position",
    "PublishedRecord",
    "Quotation",
    "Recipient",
    "Removal",
    "Rendition",
    "Report",
    "ReviewComment",
    "ReviewLink",
    "Role",
    "RoleName",
    "Section",
    "Source",
    "Stakeholder",
    "Submission",
    "Succession",
    "Topic",
    "Verification",
    "Withdrawal",
]
