"""The parts of an FOI summary."""

import pytest

from briefing.assembly.problems import CannotCompose
from briefing.enums import SectionKind
from tests.assembly import reading
from tests.factories.briefing import BriefingFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.position import PositionFactory
from tests.factories.source import SourceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefing():
    return BriefingFactory(issuer__corrections="Write to the desk.", issuer__complaints="")


@pytest.fixture
def source():
    return SourceFactory(slug="source", title="Update")


def asked(briefing, source, **fields):
    return FoiRequestFactory(
        slug="asked",
        topic=briefing.topic,
        title="Gates",
        source=source,
        public_body__name="Body A",
        **{"summarised_by__name": "Body S"} | fields,
    )


def printed(briefing, kind, selection="foi:asked"):
    return reading.printed(briefing, kind, selection)


def test_what_is_not_known_of_a_request_is_said_to_be_unknown(briefing, source):
    asked(briefing, source, answered_note="Worked out from its heading.", summary="The gate stays.")
    assert printed(briefing, SectionKind.FOI_GLANCE) == [
        "Asked of: Body A",
        "Asked about: Gates",
        "Reference: Not given in our sources",
        "Asked on: Not given in our sources",
        "Answered: June 2025. Worked out from its heading.[1a]",
        "Questions: Not given in our sources",
        "What we rest on: A summary by Body S: Update. We have not seen the answer itself.",
        "The answer in brief: The gate stays.",
    ]


def test_what_we_have_not_seen_is_listed(briefing, source):
    asked(briefing, source, answered_on="")
    assert printed(briefing, SectionKind.FOI_UNSEEN) == [
        "!! Not given in our sources",
        "- The answer itself: what stands here is as another has summarised it.",
        "- The questions: how many there were and how they were worded.",
        "- The public body’s reference for the request.",
        "- The date on which it was asked.",
        "- The date on which it was answered.",
    ]


def test_a_request_that_we_hold_whole_says_so(briefing, source):
    request = asked(briefing, source, seen_by_us=True, summarised_by=None, reference="01/FOI", asked_on="1 May 2025")
    FoiQuestionFactory(request=request, number=1, question="How many gates?")
    assert printed(briefing, SectionKind.FOI_UNSEEN) == [
        "We hold the request’s reference, date and questions, and the answer itself."
    ]


def test_without_questions_the_points_are_the_summarisers(briefing, source):
    asked(briefing, source)
    PositionFactory(slug="gate", topic=briefing.topic, source=source, title="The gate", paraphrase="It stays.")
    assert printed(briefing, SectionKind.FOI_POINTS, "foi:asked\nposition:gate") == [
        (
            "Our sources don’t give the questions. "
            "These are the points of the answer as Body S summarises it, in our words."
        ),
        "The gate. It stays.[1a]",
    ]


def test_each_question_prints_outcome_and_reply_and_what_was_left_open(briefing, source):
    request = asked(briefing, source, seen_by_us=True, summarised_by=None)
    reply = ExcerptFactory(source=source, text="There are three gates.", locator="answer 1")
    FoiQuestionFactory(
        request=request,
        number=1,
        question="How many gates?",
        outcome="in_part",
        reply=reply,
        unanswered="Which ones.",
        summary="",
    )
    FoiQuestionFactory(request=request, number=2, question="", outcome="refused", exemption="section 40", summary="No.")
    assert printed(briefing, SectionKind.FOI_POINTS) == [
        "### Question 1",
        "Asked: How many gates?",
        "Outcome: Answered in part",
        "Reply: “There are three gates.”[1a]",
        "Not answered: Which ones.",
        "### Question 2",
        "Asked: Not given in our sources",
        "Outcome: Refused under an exemption: section 40",
        "Reply in our words: No.[1b]",
    ]


def test_how_to_complain_comes_from_a_source_or_is_said_to_be_unknown(briefing, source):
    asked(briefing, source)
    assert printed(briefing, SectionKind.FOI_COMPLAIN) == [
        "Our sources don’t say how to complain about the answer or ask for more.",
        "Write to the desk.",
    ]


def test_a_complaint_route_names_the_page_that_was_read(briefing, source):
    asked(
        briefing,
        source,
        complaint_route="Write within 40 days.",
        complaint_source=source,
        complaint_locator="section 2",
    )
    assert printed(briefing, SectionKind.FOI_COMPLAIN)[0] == "Write within 40 days.[1a]"


def test_a_section_about_a_request_needs_one(briefing):
    with pytest.raises(CannotCompose) as refusal:
        printed(briefing, SectionKind.FOI_GLANCE, "")
    assert str(refusal.value) == "Section Part: This section is about a request: list it as foi:slug in its selection."
