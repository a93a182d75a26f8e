"""A role sheet: where the role stands, who does its duties now, who wrote the source."""

import pytest

from briefing.enums import DutyForce, SectionKind, StakeholderKind
from tests.assembly.reading import page, page_lines, printed, refusal
from tests.factories.attestation import AttestationFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def end(briefing, source):
    return EventFactory(slug="end", title="The end", topic=briefing.topic, date="1 May 2025", date__source=source)


@pytest.fixture
def warden(briefing, end):
    return RoleFactory(slug="warden", topic=briefing.topic, title="Warden", ended=end)


@pytest.fixture
def ranger(briefing):
    return RoleFactory(slug="ranger", topic=briefing.topic, title="Ranger", acronym="R")


@pytest.fixture
def move(warden, ranger, end, source):
    """From warden to ranger: one duty reworded and moved, one dropped, one not stated, one not compared."""

    def duty(slug, role, **fields):
        return DutyFactory(slug=slug, title=slug.title(), role=role, source=source, locator=slug, **fields)

    move = SuccessionFactory(
        slug="move",
        title="Wardens to rangers",
        predecessors=[warden],
        successors=[ranger],
        effective=end,
        source=source,
        locator="page 1",
    )
    gate, fish = duty("gate", warden, order=1, force=DutyForce.MAY), duty("fish", warden, order=2)
    lines = [
        {"old": gate, "new": duty("door", ranger), "outcome": "reworded", "reason": "Both open"},
        {"old": gate, "new": duty("key", ranger), "outcome": "moved", "reason": "Both lock"},
        {"old": fish, "new": None, "outcome": "dropped", "basis": "stated", "source": source, "locator": "page 9"},
        {"old": duty("swan", warden, order=3), "new": None, "outcome": "not_stated"},
        {"old": None, "new": duty("boat", ranger), "outcome": "new"},
    ]
    for order, line in enumerate(lines, start=1):
        DutyChangeFactory(succession=move, order=order, **line)
    duty("left", warden, order=4)
    return move


WHO_NOW = [
    "The duty | Who does it now | On whose word",
    (
        "Gate (may)[1a] | Ranger (R), reworded: Door[1b]; R, moved: Key[1c] | "
        "Our comparison: Both open; Our comparison: Both lock"
    ),
    "Fish[1d] | Nobody: it was dropped | Stated by a source[1e]",
    "Swan[1f] | Our sources don’t say | Our comparison",
    "Left[1g] | Our sources don’t say | Not compared",
]


@pytest.mark.usefixtures("move")
class TestWhoNow:
    def test_every_duty_of_the_role_before_has_an_answer_and_its_basis(self, briefing):
        assert printed(briefing, SectionKind.WHO_NOW) == WHO_NOW

    def test_the_roles_own_page_answers_it_too(self, briefing):
        SectionFactory(briefing=briefing, prose="[[role:warden]]")
        lines = page_lines(page(briefing, "role", "warden"))
        assert lines[-4].startswith("Gate (may)[1b] | Ranger (R), reworded: Door")
        assert lines[-3].startswith("Fish[1c] | Nobody: it was dropped | Stated by a source")

    def test_a_duty_that_readers_may_not_see_keeps_the_answer_off_the_page(self, briefing, ranger):
        ranger.duties.filter(slug="key").update(clearance="staff")
        SectionFactory(briefing=briefing, prose="[[role:warden]]")
        assert "who-now" not in [part.anchor for part in page(briefing, "role", "warden").sections]

    def test_a_duty_is_frozen_with_its_answer(self, briefing):
        SectionFactory(briefing=briefing, kind=SectionKind.DUTIES, prose="", selection="duty:fish\nduty:swan")
        assert page_lines(page(briefing, "duty", "fish"))[:2] == [
            "Role: Warden",
            "Who does this now: Nobody: it was dropped (Wardens to rangers)",
        ]
        assert page_lines(page(briefing, "duty", "swan"))[1] == (
            "Who does this now: Our sources don’t say (Wardens to rangers)"
        )

    def test_the_status_says_when_it_ended_and_what_came_after(self, briefing):
        ConflictNoteFactory(
            slug="which", topic=briefing.topic, title="Which", records="role:ranger", explanation="Both."
        )
        assert printed(briefing, SectionKind.ROLE_STATUS, "role:warden") == [
            "!! The role of Warden has ended",
            "Its end: The end on 1 May 2025[1a].",
            "Replaced by Ranger (R)[≠which][1b].",
            "≠≠ Which",
            "= Both.",
        ]


def test_a_planned_end_is_no_end_yet(briefing, warden, end):
    end.attestations.update(planned=True)
    lines = printed(briefing, SectionKind.ROLE_STATUS, "role:warden")
    assert lines[:3] == [
        "!! The role of Warden is to end",
        "Its end: The end on 1 May 2025 (planned)[1a].",
        "Our sources don’t say what is to take its place.",
    ]


def test_a_role_without_an_end_says_so(briefing, ranger):
    assert printed(briefing, SectionKind.ROLE_STATUS, "role:ranger") == [
        "!! The role of Ranger",
        "Our sources don’t say that this role has ended.",
    ]


def test_a_succession_without_duties_is_refused(briefing, warden, ranger, end):
    SuccessionFactory(slug="bare", predecessors=[warden], successors=[ranger], effective=end)
    assert refusal(briefing, SectionKind.WHO_NOW, "succession:bare") == (
        "Section Part: succession:bare has no duty before. Enter the duties of the role that ended."
    )


def test_duties_keep_their_sources_order_under_their_groups(briefing, source, warden):
    rows = [("after", 3, "After"), ("before", 1, "Before"), ("also", 2, "Before")]
    for slug, order, group in rows:
        DutyFactory(slug=slug, title=slug, role=warden, order=order, group=group, source=source, description="Does it.")
    DutyFactory(slug="elsewhere", role=warden, order=1, source=SourceFactory())
    assert printed(briefing, SectionKind.DUTIES, source=source) == [
        "## Before",
        "before: Does it.[1a]",
        "also: Does it.[1a]",
        "## After",
        "after: Does it.[1a]",
    ]


def test_who_wrote_a_source_and_what_is_not_known_of_it(briefing):
    person = StakeholderFactory(name="Person One", kind=StakeholderKind.PERSON)
    SourceFactory(
        slug="page", title="Page", publisher__name="Body P", authors=[person], date="", date_note="No date.", url=""
    )
    SourceFactory(
        slug="report",
        title="Report",
        publisher__name="Body Q",
        byline="Person Two",
        date="2020",
        url="https://a.example/",
    )
    assert printed(briefing, SectionKind.ABOUT_SOURCE, "source:page\nsource:report") == [
        "Document: Page[1]",
        "Written by: Person One",
        "Published on the site of: Body P",
        "Date: Undated. No date.",
        "Address: Not known to us",
        "Document: Report[2]",
        "Written by: Person Two",
        "Published on the site of: Body Q",
        "Date: 2020",
        "Address: Read the original",
    ]


def test_a_section_about_no_source_is_refused(briefing):
    assert refusal(briefing, SectionKind.ABOUT_SOURCE, "") == (
        "Section Part: This section is about a source: list it as source:slug."
    )


def test_an_end_that_several_sources_date_points_to_the_difference(briefing, warden, end):
    AttestationFactory(event=end, source=SourceFactory(title="Other"), date="2024", locator="page 2")
    ConflictNoteFactory(slug="when", topic=briefing.topic, title="When", records="event:end", explanation="Both.")
    assert printed(briefing, SectionKind.ROLE_STATUS, "role:warden")[1] == "Its end: The end on 1 May 2025[1a][≠when]."
