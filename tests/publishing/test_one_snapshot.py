"""An edition freezes the evidence of one moment, whatever is saved while it is being made."""

import pytest
from django.db import connection

from briefing.assembly import compose as composing
from briefing.enums import RenditionFormat
from briefing.models import Measure, PublishedRecord, Rendition
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish
from briefing.publishing.submit import submit
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier


@pytest.fixture
def elsewhere():
    """A connection of somebody else's."""
    other = connection.copy()
    yield other
    other.close()


@pytest.mark.postgresql_only
@pytest.mark.django_db(transaction=True)
def test_what_is_saved_in_the_middle_is_in_no_part_of_the_edition(monkeypatch, elsewhere):
    ponds = dossier()
    title = Measure.objects.get().title
    gather = composing.gather

    def gather_while_somebody_saves(briefing):
        """Publishing has read the briefing; then somebody saves, without waiting; then it reads the evidence."""
        with elsewhere.cursor() as cursor:
            cursor.execute("SET lock_timeout = '2s'")
            cursor.execute("UPDATE briefing_briefing SET lead = 'Another lead'")
            cursor.execute("UPDATE briefing_measure SET title = 'Another title'")
        return gather(briefing)

    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    monkeypatch.setattr(composing, "gather", gather_while_somebody_saves)
    publish(briefing=ponds.briefing, actor=editor())
    assert Measure.objects.get().title == "Another title"
    told = Rendition.objects.filter(format__in=[RenditionFormat.HTML, RenditionFormat.JSON, RenditionFormat.TEXT])
    frozen = [bytes(rendition.body).decode() for rendition in told]
    frozen += list(PublishedRecord.objects.values_list("content", flat=True))
    assert [text for text in frozen if "Another" in text] == []
    assert [text for text in frozen if title in text] != []
