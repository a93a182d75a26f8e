"""What staff read before it goes out: each audience's version, and the evidence pages behind it."""

import pytest

from briefing.publishing.submit import submit
from tests.admin.test_workflow_pages import AT, address, signed_in, text_of
from tests.factories.figure import FigureFactory
from tests.publishing.acts import approver as an_approver
from tests.publishing.acts import editor as an_editor
from tests.publishing.acts import publish
from tests.publishing.dossier import PROMISE, dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def test_a_preview_shows_each_audience_its_version(ponds):
    client = signed_in(an_approver())
    for more in ((), ("a",)):
        page = client.get(address("preview_for" if more else "preview", ponds.briefing, *more))
        assert (page.status_code, PROMISE in text_of(page), page["Cache-Control"]) == (
            200,
            True,
            "private, no-store",
        )
    assert client.get(address("preview_for", ponds.briefing, "nobody")).status_code == 404


def test_evidence_is_shown_as_it_would_be_published(ponds):
    publish(ponds.briefing, at=AT)
    ponds.measure.title = "Wardens at work"
    ponds.measure.save()
    client = signed_in(an_approver())
    review = client.get(address("preview", ponds.briefing)).content.decode()
    page = client.get(address("evidence", ponds.briefing, "measures", "wardens"))
    assert (page.status_code, "Wardens at work" in text_of(page), page["Cache-Control"]) == (
        200,
        True,
        "private, no-store",
    )
    assert f'href="{address("evidence", ponds.briefing, "measures", "wardens")}' in review + page.content.decode()
    assert f'<a href="{address("preview", ponds.briefing)}">Back to the briefing</a>' in page.content.decode()
    for nouns, slug in (("measures", "nothing"), ("nothing", "wardens")):
        assert client.get(address("evidence", ponds.briefing, nouns, slug)).status_code == 404
    ponds.section.prose = "[[figure:nothing]]"
    ponds.section.save()
    assert client.get(address("evidence", ponds.briefing, "measures", "wardens")).status_code == 400


def test_what_stands_on_evidence_pages_alone_is_seen_too(ponds):
    FigureFactory(
        slug="before", measure=ponds.measure, source=ponds.source, stated_by=ponds.body, value=39, period="2024"
    )
    ponds.topic.summary = "Before it were [[figure:before]]."
    ponds.topic.save()
    ponds.section.prose = "There were [[figure:wardens-2025]]."
    ponds.section.save()
    submit(briefing=ponds.briefing, actor=an_editor())
    said = text_of(signed_in(an_approver()).get(address("review", ponds.briefing)))
    behind = "On its evidence pages alone: 1 39 wardens Pond wardens in post Report on ponds"
    assert f"Every number in it: 1 40 wardens Pond wardens in post Report on ponds {behind}" in said
    assert "Everybody’s words in it: 0 It quotes nobody." in said
