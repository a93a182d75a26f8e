"""The evidence pages that go with a document."""

from decimal import Decimal

import pytest

from briefing.assembly.compose import compose
from briefing.content.inline import RecordLink
from briefing.content.walk import walk
from briefing.enums import SectionKind, StakeholderKind
from briefing.models import Briefing
from tests.assembly.reading import AT, page, page_lines
from tests.factories.attestation import AttestationFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.issue import IssueFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


def test_a_source_page_gives_what_we_hold_of_it_in_reading_order(briefing):
    source = SourceFactory(
        slug="report",
        title="Report",
        publisher__name="Body P",
        byline="Person One, Clerk",
        date="Monday 3 March 2025",
        date_note="On its cover.",
        rights="Open.",
        url="https://example.org/r/",
        accessed_on="2026-01-05",
        note="Held in part.",
    )
    ExcerptFactory(source=source, key="ten", locator="paragraph 10", text="Tenth.", captured_on="2026-01-05")
    ExcerptFactory(source=source, key="nine", locator="paragraph 9", text="Ninth.\nAnd on.", captured_on="2026-01-05")
    ExcerptFactory(source=source, key="staff", locator="paragraph 11", text="Eleventh.", clearance="staff")
    SectionFactory(briefing=briefing, prose="So it is [[source:report|paragraph 9]].")
    assert page_lines(page(briefing, "source", "report")) == [
        "Kind: Report",
        "Published on the site of: Body P",
        "Written by: Person One, Clerk",
        "Date: Monday 3 March 2025. On its cover.",
        "Address: https://example.org/r/",
        "Opened by us on: 5 January 2026",
        "Rights: Open.",
        "Held in part.",
        "### Paragraph 9, captured on 5 January 2026",
        "“Ninth. / And on.”",
        "### Paragraph 10, captured on 5 January 2026",
        "“Tenth.”",
    ]


def test_an_event_page_gives_each_sources_word(briefing):
    source = SourceFactory(title="Report", date="3 March 2025")
    excerpt = ExcerptFactory(source=source, text="It ends next May.", locator="page 2")
    body = StakeholderFactory(name="Body A")
    event = EventFactory(slug="end", title="The end", topic=briefing.topic, summary="It ended.", participants=[body])
    AttestationFactory(
        event=event,
        source=source,
        excerpt=excerpt,
        locator="",
        stated="next May",
        date="May 2026",
        reasoning="The report is of 2025.",
        gives_date=True,
        planned=True,
    )
    AttestationFactory(event=event, source=SourceFactory(title="Page", date="2026"), date="", locator="page 1")
    SectionFactory(briefing=briefing, prose="[[event:end]]")
    assert page_lines(page(briefing, "event", "end")) == [
        "Date: May 2026 (planned)",
        "Kind: Change",
        "Who took part: Body A",
        "It ended.",
        "- Report: “next May”, that is May 2026 (planned). The report is of 2025.[1a]",
        "- Page: gives no date[2a]",
    ]


def test_a_measure_page_lists_the_figures_that_the_briefing_prints(briefing):
    measure = MeasureFactory(
        slug="wardens",
        topic=briefing.topic,
        title="Wardens",
        unit="wardens",
        place="Somewhere",
        definition="All of them.",
        question="How many?",
        base="100 ponds",
    )
    source = SourceFactory()
    body = StakeholderFactory(name="Body A")
    for slug, value, period in (("late", "5", "2024"), ("early", "3", "2020"), ("unprinted", "4", "2022")):
        FigureFactory(slug=slug, measure=measure, value=Decimal(value), period=period, source=source, stated_by=body)
    SectionFactory(briefing=briefing, prose="[[figure:late]], [[figure:early]]")
    assert page_lines(page(briefing, "measure", "wardens")) == [
        "Counted in: wardens",
        "Place: Somewhere",
        "Question asked: How many?",
        "Asked of: 100 ponds",
        "All of them.",
        "Number | What is counted | When | Who says so",
        "3 wardens | Wardens, Somewhere | 2020 | Body A[1a]",
        "5 wardens | Wardens, Somewhere | 2024 | Body A[1a]",
    ]


def test_a_figures_page_is_titled_with_all_that_its_source_says(briefing):
    measure = MeasureFactory(topic=briefing.topic, title="Wardens", unit="wardens")
    poll = MeasureFactory(topic=briefing.topic, title="A poll", unit="%")
    FigureFactory(slug="about", measure=measure, value=Decimal(311), qualifier="about", period="by 2023")
    FigureFactory(slug="aim", measure=measure, value=Decimal(600), nature="target", period="")
    FigureFactory(slug="yes", measure=poll, value=Decimal(48), category="yes", period="2021")
    other = MeasureFactory(topic=briefing.topic, title="Another", unit="% of residents")
    FigureFactory(slug="no", measure=other, value=Decimal(52), category="no", period="2021")
    SectionFactory(briefing=briefing, prose="[[figure:about]], [[figure:aim]], [[figure:yes]], [[figure:no]]")
    assert [page(briefing, "figure", slug).title for slug in ("about", "aim", "yes", "no")] == [
        "Wardens: about 311 wardens (by 2023)",
        "Wardens: a target of 600 wardens (time not stated)",
        "A poll, yes: 48% (2021)",
        "Another, no: 52% of residents (2021)",
    ]


def test_an_issue_page_puts_positions_under_its_poles(briefing):
    issue = IssueFactory(
        slug="gate",
        topic=briefing.topic,
        question="Should the gate be open?",
        first_pole="wants it open",
        second_pole="wants it shut",
        explanation="About the gate.",
    )
    source = SourceFactory(publisher__name="Body P")
    fields = {"topic": briefing.topic, "issue": issue, "source": source, "kind": "stance"}
    for slug, stance in (("open", "first"), ("shut", "second"), ("mixed", "mixed")):
        PositionFactory(
            slug=slug,
            stance=stance,
            stance_wording="now and then" if stance == "mixed" else "",
            title=slug.title(),
            stakeholder=source.publisher,
            paraphrase="So.",
            **fields,
        )
    selection = "position:open\nposition:shut\nposition:mixed"
    SectionFactory(briefing=briefing, kind=SectionKind.STATEMENTS, prose="", selection=selection)
    found = page(briefing, "issue", "gate")
    assert [part.heading for part in found.sections] == [
        "The question",
        "Wants it open",
        "Wants it shut",
        "Mixed or conditional",
    ]
    assert page_lines(found) == [
        "One pole: wants it open",
        "The other pole: wants it shut",
        "About the gate.",
        "Open: Body P, on 9 June 2025, in our words. So.[1a]",
        "Shut: Body P, on 9 June 2025, in our words. So.[1a]",
        "Body P: now and then, as we read the words.",
        "Mixed: Body P, on 9 June 2025, in our words. So.[1a]",
    ]


def test_a_stakeholder_page_says_who_they_are_and_what_they_say(briefing):
    parent = StakeholderFactory(name="Body Whole")
    body = StakeholderFactory(
        slug="body-a", name="Body A", parent=parent, url="https://example.org/a/", description="Minds ponds."
    )
    PositionFactory(
        slug="gate",
        topic=briefing.topic,
        stakeholder=body,
        title="The gate",
        paraphrase="It stays.",
        source__publisher=body,
    )
    SectionFactory(briefing=briefing, kind=SectionKind.STATEMENTS, prose="", selection="position:gate")
    assert page_lines(page(briefing, "stakeholder", "body-a")) == [
        "Kind: Organisation",
        "Part of: Body Whole",
        "Site: https://example.org/a/",
        "Minds ponds.",
        "The gate: Body A, on 9 June 2025, in our words. It stays.[1a]",
    ]


def test_links_lead_only_to_pages_of_the_edition_and_never_to_a_private_person(briefing):
    person = StakeholderFactory(slug="private", name="Person One", kind=StakeholderKind.PERSON)
    officer = StakeholderFactory(slug="officer", name="Person Two", kind=StakeholderKind.PERSON, public_office=True)
    PositionFactory(slug="a", topic=briefing.topic, stakeholder=person)
    PositionFactory(slug="b", topic=briefing.topic, stakeholder=officer)
    RoleFactory(slug="warden", topic=briefing.topic)
    SectionFactory(
        briefing=briefing, kind=SectionKind.STATEMENTS, prose="[[role:warden]]", selection="position:a\nposition:b"
    )
    composition = compose(Briefing.objects.get(pk=briefing.pk), at=AT)
    links = {(node.noun, node.slug) for node in walk(composition.documents[0]) if isinstance(node, RecordLink)}
    pages = {(found.noun, found.slug) for found in composition.records[""]}
    assert links - pages == set()
    assert ("stakeholder", "officer") in links
    assert ("stakeholder", "private") not in links


def test_a_topics_frozen_page_says_what_it_is_about_alone(briefing):
    briefing.topic.summary = "It is about *ponds*."
    briefing.topic.save()
    RoleFactory(slug="warden", topic=briefing.topic, title="Warden")
    SectionFactory(briefing=briefing, prose="[[role:warden]]")
    assert page_lines(page(briefing, "topic", briefing.topic.slug)) == ["It is about ponds."]


def test_a_role_page_numbers_its_notes_in_reading_order(briefing):
    source = SourceFactory()
    role = RoleFactory(
        slug="warden",
        topic=briefing.topic,
        title="Warden",
        acronym="W",
        organisation__name="Body A",
        summary=f"Minds ponds.[[source:{source.slug}|page 2]]",
        ended=EventFactory(topic=briefing.topic, title="The end", date="2025", date__source=source),
    )
    DutyFactory(role=role, title="Gate", source=source, locator="page 3")
    SectionFactory(briefing=briefing, prose="[[role:warden]]")
    found = page(briefing, "role", "warden")
    assert found.title == "Warden (W)"
    assert page_lines(found) == [
        "Organisation: Body A",
        "Ended: The end in 2025[1a]",
        "Minds ponds.[1b]",
        "Gate: Opens the gate.[1c]",
    ]
