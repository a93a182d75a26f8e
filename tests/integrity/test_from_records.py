"""From the records of a dossier to the findings: what staff enter is what the checks know."""

from datetime import UTC, datetime

import pytest

from briefing.enums import Standing
from briefing.publishing.drafting import draft
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory
from tests.publishing.dossier import PROMISE, dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
FAMILIES = "ADF"


@pytest.fixture
def ponds():
    """With the promise's speaker in a post, named where the words stand."""
    made = dossier()
    made.post = AppointmentFactory(person=made.speaker, organisation=made.body, title="Chair", source=made.source)
    made.position.capacity = made.post
    made.position.save()
    made.section.prose = "[[figure:wardens-2025]]. Person One, Chair of Body A: [[position:promise]]."
    made.section.save()
    return made


def found(ponds, families=FAMILIES):
    made = draft(ponds.briefing, live_from=AT).findings(change_note="New.", live_from=AT)
    return [(f.id, str(f.level), f.record) for f in made if f.id[0] in families]


def tell(ponds, prose):
    ponds.section.prose += f" {prose}"
    ponds.section.save()


def settle(ponds, *records):
    ConflictNoteFactory(slug="note", topic=ponds.topic, records="\n".join(records))


def test_a_sound_dossier_has_no_findings(ponds):
    assert found(ponds) == []


def test_a_speaker_without_post_and_words_without_name(ponds):
    ponds.position.capacity = None
    ponds.position.save()
    ponds.section.prose = "It is said: [[position:promise]]."
    ponds.section.save()
    assert found(ponds) == [("A002", "warning", "position:promise"), ("A005", "warning", "position:promise")]
    ponds.post.delete()
    assert found(ponds) == [("A001", "warning", "position:promise"), ("A005", "warning", "position:promise")]


def test_a_post_that_ended_before(ponds):
    ponds.post.end = "2 March 2025"
    ponds.post.save()
    assert found(ponds) == [("A003", "error", "position:promise")]


def test_a_letter_signed_out_of_office():
    letter = SourceFactory(slug="letter", title="A letter", date="19 December 2024")
    ponds = dossier(recipe="partner_letter", restates=letter, voice="restatement", salutation="Dear", closing="Yours")
    signatory = AppointmentFactory(person=ponds.speaker, organisation=ponds.body, source=letter, end="2023")
    ponds.briefing.signatory = signatory
    ponds.briefing.save()
    ponds.section.delete()
    assert found(ponds, "A") == [("A003", "error", "briefing:ponds")]


def test_a_namesake_and_a_name_that_its_passage_does_not_have(ponds):
    twin = StakeholderFactory(person=True, slug="person-p", name="P One")
    AppointmentFactory(person=twin, organisation=ponds.body, title="Clerk", source=ponds.source)
    ponds.post.excerpt = ponds.position.quotations.get().excerpt
    ponds.post.save()
    assert found(ponds) == [("A004", "warning", "position:promise"), ("A009", "warning", "stakeholder:person-one")]


def test_words_of_two_speakers_until_a_difference_tells_it(ponds):
    PositionFactory(slug="theirs", topic=ponds.topic, stakeholder=ponds.body, words=PROMISE, paraphrase="")
    assert found(ponds) == [("A007", "error", "position:promise")]
    settle(ponds, "position:promise", "position:theirs")
    assert found(ponds) == [("A008", "error", "position:promise")]
    tell(ponds, "[[conflict:note]]")
    assert found(ponds) == []


def test_words_reported_in_prose_without_their_reporter(ponds):
    ponds.position.quotations.update(standing=Standing.REPORTED)
    ponds.section.prose = "[[figure:wardens-2025]]. Person One, Chair, said: [[position:promise]]."
    ponds.section.save()
    assert found(ponds) == [("A006", "warning", "position:promise")]


def test_two_dates_until_a_difference_tells_them(ponds):
    event = EventFactory(slug="move", topic=ponds.topic, date="1 May 2024", date__source=ponds.source)
    AttestationFactory(event=event, date="2 May 2024")
    tell(ponds, "It moved [[event:move|on]].")
    assert found(ponds) == [("D006", "error", "event:move")]
    settle(ponds, "event:move")
    assert found(ponds) == []


def test_a_date_that_its_words_do_not_give_and_one_later_than_its_source(ponds):
    event = EventFactory(slug="move", topic=ponds.topic)
    AttestationFactory(event=event, source=ponds.source, date="1 May 2024", stated="in May 2024", gives_date=True)
    ExcerptFactory(source=ponds.source, key="move", text="It moved in May 2024.")
    tell(ponds, "It moved [[event:move|on]].")
    assert found(ponds) == [("D005", "error", "event:move")]
    event.attestations.update(stated="on 1 May 2024")
    later = event.attestations.get()
    later.date, later.stated = "1 May 2026", ""
    later.save()
    assert found(ponds) == [("D011", "error", "event:move")]


def test_a_typed_date_beside_an_event_and_a_wrong_weekday(ponds):
    EventFactory(slug="move", topic=ponds.topic, title="The move", date="2024", date__source=ponds.source)
    tell(ponds, "[[event:move]] on 1 May 2024, and Tuesday 1 May 2024.")
    assert found(ponds) == [("D004", "error", "event:move"), ("D013", "error", "briefing:ponds")]


def test_a_role_that_ends_before_it_begins_and_a_succession_beside_it(ponds):
    def event(slug, when):
        return EventFactory(slug=slug, topic=ponds.topic, date=when, date__source=ponds.source)

    began, ended, effective = event("began", "2020"), event("ended", "2019"), event("effective", "2024")
    role = RoleFactory(slug="warden", topic=ponds.topic, began=began, ended=ended)
    heir = RoleFactory(slug="ranger", topic=ponds.topic)
    SuccessionFactory(slug="change", source=ponds.source, effective=effective, predecessors=[role], successors=[heir])
    tell(ponds, "[[role:warden]]")
    assert found(ponds) == [("D008", "error", "role:warden"), ("D009", "warning", "succession:change")]


def test_words_on_another_day_than_their_occasion(ponds):
    ponds.position.occasion = EventFactory(topic=ponds.topic, date="2024", date__source=ponds.source)
    ponds.position.save()
    assert found(ponds) == [("D010", "error", "position:promise")]


def test_an_answer_before_its_request_and_words_taken_before_their_source(ponds):
    request = FoiRequestFactory(
        slug="asked", topic=ponds.topic, source=ponds.source, asked_on="2 March 2025", answered_on="1 March 2025"
    )
    ponds.position.quotations.get().excerpt.__class__.objects.update(captured_on="2025-03-02")
    tell(ponds, f"[[foi:{request.slug}]]")
    assert found(ponds) == [("D012", "error", "foi:asked"), ("D011", "warning", "source:report")]


def test_a_post_in_a_role_that_did_not_exist_yet(ponds):
    began = EventFactory(slug="began", topic=ponds.topic, date="4 March 2025", date__source=SourceFactory())
    ponds.post.role = RoleFactory(slug="chair", topic=ponds.topic, began=began)
    ponds.post.save()
    tell(ponds, "[[role:chair]]")
    assert found(ponds) == [("D008", "error", "position:promise")]


def test_statements_do_not_grow_with_those_who_speak(ponds, django_assert_num_queries):
    for number in range(3):
        body = StakeholderFactory(slug=f"part-{number}", name=f"Part {'x' * 9 * number}", parent=ponds.body)
        person = StakeholderFactory(person=True, slug=f"speaker-{number}", name=f"Speaker {'y' * 9 * number}")
        AppointmentFactory(person=person, organisation=body, source=ponds.source)
        for holder in (body, person):
            PositionFactory(slug=f"said-by-{holder.slug}", topic=ponds.topic, source=ponds.source, stakeholder=holder)
            tell(ponds, f"[[position:said-by-{holder.slug}|paraphrase]]")
    made = draft(ponds.briefing, live_from=AT)
    with django_assert_num_queries(5):  # posts, parts of bodies, protected names, quotations compared, the last edition
        made.findings(change_note="New.", live_from=AT)


def test_two_figures_until_a_difference_tells_them(ponds):
    FigureFactory(slug="others", measure=ponds.measure, period="2025", value=41)
    assert found(ponds) == [("F002", "error", "figure:wardens-2025")]
    settle(ponds, "figure:wardens-2025", "figure:others")
    assert found(ponds) == []
    ponds.section.prose = "[[figure:wardens-2025|bare]]"
    ponds.section.save()
    assert found(ponds) == [("F001", "error", "figure:wardens-2025")]


def test_a_share_without_base_a_growth_without_counts_and_a_small_count(ponds):
    ponds.measure.unit = "%"
    ponds.measure.save()
    assert found(ponds) == [("F003", "error", "measure:wardens")]
    ponds.measure.unit = "officers"
    ponds.measure.save()
    FigureFactory(slug="growth", measure=ponds.measure, ratio=True, source=ponds.source, period="2025", since="2010")
    ponds.figure.value = 3
    ponds.figure.save()
    tell(ponds, "They [[figure:growth]].")
    assert found(ponds) == [("F004", "warning", "figure:growth"), ("F007", "warning", "figure:wardens-2025")]


def test_a_number_that_its_passage_does_not_give(ponds):
    ponds.figure.excerpt = ponds.position.quotations.get().excerpt
    ponds.figure.save()
    assert found(ponds) == [("F008", "warning", "figure:wardens-2025")]
