"""The words with which a source is said to date an event are that source's own."""

from datetime import UTC, datetime

import pytest

from briefing.publishing.drafting import draft
from tests.factories.attestation import AttestationFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.source import SourceFactory
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def found(ponds):
    made = draft(ponds.briefing, live_from=AT).findings(change_note="New.", live_from=AT)
    return [finding for finding in made if finding.id == "D014"]


@pytest.mark.fires("D014")
@pytest.mark.quiet("D014")
def test_the_words_of_a_date_are_looked_for_in_their_own_source(ponds):
    event = EventFactory(slug="move", topic=ponds.topic)
    AttestationFactory(event=event, source=ponds.source, gives_date=True, date="2023", stated="in the spring of 2023")
    other = SourceFactory(slug="other")
    ponds.section.prose += " It moved in [[event:move|date]]."
    ponds.section.save()
    ExcerptFactory(source=other, key="a", text="They moved in the spring of 2023.")
    (finding,) = found(ponds)
    assert (str(finding.level), finding.record, finding.may_be_overridden) == ("error", "event:move", False)
    assert finding.message == (
        f"The words ‘in the spring of 2023’ stand in no passage that we hold of source:{ponds.source.slug}."
    )
    ExcerptFactory(source=ponds.source, key="z", text="They moved in the\nspring of 2023.")
    assert found(ponds) == []
