"""A restated letter: whose it is, what it may know, and what stands apart from it."""

import pytest

from briefing.content.inline import Link, SectionLink, Text
from briefing.enums import SectionKind, StakeholderKind
from tests.assembly.reading import composed, section, told, words
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.contact import ContactFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    writer = StakeholderFactory(slug="person-one", name="Person One", kind=StakeholderKind.PERSON)
    body = StakeholderFactory(slug="body-a", name="Body A of Somewhere", short_name="Body A")
    source = SourceFactory(
        slug="the-letter",
        title="Letter on ponds",
        date="Thursday 19 December 2024",
        url="https://example.org/letter/",
        authors=[writer],
    )
    signatory = AppointmentFactory(person=writer, organisation=body, title="Pond Keeper", source=source, locator="end")
    return BriefingFactory(
        slug="pond-letter",
        restatement=True,
        restates=source,
        signatory=signatory,
        what_changes="Wardens move.",
        from_when="It is to be [[event:move|on]].",
        lead="",
    )


@pytest.fixture
def move(letter):
    """The same event in the letter, as a plan for next year, and in a later report, as a day."""
    event = EventFactory(
        slug="move", title="The move", topic=letter.topic, date="1 May 2025", date__source__date="9 June 2025"
    )
    AttestationFactory(event=event, source=letter.restates, date="2025", planned=True, locator="paragraph 4")
    return event


def test_the_first_line_says_whose_document_it_restates(letter, move):
    status = composed(letter).status
    assert words(status) == (
        "A restatement, in our own words, of Letter on ponds of Thursday 19 December 2024, written by Person One. "
        "The wording is ours, not the writer’s. Read the original[1]"
    )
    assert Link("https://example.org/letter/", (Text("Read the original"),)) in status


def test_the_body_prints_what_the_letter_knew_and_the_later_section_what_came_after(letter, move):
    SectionFactory(briefing=letter, key="body", order=1, prose="They move [[event:move|on]].")
    SectionFactory(
        briefing=letter,
        key="later",
        order=2,
        kind=SectionKind.LATER,
        heading="Since this letter",
        prose="They moved [[event:move|on]].",
    )
    document = composed(letter)
    assert told(document, "body") == ["They move in 2025 (planned)[1a]."]
    assert told(document, "later") == ["They moved on 1 May 2025[2a]."]
    assert [part.apart for part in document.sections] == [False, True]


def test_the_four_answers_point_to_what_came_later(letter, move):
    SectionFactory(briefing=letter, key="since", kind=SectionKind.LATER, heading="Since this letter", prose="Later.")
    glance = composed(letter).glance
    assert [(fact.term, words(fact.children)) for fact in glance] == [
        ("What changes", "Wardens move."),
        ("From when", "It is to be in 2025 (planned)[1a]. Later facts: Since this letter"),
        ("What you need to do", "The source asks for no action."),
        ("Whom to ask", "The source gives no contact."),
    ]
    assert glance[1].children[-1] == SectionLink("since", (Text("Since this letter"),))


def test_an_event_that_only_later_sources_date_refuses_the_body(letter):
    EventFactory(slug="move", topic=letter.topic, date="1 May 2025", date__source__date="9 June 2025")
    with pytest.raises(
        ValueError, match="the four answers: event:move has no date from a source that may be used here"
    ):
        composed(letter)


def test_a_role_in_the_body_has_only_the_duties_that_sources_of_the_day_give(letter, move):
    role = RoleFactory(slug="warden", topic=letter.topic, title="Warden", summary="")
    DutyFactory(role=role, title="Then", source=letter.restates, order=1)
    DutyFactory(role=role, title="Later", source=SourceFactory(date="2026"), order=2)
    DutyFactory(role=role, title="Undated", source=SourceFactory(undated=True), order=3)
    SectionFactory(briefing=letter, key="role", kind=SectionKind.ROLE, prose="", selection="role:warden")
    assert [line for line in told(composed(letter), "role") if "Opens the gate" in line] == [
        "Then: Opens the gate.[1c]"
    ]


def test_a_difference_stands_in_the_later_section_and_the_claim_points_to_it(letter, move):
    old = PositionFactory(
        slug="every",
        topic=letter.topic,
        source=letter.restates,
        title="Every pond",
        paraphrase="Every pond has a warden.",
    )
    new = PositionFactory(
        slug="some", topic=letter.topic, source=SourceFactory(date="2026"), paraphrase="Some ponds do."
    )
    ConflictNoteFactory(
        slug="which",
        topic=letter.topic,
        title="Which ponds",
        explanation="We keep both.",
        records=f"position:{old.slug}\nposition:{new.slug}",
    )
    SectionFactory(
        briefing=letter, key="body", order=1, kind=SectionKind.STATEMENTS, prose="", selection="position:every"
    )
    SectionFactory(briefing=letter, key="later", order=2, kind=SectionKind.LATER, prose="Later.")
    document = composed(letter)
    assert told(document, "body") == ["Every pond. Every pond has a warden.[1c][≠which]"]
    holders = old.stakeholder.name, new.stakeholder.name
    assert told(document, "later") == [
        "Later.",
        "≠≠ Which ponds",
        f"≠ {holders[0]}: Every pond has a warden.[1c]",
        f"≠ {holders[1]}: Some ponds do.[2a]",
        "= We keep both.",
    ]


def test_a_letter_has_its_letterhead_date_salutation_and_says_who_signed_the_original(letter, move):
    letter.issuer.letterhead = "Desk 1\n\nexample.org"
    letter.issuer.save()
    parts = composed(letter).letter
    assert parts.letterhead == (letter.issuer.name, "Desk 1", "example.org")
    assert words(parts.date) == "Thursday 19 December 2024"
    assert (parts.salutation, parts.closing, parts.signature) == ("Dear partners", "Yours sincerely", ())
    assert words(parts.signature_note) == (
        "Signed in the original by Person One, Pond Keeper, Body A of Somewhere[1b]. "
        "This restatement is not signed by anybody."
    )


def test_a_letter_of_our_own_is_signed():
    person = StakeholderFactory(name="Person Two", kind=StakeholderKind.PERSON)
    signatory = AppointmentFactory(person=person, organisation__name="Body B", title="Clerk")
    own = BriefingFactory(
        letter=True, voice="issued", signatory=signatory, letter_date="2 January 2026", reference="B/1"
    )
    document = composed(own)
    assert document.status == ()
    assert document.letter.signature == ("Person Two", "Clerk", "Body B")
    assert document.letter.signature_note == ()
    assert words(document.letter.date) == "Friday 2 January 2026"
    assert document.letter.reference == "B/1"


def test_other_recipes_are_no_letter():
    assert composed(BriefingFactory()).letter is None


def test_whom_to_ask_is_the_contact(letter, move):
    letter.contact = ContactFactory(
        label="Pond desk",
        organisation="Body A",
        email="ponds@example.org",
        phone="020 7946 0000",
        address="1 Road\nTown",
        area="Somewhere",
        checked_on="2026-01-05",
    )
    letter.save()
    document = composed(letter)
    assert words(document.glance[3].children) == "Pond desk, Body A, ponds@example.org, telephone 020 7946 0000"
    assert document.contact.lines == ("Somewhere", "1 Road", "Town")
    assert document.contact.checked == "5 January 2026"


def test_each_audience_has_a_document_with_its_own_sections_and_those_for_all(letter, move):
    schools, parents = AudienceFactory(slug="schools", name="Schools"), AudienceFactory(slug="parents", name="Parents")
    letter.audiences.set([schools, parents])
    SectionFactory(briefing=letter, key="all", order=1)
    SectionFactory(briefing=letter, key="schools", order=2, audiences=[schools])

    def keys(audience):
        return [part.anchor for part in composed(letter, audience=audience).sections]

    assert (keys(""), keys("schools"), keys("parents")) == (["all", "schools"], ["all", "schools"], ["all"])
    assert composed(letter, audience="parents").audience_label == "Parents"
    assert section(composed(letter), "schools").audiences == ("Schools",)


def test_who_signed_may_rest_on_a_source_of_its_own(letter, move):
    letter.signatory = AppointmentFactory(
        person__name="Person Two",
        organisation__name="Body B",
        title="Clerk",
        source__date="2023",
        source__title="List of clerks",
        locator="page 1",
    )
    letter.save()
    document = composed(letter)
    assert words(document.letter.signature_note) == (
        "Signed in the original by Person Two, Clerk, Body B[2a]. This restatement is not signed by anybody."
    )
