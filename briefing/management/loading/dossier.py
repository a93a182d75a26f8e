"""Writes the evidence base as fixtures: what `load` reads, in one order and one way of writing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final  # Any: values as fields hold them, and as JSON takes them

from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.utils import timezone

from briefing.management.loading.refusing import loadable_models
from briefing.management.loading.shapes import Shape, shape_of
from briefing.models.record import Record

# The files of a dossier by their names, in the order of dependence; each noun stands in one of them.
FILES: Final = {
    "05_topic.json": ("Audience", "Topic", "Issue"),
    "10_people.json": ("Stakeholder",),
    "20_sources.json": ("Source",),
    "30_excerpts.json": ("Excerpt",),
    "35_appointments.json": ("Appointment",),
    "40_events.json": ("Event", "Attestation"),
    "50_roles.json": ("Role", "RoleName"),
    "55_duties.json": ("Duty",),
    "58_successions.json": ("Succession", "DutyChange"),
    "60_figures.json": ("Measure", "Figure"),
    "70_positions.json": ("Position", "Quotation"),
    "80_foi.json": ("FoiRequest", "FoiQuestion"),
    "90_differences.json": ("ConflictNote",),
    "95_publication.json": ("Issuer", "Contact", "Briefing", "Section"),
}

Item = dict[str, Any]  # Any: as above


def dossier(*, using: str = DEFAULT_DB_ALIAS) -> dict[str, list[Item]]:
    """The records of each file that has any, by name; equal evidence gives equal records in equal order.

    A field that has its default is left out: `load` gives it that again.
    """
    nouns = {model.__name__: model for model in loadable_models()}
    with _one_moment(using):
        items = {
            name: [item for noun in members for item in _items(nouns[noun], using)] for name, members in FILES.items()
        }
    return {name: found for name, found in items.items() if found}


def written(items: Iterable[Item]) -> str:
    """As a file holds them."""
    return json.dumps(list(items), ensure_ascii=False, indent=2) + "\n"


@contextmanager
def _one_moment(using: str) -> Iterator[None]:
    """All reads see the same moment: on SQLite any transaction does, PostgreSQL has to be asked for it."""
    connection = connections[using]
    is_outermost = not connection.in_atomic_block
    with transaction.atomic(using=using):
        if connection.vendor == "postgresql" and is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _items(model: type[Record], using: str) -> Iterator[Item]:
    shape = shape_of(model)
    parents = [lookup.rpartition("__")[0] for lookup in _lookups(shape)]
    records = (
        model._default_manager.using(using)
        .select_related(*sorted({parent for parent in parents if parent}))
        .prefetch_related(*shape.lists)
    )
    keyed = [(record.natural_key(), record) for record in records]
    for _, record in sorted(keyed, key=lambda pair: pair[0]):
        yield {"model": model._meta.label_lower, "fields": dict(_fields(shape, record))}


def _lookups(shape: Shape) -> Iterator[str]:
    """From the record to all that its own key and those of its references are read from."""
    for name, reference in shape.references.items():
        yield f"{name}__"
        for lookup in reference.target.NATURAL_KEY:
            if "__" in lookup:
                yield f"{name}__{lookup}"


def _fields(shape: Shape, record: Record) -> Iterator[tuple[str, object]]:
    """Keys and names first, as a reader looks for them, then the rest in the model's order."""
    key = [part.field for part in shape.key]
    for name in [*key, *(name for name in _in_order(record) if name not in key)]:
        if column := shape.columns.get(name):
            value = getattr(record, name)
            if column.required or name in key or value != column.field.get_default():
                yield name, _value(value)
        elif name in shape.references:
            if (target := getattr(record, name)) is not None:
                yield name, list(target.natural_key())
        elif members := sorted(member.natural_key() for member in getattr(record, name).all()):
            yield name, [list(member) for member in members]


def _in_order(record: Record) -> list[str]:
    fields: list[models.Field[Any, Any]] = [*record._meta.concrete_fields, *record._meta.many_to_many]  # Any: as above
    shape = shape_of(type(record))
    return [field.name for field in fields if field.name in shape.names]


def _value(value: object) -> object:
    """As `load` reads it back without loss: instants with their offset here, numbers as typed, without idle zeros."""
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value
