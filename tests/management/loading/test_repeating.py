"""A second load brings the database in line with the files, and touches nothing else."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core import serializers
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefing.models import Event, Excerpt, Figure, Position, Quotation, Source, Stakeholder, Topic
from tests.management.loading.records import (
    body,
    dossier,
    event,
    excerpt,
    person,
    position,
    quotation,
    record,
    source,
    topic,
)

pytestmark = pytest.mark.django_db


def history(model):
    return list(model.history.order_by("history_id").values_list("history_type", "history_change_reason"))


def test_the_same_files_again_write_nothing(load):
    load(dossier())
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert load(dossier()) == "Loaded 1 file: 0 created, 0 changed, 6 unchanged."
    assert [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []
    assert history(Topic) == [("+", "Loaded from evidence.json")]


def test_a_changed_record_is_updated_with_its_history(load):
    load([topic(), topic("topic-b")])
    before = Topic.objects.get(slug="topic-a").pk
    assert load([topic(title="Subject C"), topic("topic-b")]) == "Loaded 1 file: 0 created, 1 changed, 1 unchanged."
    assert list(Topic.objects.filter(pk=before).values_list("title", flat=True)) == ["Subject C"]
    assert history(Topic) == [("+", "Loaded from evidence.json")] * 2 + [("~", "Loaded from evidence.json")]
    changed = Topic.history.latest()
    assert (changed.id, changed.slug, changed.title) == (before, "topic-a", "Subject C")


def test_history_names_the_file_of_each_record(load):
    load([topic()], [topic("topic-b")])
    assert history(Topic) == [("+", "Loaded from evidence.json"), ("+", "Loaded from second.json")]


def test_a_field_that_is_left_out_gets_its_default(load):
    load([topic(summary="In short.")])
    load([topic()])
    assert Topic.objects.get().summary == ""


def test_a_list_is_set_to_what_the_file_lists(load):
    people = [person(), person("person-two"), person("person-three")]
    load([topic(), *people, event(participants=[["person-one"], ["person-two"]])])
    said = load([event(participants=[["person-two"], ["person-three"]])])
    assert said == "Loaded 1 file: 0 created, 1 changed, 0 unchanged."
    slugs = Event.objects.get().participants.order_by("slug").values_list("slug", flat=True)
    assert list(slugs) == ["person-three", "person-two"]
    assert history(Event) == [("+", "Loaded from evidence.json"), ("~", "Loaded from evidence.json")]


def test_a_mark_that_only_one_may_bear_moves_from_record_to_record(load):
    def issuer(slug, **fields):
        return record("issuer", slug=slug, name=slug, **fields)

    load([issuer("a", runs_portal=True), issuer("b")])
    load([issuer("b", runs_portal=True), issuer("a")])
    load([issuer("c", runs_portal=True), issuer("b")])
    assert load([issuer("a", runs_portal=True), issuer("c")]) == "Loaded 1 file: 0 created, 2 changed, 0 unchanged."


def test_files_refer_to_one_another_in_any_order(load):
    records = dossier()
    assert load(records[4:], records[:2], records[2:4]) == "Loaded 3 files: 6 created, 0 changed, 0 unchanged."


def test_a_body_may_come_before_the_body_that_it_is_part_of(load):
    load([body("part", parent=["whole"]), body("whole")])
    assert Stakeholder.objects.get(slug="part").parent.slug == "whole"


def test_records_refer_to_what_is_stored(load):
    load(dossier()[:4])
    load(dossier()[4:])
    assert Quotation.objects.get().excerpt.source.slug == "source-a"


def test_derived_columns_are_filled(load):
    load([*dossier(), source("source-b", date="June 2025")])
    found = Source.objects.get(slug="source-b")
    assert (found.date_edtf, found.date_earliest, found.date_latest) == ("2025-06", date(2025, 6, 1), date(2025, 6, 30))
    assert Quotation.objects.get().spans == [[22, 37]]
    assert len(Excerpt.objects.get().digest) == 64


def test_text_is_tidied_as_in_the_admin(load):
    load([topic(title="  Jos\u0065\u0301  ", summary="One\r\nTwo")])
    found = Topic.objects.get()
    assert (found.title, found.summary) == ("Jos\u00e9", "One\nTwo")


@pytest.mark.parametrize("value", ["371.25", 371.25])
def test_a_number_keeps_its_digits(load, value):
    measure = record("measure", slug="m", topic=["topic-a"], title="M", unit="%", definition="All.")
    rest = {"measure": ["m"], "stated_by": ["body-a"], "source": ["source-a"], "locator": "page 1"}
    load([*dossier(), measure, record("figure", slug="figure-a", value=value, **rest)])
    assert Figure.objects.get().value == Decimal("371.25")


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2025-06-09T09:30:00", datetime(2025, 6, 9, 8, 30, tzinfo=UTC)),
        ("2025-06-09T09:30:00+01:00", datetime(2025, 6, 9, 8, 30, tzinfo=UTC)),
        ("2026-10-25T01:30:00Z", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_time_without_offset_is_london_time(load, written, instant):
    load([topic(), event(embargo_until=written)])
    assert Event.objects.get().embargo_until == instant


def test_what_dumpdata_writes_is_loaded(load):
    load([*dossier(), person(), event(participants=[["person-one"]])])
    models = [Quotation, Position, Excerpt, Source, Event, Stakeholder, Topic]
    records = [found for model in models for found in model.objects.all()]
    text = serializers.serialize("json", records, use_natural_foreign_keys=True, use_natural_primary_keys=True)
    assert load(text) == "Loaded 1 file: 0 created, 0 changed, 8 unchanged."


def test_the_number_of_queries_is_that_of_one_record(load):
    """Three positions with their excerpts and quotations, or fifty, ask no more than one of each."""

    def count(number):
        keys = [f"{number}-{place}" for place in range(number)]
        evidence = [topic(), body(), source()]
        evidence += [excerpt(key) for key in keys] + [position(key) for key in keys]
        evidence += [quotation(position=[key], excerpt=["source-a", key]) for key in keys]
        with CaptureQueriesContext(connection) as queries:
            load(evidence)
        return len(queries)

    load([topic(), body(), source()])
    assert [count(3), count(50)] == [count(1)] * 2
