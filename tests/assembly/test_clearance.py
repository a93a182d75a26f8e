"""Nothing reaches readers that rests on what they may not see."""

from datetime import timedelta

import pytest

from briefing.assembly.problems import CannotCompose
from briefing.enums import SectionKind
from tests.assembly.reading import AT, composed, page, page_lines, printed, refusal
from tests.factories.attestation import AttestationFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret():
    return SourceFactory(slug="secret", title="Secret", staff_only=True)


@pytest.fixture
def held(source):
    """Words of a public source that readers may not see."""
    return ExcerptFactory(source=source, key="held", text="The gate stays.", clearance="staff")


def test_a_statement_resting_on_words_for_staff_is_refused(briefing, source, held):
    PositionFactory(slug="gate", topic=briefing.topic, source=source, excerpt=held, locator="")
    assert refusal(briefing, SectionKind.STATEMENTS, "position:gate").splitlines()[0] == (
        "Section Part: The excerpt held of source:source is not cleared for readers. Clear it."
    )


def test_a_statement_from_a_source_for_staff_is_refused(briefing, secret):
    PositionFactory(slug="gate", topic=briefing.topic, source=secret)
    with pytest.raises(CannotCompose) as refused:
        printed(briefing, SectionKind.STATEMENTS, "position:gate")
    assert "Section Part: source:secret is not cleared for readers. Clear it, or leave it out." in str(refused.value)


def test_an_embargo_holds_until_its_moment(briefing, source):
    position = PositionFactory(
        slug="gate", topic=briefing.topic, source=source, embargo_until=AT + timedelta(seconds=1)
    )
    SectionFactory(briefing=briefing, kind=SectionKind.STATEMENTS, prose="", selection="position:gate")
    with pytest.raises(CannotCompose):
        composed(briefing)
    assert composed(briefing, at=AT + timedelta(seconds=1)).sections[0].blocks[0].position == position.slug


def test_rules_pass_over_what_readers_may_not_see(briefing, source, secret, held):
    topic = briefing.topic
    PositionFactory(slug="shown", topic=topic, source=source, title="Shown", stakeholder=source.publisher)
    PositionFactory(slug="of-secret", topic=topic, source=secret)
    PositionFactory(slug="on-held", topic=topic, source=source, excerpt=held, locator="")
    assert [line.partition(":")[0] for line in printed(briefing, SectionKind.STATEMENTS)] == ["Shown"]


def test_a_role_prints_no_duty_and_no_name_from_what_readers_may_not_see(briefing, source, secret, held):
    role = RoleFactory(slug="warden", topic=briefing.topic, title="Warden", organisation__name="Body A", summary="")
    for title, rests in (("Shown", {"source": source}), ("Secret", {"source": secret})):
        DutyFactory(role=role, title=title, **rests)
        RoleNameFactory(role=role, name=f"{title} name", excerpt=None, locator="page 1", **rests)
    DutyFactory(role=role, title="Held", source=source, excerpt=held, locator="")
    assert printed(briefing, SectionKind.ROLE, "role:warden") == [
        "Role: Warden",
        "Organisation: Body A",
        "Called in the sources: Shown name[1a]",
        "Shown: Opens the gate.[1b]",
    ]


def test_an_event_page_leaves_out_the_word_of_a_source_for_staff(briefing, source, secret):
    event = EventFactory(slug="end", topic=briefing.topic, date="May 2025", date__source=source)
    AttestationFactory(event=event, source=secret, date="1 May 2025")
    SectionFactory(briefing=briefing, prose="It ends [[event:end|on]].")
    assert [line for line in page_lines(page(briefing, "event", "end")) if line.startswith("-")] == [
        "- Report: May 2025[1a]"
    ]


def test_a_reply_for_staff_is_refused_and_one_for_readers_names_its_own_source(briefing, source, held):
    request = FoiRequestFactory(slug="asked", topic=briefing.topic, seen=True)
    answer = SourceFactory(title="Answer")
    reply = ExcerptFactory(source=answer, text="There are three gates.", locator="answer 1")
    question = FoiQuestionFactory(request=request, number=1, question="", summary="", reply=reply)
    lines = printed(briefing, SectionKind.FOI_POINTS, "foi:asked")
    assert lines[-1] == "Reply: “There are three gates.”[1a]"
    assert [note.source for note in composed(briefing).notes] == [answer.slug]
    question.reply = held
    question.save()
    with pytest.raises(CannotCompose) as refused:
        composed(briefing)
    assert str(refused.value) == (
        "Section Part: The excerpt held of source:source is not cleared for readers. Clear it."
    )


def test_an_evidence_page_names_no_occasion_for_staff(briefing, source):
    meeting = EventFactory(slug="meeting", title="Secret meeting", topic=briefing.topic, clearance="staff")
    PositionFactory(
        slug="gate",
        topic=briefing.topic,
        source=source,
        stakeholder__slug="body-a",
        occasion=meeting,
        paraphrase="",
        words="The gate stays.",
    )
    SectionFactory(briefing=briefing, prose="They said: [[position:gate]].")
    with pytest.raises(CannotCompose) as refused:
        composed(briefing)
    assert "stakeholder:body-a: event:meeting is not cleared for readers." in str(refused.value)
    meeting.clearance = "public"
    meeting.save()
    assert any("Secret meeting" in line for line in page_lines(page(briefing, "stakeholder", "body-a")))
