"""From the records of a dossier to the findings on roles, clearance, balance, prose, accessibility and freshness."""

from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.enums import SectionKind, Stance, Voice
from briefing.publishing.drafting import draft
from tests.factories.appointment import AppointmentFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.contact import ContactFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.foi_question import FoiQuestionFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.issue import IssueFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory
from tests.publishing.acts import publish
from tests.publishing.dossier import dossier, restatement

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def found(ponds, families="RCBPXV", at=AT):
    ponds.briefing.refresh_from_db()
    made = draft(ponds.briefing, live_from=at).findings(change_note="New.", live_from=at)
    return [(f.id, str(f.level), f.record) for f in made if f.id[0] in families]


def tell(ponds, prose):
    ponds.section.prose += f" {prose}"
    ponds.section.save()


def handover(ponds, source=None):
    """From wardens to rangers, with a duty on each side and the ledger of both printed."""
    event = EventFactory(slug="change", topic=ponds.topic, date="2024", date__source=ponds.source)
    old = RoleFactory(slug="warden", title="Pond Warden", topic=ponds.topic, organisation=ponds.body)
    new = RoleFactory(slug="ranger", title="Pond Ranger", topic=ponds.topic, organisation=ponds.body)
    source = source or ponds.source
    duties = DutyFactory(slug="feeds", role=old, source=source), DutyFactory(slug="digs", role=new, source=source)
    made = SuccessionFactory(
        slug="to-ranger", source=source, effective=event, predecessors=[old], successors=[new], title="To ranger"
    )
    SectionFactory(
        briefing=ponds.briefing,
        key="ledger",
        order=2,
        kind=SectionKind.LEDGER,
        selection="succession:to-ranger",
        prose="",
    )
    return made, duties


def test_a_sound_dossier_has_no_findings(ponds):
    assert found(ponds) == []


@pytest.mark.fires("R001")
def test_duties_until_the_ledger_names_them(ponds):
    succession, (feeds, digs) = handover(ponds)
    assert found(ponds) == [("R001", "warning", "duty:digs"), ("R001", "warning", "duty:feeds")]
    DutyChangeFactory(succession=succession, old=feeds, new=digs)
    assert found(ponds) == []


@pytest.mark.quiet("R001")
def test_duties_that_a_restated_letter_does_not_know_are_not_missed():
    ponds = restatement()
    ponds.section.delete()
    earlier = SourceFactory(slug="earlier", date="2023")
    succession, (feeds, digs) = handover(ponds, source=earlier)
    succession.effective.attestations.update(source=earlier)
    DutyChangeFactory(succession=succession, old=feeds, new=digs)
    DutyFactory(slug="later", role=digs.role, source=ponds.source)
    assert found(ponds, "R") == []


@pytest.mark.fires("R002", "R003")
def test_names_of_a_role_until_a_difference_and_a_passage(ponds):
    role = RoleFactory(slug="warden", title="Pond Warden", topic=ponds.topic)
    tell(ponds, "[[role:warden]]")
    RoleNameFactory(role=role, source=ponds.source, name="Pond Reeve")
    assert found(ponds) == [("R003", "error", "role:warden"), ("R002", "warning", "role:warden")]
    ExcerptFactory(source=ponds.source, text="A Pond\nReeve keeps it.")
    assert found(ponds) == [("R002", "warning", "role:warden")]
    ConflictNoteFactory(slug="note", topic=ponds.topic, records="role:warden")
    assert found(ponds) == []


@pytest.mark.fires("R004")
def test_a_gap_between_roles(ponds):
    succession, (feeds, digs) = handover(ponds)
    DutyChangeFactory(succession=succession, old=feeds, new=digs)
    feeds.role.ended = EventFactory(slug="end", topic=ponds.topic, date="2023", date__source=ponds.source)
    feeds.role.save()
    digs.role.began = EventFactory(slug="start", topic=ponds.topic, date="May 2024", date__source=ponds.source)
    digs.role.save()
    assert found(ponds, "R") == [("R004", "warning", "succession:to-ranger")]


@pytest.mark.fires("C001", "C002")
@pytest.mark.quiet("C001", "C002")
def test_a_passage_that_answers_goes_no_further_than_it_may(ponds):
    reply = ExcerptFactory(source=ponds.source, key="reply", text="We hold no such count.")
    request = FoiRequestFactory(slug="asked", topic=ponds.topic, source=ponds.source)
    FoiQuestionFactory(request=request, reply=reply)
    tell(ponds, "[[foi:asked]][[source:report]]")
    assert found(ponds, "C") == []
    reply.embargo_until = AT + timedelta(days=1)
    reply.save()
    assert found(ponds, "C") == [("C002", "error", "source:report, excerpt reply")]
    reply.embargo_until, reply.clearance = None, "staff"
    reply.save()
    assert found(ponds, "C") == [("C001", "error", "source:report, excerpt reply")]


@pytest.mark.fires("C004")
@pytest.mark.quiet("C004")
def test_a_letter_of_our_own_and_its_date(ponds):
    ponds.briefing.recipe, ponds.briefing.voice = "partner_letter", Voice.ISSUED
    ponds.briefing.signatory = AppointmentFactory(person=ponds.speaker, organisation=ponds.body, source=ponds.source)
    for day, expected in [
        ("2 March 2025", [("C004", "error", f"{noun}") for noun in ("figure:wardens-2025", "position:promise")]),
        ("3 March 2025", []),
        ("", []),
    ]:
        ponds.briefing.letter_date = day
        ponds.briefing.save()
        assert found(ponds, "C")[: len(expected)] == expected
        assert bool(found(ponds, "C")) == bool(expected)


@pytest.mark.fires("B001")
@pytest.mark.quiet("B001", "B002", "B003", "B004")
def test_one_side_until_the_question_is_told(ponds):
    issue = IssueFactory(slug="night", topic=ponds.topic)
    other = StakeholderFactory(slug="other", name="Other body")
    taken = {"topic": ponds.topic, "source": ponds.source, "takes_a_side": True, "issue": issue}
    PositionFactory(slug="open", stakeholder=ponds.body, stance=Stance.FIRST, **taken)
    PositionFactory(slug="shut", stakeholder=other, stance=Stance.SECOND, **taken)
    tell(ponds, "[[position:open|paraphrase]]")
    assert found(ponds) == [("B001", "warning", "issue:night")]
    SectionFactory(
        briefing=ponds.briefing, key="balance", order=2, kind=SectionKind.BALANCE, selection="issue:night", prose=""
    )
    assert found(ponds) == []


@pytest.mark.fires("P001", "P002", "P003")
def test_prose_of_the_briefing_and_of_its_evidence(ponds):
    EventFactory(slug="move", topic=ponds.topic, date="2024", date__source=ponds.source, summary="It took 12 days.")
    tell(ponds, "[[event:move]] in June 2024.")
    ponds.briefing.lead = f"Wardens {'and wardens ' * 18}move."
    ponds.briefing.save()
    expected = [("P001", "warning", "event:move"), ("P002", "warning", "briefing:ponds")]
    assert found(ponds) == [*expected, ("P003", "warning", "briefing:ponds")]
    ponds.briefing.not_facts = "June 2024\n\n  12 days  "
    ponds.briefing.save()
    assert found(ponds) == [("P003", "warning", "briefing:ponds")]


@pytest.mark.quiet("P001")
def test_questions_of_a_request_are_read_too_and_tables_and_breaks(ponds):
    request = FoiRequestFactory(slug="asked", topic=ponds.topic, source=ponds.source)
    FoiQuestionFactory(request=request, number=1, question="Were there 12 of them?")
    tell(ponds, "[[foi:asked]]")
    assert found(ponds) == [("P001", "warning", "foi:asked")]
    FoiQuestionFactory(request=request, number=2, question="How many?")
    request.questions.filter(number=1).delete()
    assert found(ponds) == []
    ponds.section.prose = "| Pond | Depth |\n|---|---|\n| North | 12 |\n\nOne  \n15 more [[figure:wardens-2025]]."
    ponds.section.save()
    assert found(ponds) == [("P001", "warning", "briefing:ponds")] * 2


@pytest.mark.fires("X002", "X003")
def test_a_vague_link_and_a_table_without_a_header(ponds):
    tell(ponds, "[Here](https://example.org/x).\n\n| Pond | |\n|---|---|\n| North | deep |")
    assert found(ponds) == [("X002", "warning", "briefing:ponds"), ("X003", "warning", "briefing:ponds")]


@pytest.mark.fires("V001", "V003")
def test_a_review_that_is_overdue_and_a_contact_not_checked(ponds):
    ponds.briefing.review_by = date(2026, 2, 28)
    ponds.briefing.contact = ContactFactory(slug="desk", checked_on=date(2025, 8, 31))
    ponds.briefing.save()
    assert found(ponds) == [("V001", "warning", "briefing:ponds"), ("V003", "warning", "contact:desk")]
    assert found(ponds, at=AT - timedelta(days=1)) == []


@pytest.mark.fires("V002")
@pytest.mark.quiet("V002")
def test_evidence_edited_since_the_last_edition(ponds):
    assert publish(ponds.briefing, note="The first.") is not None
    now = datetime.now(UTC)
    assert found(ponds, at=now) == []
    ponds.section.heading = "Wardens now"
    ponds.section.save()
    assert found(ponds, at=now) == []
    ponds.figure.value = 41
    ponds.figure.save()
    quotation = ponds.position.quotations.get()
    quotation.excerpt.locator = "page 2"
    quotation.excerpt.save()
    edited = [("V002", "warning", record) for record in ("figure:wardens-2025", "source:report")]
    assert found(ponds, at=now) == edited
    quotation.save()
    AppointmentFactory(person=ponds.speaker, organisation=ponds.body, source=ponds.source)
    edited += [("V002", "warning", "position:promise"), ("V002", "warning", "stakeholder:person-one")]
    assert found(ponds, at=now) == sorted(edited)
