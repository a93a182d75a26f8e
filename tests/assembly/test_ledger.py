"""The duty ledger of a succession, and where the sources differ."""

import pytest

from briefing.enums import DutyForce, SectionKind
from tests.assembly.reading import composed, printed, refusal, told
from tests.factories.attestation import AttestationFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db


def test_a_ledger_accounts_for_every_duty_before_and_says_on_whose_word(briefing, source):
    before = RoleFactory(slug="before", topic=briefing.topic)
    after = RoleFactory(slug="after", topic=briefing.topic)

    def duty(slug, role, **fields):
        return DutyFactory(slug=slug, title=slug.title(), role=role, source=source, locator=slug, **fields)

    move = SuccessionFactory(
        slug="move",
        title="From before to after",
        source=source,
        predecessors=[before],
        successors=[after],
        effective=EventFactory(topic=briefing.topic),
    )
    DutyChangeFactory(
        succession=move,
        order=1,
        old=duty("gate", before, force=DutyForce.RARELY),
        new=duty("door", after),
        outcome="reworded",
        reason="Both open",
    )
    DutyChangeFactory(
        succession=move,
        order=2,
        old=duty("fish", before),
        new=None,
        outcome="dropped",
        basis="stated",
        source=source,
        locator="page 9",
    )
    DutyChangeFactory(succession=move, order=3, old=None, new=duty("boat", after), outcome="new")
    DutyChangeFactory(succession=move, order=4, old=duty("swan", before), new=None, outcome="not_stated")
    duty("left", before)
    assert printed(briefing, SectionKind.LEDGER, "succession:move") == [
        "Before | What became of it | After | On whose word",
        "Gate (rarely)[1a] | Reworded | Door[1b] | Our comparison: Both open",
        "Fish[1c] | Dropped | None | Stated by a source[1d]",
        "No such duty before | New | Boat[1e] | Our comparison",
        "Swan[1f] | Not stated | Our sources don’t say | Our comparison",
        "Left[1g] | Not stated | Our sources don’t say | Not compared",
    ]


def test_a_ledger_without_a_duty_is_refused(briefing):
    SuccessionFactory(slug="move", effective=EventFactory(topic=briefing.topic))
    assert refusal(briefing, SectionKind.LEDGER, "succession:move") == (
        "Section Part: succession:move has no duty to compare. Enter its ledger."
    )


def test_a_difference_is_printed_where_its_claim_first_stands(briefing, source):
    event = EventFactory(slug="end", title="The end", topic=briefing.topic, date="May 2025", date__source=source)
    AttestationFactory(event=event, source=SourceFactory(title="Page"), date="2024", planned=True, locator="page 1")
    ConflictNoteFactory(
        slug="when",
        topic=briefing.topic,
        title="When it ended",
        records="event:end",
        explanation="The report is finer.",
    )
    SectionFactory(briefing=briefing, key="one", order=1, prose="It ended [[event:end|on]], [[event:end|on]].")
    SectionFactory(briefing=briefing, key="two", order=2, prose="It ended [[event:end|on]].")
    document = composed(briefing)
    assert told(document, "one") == [
        "It ended in May 2025[≠when], in May 2025[1a].",
        "≠≠ When it ended",
        "≠ Report: May 2025[1a]",
        "≠ Page: 2024 (planned)[2a]",
        "= The report is finer.",
    ]
    assert told(document, "two") == ["It ended in May 2025[1a][≠when]."]


def test_a_section_of_differences_keeps_those_it_lists_together(briefing):
    EventFactory(slug="end", title="The end", topic=briefing.topic, date="May 2025")
    ConflictNoteFactory(slug="when", topic=briefing.topic, title="When", records="event:end", explanation="Both.")
    SectionFactory(briefing=briefing, key="one", order=1, prose="Ended [[event:end|on]].")
    SectionFactory(
        briefing=briefing, key="two", order=2, prose="", kind=SectionKind.DIFFERENCES, selection="conflict:when"
    )
    document = composed(briefing)
    assert told(document, "one") == ["Ended in May 2025[1a][≠when]."]
    assert told(document, "two")[0] == "≠≠ When"
