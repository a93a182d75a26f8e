"""What an editor is told, word for word, about a record that can't stand, and on which field."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from briefing.enums import DutyForce, FigureNature, FigureQualifier, FoiOutcome, PositionKind, Silence, Stance, Voice
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issuer import IssuerFactory
from tests.factories.position import PositionFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


def says(record, **changes):
    """The messages of the changed record by field; those of constraints, which have tests of their own, left out."""
    for name, value in changes.items():
        setattr(record, name, value)
    try:
        record.full_clean(validate_constraints=False)
    except ValidationError as error:
        return error.message_dict
    return {}


def test_an_appointment_is_a_persons():
    body = StakeholderFactory(name="Body A")
    assert says(AppointmentFactory(), person=body) == {"person": ["Body A is not a person."]}


def test_an_appointment_is_with_a_body():
    person = StakeholderFactory(person=True, name="Person One")
    assert says(AppointmentFactory(), organisation=person) == {"organisation": ["Person One is not an organisation."]}


def test_an_appointment_does_not_end_before_it_begins():
    assert says(AppointmentFactory(), start="2020", end="May 2019") == {
        "end": ["It can't end (May 2019) before it begins (2020)."]
    }


def test_an_attestation_that_gives_the_date_has_one():
    assert says(AttestationFactory(), date="", gives_date=True) == {
        "date": ["Give the date that the event is to print."]
    }


def test_a_stated_date_stands_in_the_excerpt():
    excerpt = ExcerptFactory(text="It ends in May.")
    attestation = AttestationFactory(source=excerpt.source, excerpt=excerpt)
    assert says(attestation, stated="in May") == {}
    assert says(attestation, stated="in June")["stated"][0].startswith("The excerpt does not hold these words: in June")


def test_a_restatement_names_its_document():
    assert says(BriefingFactory(), voice=Voice.RESTATEMENT) == {"restates": ["Choose the document that it restates."]}


@pytest.mark.parametrize("records", ["figure:a", "role:a\n\n", "event:a"])
def test_a_difference_is_between_two_or_within_an_event_or_role(records):
    alone = {"records": ["A difference is between two records, or within one event or role."]}
    assert says(ConflictNoteFactory(), records=records) == (alone if records == "figure:a" else {})


def test_a_difference_names_records():
    assert says(ConflictNoteFactory(), records="person:one") == {
        "records": [
            (
                "person in person:one can't be referred to. Use one of: conflict, duty, event, figure, foi, issue, "
                "measure, position, role, source, stakeholder, succession, topic."
            )
        ]
    }


def test_a_duty_done_if_asked_says_who_asks():
    assert says(DutyFactory(), force=DutyForce.IF_ASKED) == {
        "condition": ["Say who asks, such as if the school asks for it."]
    }


def test_a_change_of_duty_with_an_excerpt_has_its_source():
    assert says(DutyChangeFactory(), excerpt=ExcerptFactory()) == {
        "source": ["Choose the source that the excerpt is from."]
    }


def test_an_excerpt_is_of_the_records_own_source():
    duty = DutyFactory(source__title="Report A", source__date="2020")
    other = ExcerptFactory(source__title="Report B", source__date="2021")
    assert says(duty, excerpt=other) == {
        "excerpt": ["This excerpt is from Report B (2021). Choose an excerpt of Report A (2020), or change the source."]
    }


def test_a_record_says_where_in_its_source():
    assert says(DutyFactory(), locator="") == {
        "locator": ["Say where in the source, such as paragraph 4, or choose an excerpt."]
    }


def test_a_level_is_not_measured_since_a_time():
    assert says(FigureFactory(), since="2010") == {
        "since": ["Only a change or a ratio is measured since a time: empty this field."]
    }


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"nature": FigureNature.RATIO, "value": Decimal(0)},
            "A ratio of 0 says nothing: it must be above zero.",
        ),
        (
            {"nature": FigureNature.CHANGE, "value": Decimal(0), "qualifier": FigureQualifier.UP_TO},
            "A change of zero is exact or about: more than, fewer than and up to need a direction.",
        ),
    ],
)
def test_a_figure_can_be_put_into_words(changes, message):
    assert says(FigureFactory(), **changes) == {"value": [message]}


def test_a_refusal_names_its_exemption():
    assert says(FoiQuestionFactory(), outcome=FoiOutcome.REFUSED) == {
        "exemption": ["A refusal names its exemption, such as section 40."]
    }


def test_a_request_says_how_we_know():
    assert says(FoiRequestFactory(), summarised_by=None) == {
        "summarised_by": ["Say whose summary we rest on, or tick that we saw the answer."]
    }


def test_a_complaint_route_has_its_page():
    assert says(FoiRequestFactory(), complaint_route="Write to the body.") == {
        "complaint_source": ["Name the page that says so."]
    }


def test_a_colour_is_six_hex_digits():
    assert says(IssuerFactory(), colour="teal") == {"colour": ["Write six hex digits, such as #1d4f5c."]}


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"kind": PositionKind.STANCE, "stance": Stance.FIRST}, "issue", "A stance answers an issue: choose it."),
        ({"stance": Stance.FIRST}, "issue", "Only a stance names an issue and a pole: empty both."),
        ({"silence": Silence.DECLINED}, "paraphrase", "A silence carries no words: empty this field."),
        (
            {"silence": Silence.NONE_FOUND, "paraphrase": ""},
            "searched",
            "Say where and when we looked.",
        ),
    ],
)
def test_a_position_is_of_one_kind(changes, field, message):
    assert says(PositionFactory(), **changes) == {field: [message]}


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"stance": ""}, "stance", "Choose the pole, or mixed."),
        ({"stance": Stance.MIXED}, "stance_wording", "Put the mixed stance into words."),
    ],
)
def test_a_stance_has_a_pole(changes, field, message):
    assert says(PositionFactory(takes_a_side=True), **changes) == {field: [message]}


def test_a_capacity_is_the_speakers_own():
    post = AppointmentFactory(person__name="Person One")
    assert says(PositionFactory(), capacity=post) == {"capacity": ["This is a post of Person One, who isn't speaking."]}
    assert says(PositionFactory(), capacity=post, stakeholder=post.organisation) == {}


def test_a_silence_carries_no_quotation():
    quotation = QuotationFactory()
    quotation.position.silence = Silence.DECLINED
    assert says(quotation) == {"words": ["A silence carries no quotation: delete it, or empty the silence."]}


def test_a_section_lists_references():
    assert says(SectionFactory(), selection="see below") == {
        "selection": ["see below is not a line of references. Write one noun:slug a line."]
    }


def test_a_source_is_published_by_a_body():
    assert says(SourceFactory(), publisher=StakeholderFactory(person=True)) == {
        "publisher": ["Choose the organisation on whose site it stands, not a person."]
    }


def test_a_body_is_part_of_a_body():
    person = StakeholderFactory(person=True, name="Person One")
    assert says(StakeholderFactory(), parent=person) == {
        "parent": ["Person One is no organisation. Choose the organisation that this one belongs to."]
    }


def test_a_settlement_names_the_one_record_that_stands():
    note = ConflictNoteFactory(records="role:one\nrole:two")
    assert says(note, stands="role:one") == {"stands": ["Both are kept, so none stands alone: empty this field."]}
    which = {"stands": ["Name the one record that stands, as it is named above."]}
    for stands in ("", "role:three", "role:one\nrole:two"):
        assert says(note, settlement="stands", stands=stands) == which
    assert says(note, settlement="stands", stands="role:two") == {}


def test_a_reporters_own_words_are_nobody_elses():
    excerpt = ExcerptFactory(text="The warden said the pond was “far too deep”. It has no fence.")
    position = PositionFactory(source=excerpt.source, paraphrase="")
    quotation = QuotationFactory(position=position, excerpt=excerpt, words="far too deep", reported=True)
    assert says(quotation) == {}
    refused = (
        "These words stand outside the excerpt's quotation marks: they are the reporter's, not the speaker's. "
        "Choose words inside the marks, or enter what was said in our words, as a paraphrase."
    )
    assert says(quotation, words="It has no fence.") == {"words": [refused]}
    assert says(quotation, standing="own_document") == {}
