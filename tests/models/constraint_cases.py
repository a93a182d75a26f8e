"""A case for each constraint of the nouns that staff enter: a valid record, and what then breaks it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.enums import (
    ChangeBasis,
    DutyForce,
    DutyOutcome,
    FoiOutcome,
    PositionKind,
    Settlement,
    Silence,
    StakeholderKind,
    Stance,
    Voice,
)
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.contact import ContactFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issue import IssueFactory
from tests.factories.issuer import IssuerFactory
from tests.factories.position import PositionFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.stakeholder import StakeholderFactory


@dataclass
class Case:
    """A valid record, and what then makes it break the constraint."""

    constraint: str
    make: Callable
    changes: dict = field(default_factory=dict)
    says: str = ""


def twin(factory, *shared, **traits):
    """Makes a record; the case then gives a second one the same values."""

    def make():
        first, second = factory(**traits), factory(**traits)
        for name in shared:
            setattr(second, name, getattr(first, name))
        return second

    return make


def itself_as_parent():
    body = StakeholderFactory()
    body.parent = body
    return body


def second_date():
    event = EventFactory(date="1 May 2025")
    return AttestationFactory(event=event)


SIDES = "New has a duty after alone, dropped and not stated a duty before alone; kept, reworded and moved have both."
CASES = [
    Case(
        "appointment_unique",
        twin(AppointmentFactory, "person", "organisation", "title", "start"),
        says="This appointment is recorded already.",
    ),
    Case(
        "appointment_possible_order",
        AppointmentFactory,
        {"start": "2020", "end": "2019"},
        "An appointment can't end before it begins.",
    ),
    Case(
        "attestation_unique",
        twin(AttestationFactory, "event", "source"),
        says="This source's word on the event is recorded already.",
    ),
    Case(
        "attestation_one_gives_the_date",
        second_date,
        {"gives_date": True},
        "Another attestation gives this event its date already.",
    ),
    Case(
        "attestation_date_to_give",
        AttestationFactory,
        {"gives_date": True, "date": ""},
        "An attestation without a date can't give the event one.",
    ),
    Case(
        "briefing_restatement_names_its_document",
        BriefingFactory,
        {"voice": Voice.RESTATEMENT},
        "Choose the document that it restates.",
    ),
    Case(
        "conflict_note_says_which_stands",
        ConflictNoteFactory,
        {"settlement": Settlement.STANDS},
        "Name which record stands where one does, and none where both are kept.",
    ),
    Case(
        "contact_can_be_reached",
        ContactFactory,
        {"email": ""},
        "Give an e-mail address, a telephone number or an address.",
    ),
    Case(
        "duty_if_asked_says_by_whom",
        DutyFactory,
        {"force": DutyForce.IF_ASKED},
        "A duty done if asked says who asks: fill in the condition.",
    ),
    Case(
        "duty_change_order_unique",
        twin(DutyChangeFactory, "succession", "order"),
        says="The ledger has a line of that number already.",
    ),
    Case(
        "duty_change_has_a_duty",
        lambda: DutyChangeFactory(not_stated=True),
        {"old": None},
        "Choose the duty before, the duty after, or both.",
    ),
    Case(
        "duty_change_stated_has_source",
        DutyChangeFactory,
        {"basis": ChangeBasis.STATED},
        "Choose the source that states it.",
    ),
    Case(
        "duty_change_dropped_is_stated",
        lambda: DutyChangeFactory(dropped=True),
        {"basis": ChangeBasis.OURS},
        "Dropped needs a source that says so. Silence is not stated.",
    ),
    Case("duty_change_sides_fit_outcome", DutyChangeFactory, {"outcome": DutyOutcome.NEW}, SIDES),
    Case(
        "excerpt_key_unique_in_source",
        twin(ExcerptFactory, "source", "key"),
        says="This source has an excerpt of that name already.",
    ),
    Case("excerpt_has_words", ExcerptFactory, {"text": ""}, "An excerpt holds the source's words: paste them."),
    Case(
        "excerpt_is_short",
        ExcerptFactory,
        {"text": "a" * 1501},
        "An excerpt is at most 1,500 characters. Split it in two.",
    ),
    Case(
        "figure_since_for_change_or_ratio",
        FigureFactory,
        {"since": "2010"},
        "Only a change or a ratio is measured since a time.",
    ),
    Case("figure_level_not_negative", FigureFactory, {"value": -1}, "Only a change can be negative."),
    Case(
        "foi_question_number_unique",
        twin(FoiQuestionFactory, "request", "number"),
        says="The request has a question of that number already.",
    ),
    Case(
        "foi_question_refusal_names_exemption",
        FoiQuestionFactory,
        {"outcome": FoiOutcome.REFUSED},
        "A refusal names its exemption.",
    ),
    Case(
        "foi_request_seen_or_summarised",
        FoiRequestFactory,
        {"summarised_by": None},
        "Say whose summary we rest on, or that we saw the answer.",
    ),
    Case(
        "foi_request_complaint_route_sourced",
        FoiRequestFactory,
        {"complaint_route": "Write to the body."},
        "Name the source of the complaint route.",
    ),
    Case(
        "issue_poles_differ",
        IssueFactory,
        {"second_pole": "wants wardens at the gate"},
        "The two poles need different words.",
    ),
    Case(
        "issuer_one_runs_the_portal",
        lambda: (IssuerFactory(runs_it=True), IssuerFactory())[1],
        {"runs_portal": True},
        "Another issuer runs the portal already.",
    ),
    Case(
        "position_issue_only_for_stance",
        PositionFactory,
        {"kind": PositionKind.STANCE},
        "A stance names its issue and pole; other kinds name neither.",
    ),
    Case(
        "position_mixed_stance_in_words",
        lambda: PositionFactory(takes_a_side=True),
        {"stance": Stance.MIXED},
        "Put a mixed stance into words.",
    ),
    Case(
        "briefing_needs_a_sign_off", BriefingFactory, {"sign_offs": 0}, "Between one and 5 people sign a briefing off."
    ),
    Case(
        "position_silence_says_nothing",
        PositionFactory,
        {"silence": Silence.NO_REPLY},
        "A silence carries no words: empty the paraphrase.",
    ),
    Case(
        "position_none_found_says_where",
        lambda: PositionFactory(silent=True),
        {"silence": Silence.NONE_FOUND},
        "Say where and when we looked.",
    ),
    Case(
        "quotation_order_unique",
        twin(QuotationFactory, "position", "excerpt", "order"),
        says="This position has a quotation of that number already.",
    ),
    Case("role_name_unique", twin(RoleNameFactory, "role", "source", "name"), says="This name is recorded already."),
    Case(
        "section_key_unique_in_briefing",
        twin(SectionFactory, "briefing", "key"),
        says="The briefing has a section of that name already.",
    ),
    Case(
        "stakeholder_person_has_no_parent",
        lambda: StakeholderFactory(part=True),
        {"kind": StakeholderKind.PERSON},
        "Only an organisation has a parent organisation. For a person, record an appointment instead.",
    ),
    Case("stakeholder_not_its_own_parent", itself_as_parent, {}, "A body can't be its own parent."),
]
