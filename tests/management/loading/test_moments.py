"""A time without offset in an hour in which the clocks change is refused in every field and form; with one it stays."""

from datetime import UTC, datetime
from itertools import chain

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import models

from briefing.management.loading.dossier import dossier, written
from briefing.management.loading.refusing import loadable_models
from briefing.management.loading.values import reader_of
from briefing.models import Event
from tests.management.loading.records import event, topic

MOMENTS = [
    field
    for model in loadable_models()
    for field in model._meta.concrete_fields
    if isinstance(field, models.DateTimeField)
]
FIRST, SECOND = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))


def test_every_noun_with_a_moment_is_tried():
    assert sorted(str(field) for field in MOMENTS) == [
        f"briefing.{noun}.embargo_until" for noun in ("Duty", "Event", "Excerpt", "Figure", "Position", "Source")
    ]


@pytest.mark.parametrize("field", MOMENTS, ids=str)
@pytest.mark.parametrize(
    "typed",
    ["2026-10-25T01:30", "2026-10-25 01:00:00", "2026-10-25T01:59:59.999999", "20261025T013000", "2026-03-29T01:30"],
)
def test_no_moment_is_guessed(field, typed):
    with pytest.raises(ValidationError, match=r"since the clocks go (back|forward)\. Write the time with its offset"):
        reader_of(field)(typed)


@pytest.mark.parametrize("field", MOMENTS, ids=str)
def test_with_an_offset_each_of_the_two_moments_can_be_written(field):
    read = reader_of(field)
    assert (read("2026-10-25T01:30+01:00"), read("2026-10-25T01:30Z")) == (FIRST, SECOND)


@pytest.mark.django_db
@pytest.mark.parametrize("moment", [FIRST, SECOND])
def test_what_is_written_out_is_read_back(load, moment):
    load([topic(), event(embargo_until=moment.isoformat())])
    natural = {"use_natural_primary_keys": True, "use_natural_foreign_keys": True}
    serialised = serializers.serialize("json", Event.objects.all(), **natural)
    dumped = written(chain.from_iterable(dossier().values()))
    for text, count in ((serialised, 1), (dumped, 2)):
        assert load(text) == f"Loaded 1 file: 0 created, 0 changed, {count} unchanged."
        Event.objects.update(embargo_until=None)
        load(text)
        assert Event.objects.get().embargo_until == moment
