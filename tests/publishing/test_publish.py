"""Publishing freezes what a briefing says: numbered, complete, once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from briefing.content.blocks import Document, RecordPage
from briefing.content.digest import bytes_digest
from briefing.content.serialise import deserialise
from briefing.enums import RenditionFormat
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import Edition, PublishedRecord, Rendition
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish as publish_approved
from briefing.publishing.submit import submit
from tests.factories.figure import FigureFactory
from tests.publishing.acts import approver, editor, publish
from tests.publishing.dossier import PROMISE, dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def frozen():
    """All bytes there are, by edition, audience and format."""
    return {
        (rendition.edition.number, rendition.audience, rendition.format): bytes(rendition.body)
        for rendition in Rendition.objects.select_related("edition")
    }


def said(form, body):
    if form == RenditionFormat.PDF:
        return text_of_pdf(body)
    return text_of_docx(body) if form == RenditionFormat.DOCX else body.decode()


def count_wardens(ponds, value):
    ponds.figure.value = value
    ponds.figure.save()


def test_the_first_edition(ponds):
    edition = publish(ponds.briefing, at=AT)
    assert Edition.objects.get() == edition
    assert (edition.number, edition.title, edition.summary) == (1, "Ponds", "What this is about.")
    assert (edition.change_note, edition.major, edition.published_by) == ("First published.", True, editor())
    assert (edition.published_at, edition.live_from) == (AT, AT)


def test_every_audience_gets_every_format(ponds):
    publish(ponds.briefing)
    assert set(frozen()) == {(1, audience, form) for audience in ("", "a", "b") for form in RenditionFormat}
    assert [r for r in Rendition.objects.all() if r.digest != bytes_digest(bytes(r.body))] == []
    document = deserialise(frozen()[1, "a", "json"], Document)
    assert (document.title, document.audience, document.audience_label) == ("Ponds", "a", "A")
    page = frozen()[1, "a", "html"].decode()
    assert ("40 wardens" in page, f"“{PROMISE}”" in page) == (True, True)


def test_the_evidence_pages_are_frozen_with_it(ponds):
    publish(ponds.briefing)
    everyone = PublishedRecord.objects.filter(audience="")
    assert {(record.noun, record.slug): record.has_page for record in everyone} == {
        ("figure", "wardens-2025"): False,
        ("measure", "wardens"): True,
        ("position", "promise"): True,
        ("source", "report"): True,
        ("stakeholder", "body-a"): True,
        ("stakeholder", "person-one"): False,
        ("topic", "ponds"): True,
    }
    record = everyone.get(noun="measure")
    page = deserialise(record.content, RecordPage)
    assert (record.title, page.title, page.slug) == ("Pond wardens in post", "Pond wardens in post", "wardens")
    assert "Wardens in post on the day." in record.search_text.splitlines()


def test_the_same_words_are_published_once(ponds):
    publish(ponds.briefing)
    before = frozen()
    assert publish(ponds.briefing, note="Nothing is new.") is None
    assert (Edition.objects.count(), frozen()) == (1, before)


def test_a_changed_figure_makes_the_next_edition_and_leaves_the_first(ponds):
    first = publish(ponds.briefing)
    before = frozen()
    count_wardens(ponds, 41)
    second = publish(ponds.briefing, note="There is one more warden.", major=False)
    assert (second.number, second.change_note, second.major) == (2, "There is one more warden.", False)
    assert second.digest != first.digest
    assert {key: body for key, body in frozen().items() if key[0] == 1} == before
    told = {key: said(key[2], body) for key, body in frozen().items() if key[0] == 2}
    assert {(text.count("41 wardens") > 0, text.count("40 wardens")) for text in told.values()} == {(True, 0)}


def test_a_change_on_an_evidence_page_alone_is_published(ponds):
    publish(ponds.briefing)
    ponds.measure.definition = "Wardens in post in the evening."
    ponds.measure.save()
    second = publish(ponds.briefing, note="What counts is said better.")
    records = PublishedRecord.objects.filter(edition=second, noun="measure")
    assert {"in the evening" in record.content for record in records} == {True}


def test_words_that_come_back_are_an_edition_of_their_own(ponds):
    first = publish(ponds.briefing)
    for value in (41, 40):
        count_wardens(ponds, value)
        last = publish(ponds.briefing, note="Counted again.")
    assert (last.number, last.digest) == (3, first.digest)


def test_an_edition_may_be_live_later(ponds):
    later = AT + timedelta(days=7)
    edition = publish(ponds.briefing, at=AT, live_from=later)
    assert (edition.published_at, edition.live_from) == (AT, later)


def test_the_note_is_tidied(ponds):
    assert publish(ponds.briefing, note="  One.\r\nTwo.\n ").change_note == "One.\nTwo."


@pytest.mark.parametrize("figures", [1, 3, 50])
def test_statements_do_not_grow_with_the_evidence(ponds, figures, django_assert_num_queries):
    for number in range(figures):
        ponds.section.prose += f" Also [[figure:more-{number}]]."
        FigureFactory(slug=f"more-{number}", measure=ponds.measure, source=ponds.source, stated_by=ponds.body)
    ponds.section.save()
    people = {"submitter": editor(), "approver": approver()}
    for somebody in people.values():
        somebody.get_all_permissions()
    with django_assert_num_queries(36):
        entry = submit(briefing=ponds.briefing, actor=people["submitter"])
    with django_assert_num_queries(42):
        approve(briefing=ponds.briefing, actor=people["approver"], seen=entry.hash)
    # SQLite takes a thousand values a statement, so fifty figures' pages are written in two.
    # Two ask whether the one who approved still may.
    with django_assert_num_queries(65 if figures == 50 and connection.vendor == "sqlite" else 64):
        publish_approved(briefing=ponds.briefing, actor=people["submitter"])
