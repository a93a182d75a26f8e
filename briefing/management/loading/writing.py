"""Writes in bulk: new records, changed ones, their lists and their history; unchanged rows are not touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connections, models, transaction

from briefing.management.loading.batches import batches
from briefing.management.loading.entries import Entry, Register
from briefing.management.loading.history import CHANGED, CREATED, record_history
from briefing.management.loading.lists import Lists
from briefing.models.record import Record

ROWS_IN_ONE_INSERT: Final = 500
ROWS_IN_ONE_UPDATE: Final = 200
ROWS_IN_ONE_HISTORY: Final = 10_000
# What these hold, both engines take as it is; the rest is turned into what each takes.
AS_THEY_ARE: Final = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.ForeignKey)


@dataclass(slots=True)
class Written:
    created: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    unchanged: list[Entry] = field(default_factory=list)


def write(register: Register, model: type[Record]) -> Written:
    """Write the sound entries of one model; those that the database refuses get its reasons as problems."""
    sound = [entry for entry in register.entries[model] if entry.is_sound]
    lists = Lists(register, model, sound)
    written = Written()
    for entry in sound:
        if entry.stored is None:
            written.created.append(entry)
        elif _changed_columns(entry) or lists.differ(entry):
            written.changed.append(entry)
        else:
            written.unchanged.append(entry)
    _write_rows(model, written, register.using)
    for entries in (written.created, written.changed):
        entries[:] = [entry for entry in entries if not entry.problems]
    lists.write([*written.created, *written.changed])
    _write_history(model, written, register.using)
    return written


def _write_rows(model: type[Record], written: Written, using: str) -> None:
    """Updates first: a mark that only one record may bear is then free for a new one.

    Among updates the order isn't known, so one that is refused is tried again after the others.
    """

    def update(entries: Sequence[Entry]) -> None:
        names = sorted({name for entry in entries for name in _changed_columns(entry)})
        model._base_manager.using(using).bulk_update([entry.instance for entry in entries], names)

    def insert(entries: Sequence[Entry]) -> None:
        _insert(model, [entry.instance for entry in entries], using)

    waiting = [entry for entry in written.changed if _changed_columns(entry)]
    while waiting:
        refused = _in_batches(update, waiting, ROWS_IN_ONE_UPDATE, using)
        if len(refused) == len(waiting):
            break
        waiting = refused
    for entry in [*waiting, *_in_batches(insert, written.created, ROWS_IN_ONE_INSERT, using)]:
        _explain(entry)


def _in_batches(act: Callable[[Sequence[Entry]], None], entries: Sequence[Entry], size: int, using: str) -> list[Entry]:
    """Do it for all; the entries that the database refuses are found by halving their batch, and returned."""
    refused: list[Entry] = []
    for batch in batches(entries, size):
        try:
            with transaction.atomic(using=using):
                act(batch)
        except (IntegrityError, DataError):
            if len(batch) == 1:
                refused.extend(batch)
            else:
                refused.extend(_in_batches(act, batch, (len(batch) + 1) // 2, using))
    return refused


def _insert(model: type[Record], instances: list[Record], using: str) -> None:
    """As they are: derived columns were filled when the records were validated, and aren't worked out again."""
    connection = connections[using]
    fields = model._meta.concrete_fields
    columns = [(field.attname, None if isinstance(field, AS_THEY_ARE) else field) for field in fields]
    row = f"({', '.join(['%s'] * len(fields))})"
    values = [
        getattr(instance, name) if field is None else field.get_db_prep_save(getattr(instance, name), connection)
        for instance in instances
        for name, field in columns
    ]
    names = ", ".join(connection.ops.quote_name(field.column or field.attname) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    rows = ", ".join([row] * len(instances))
    with connection.cursor() as cursor:
        # Only names of our own tables and columns stand in the statement, quoted; every value is a parameter.
        cursor.execute(f"INSERT INTO {table} ({names}) VALUES {rows}", values)  # noqa: S608  # see above


def _explain(entry: Entry) -> None:
    """Ask the model's own rules, record by record, which of them the database held against it."""
    for check in (entry.instance.validate_unique, entry.instance.validate_constraints):
        try:
            check()
        except ValidationError as error:
            entry.refuse_all(error)
    if not entry.problems:
        entry.refuse("", "The database refuses it: it breaks a rule that is held there alone. Check every field.")


def _changed_columns(entry: Entry) -> list[str]:
    """Names of the fields in which the entry differs from what is stored."""
    if entry.stored is None:
        return []
    columns = entry.shape.model._meta.concrete_fields
    return [
        column.name
        for column in columns
        if getattr(entry.instance, column.attname) != getattr(entry.stored, column.attname)
    ]


def _write_history(model: type[Record], written: Written, using: str) -> None:
    for kind, entries in ((CREATED, written.created), (CHANGED, written.changed)):
        by_file: dict[str, list[int]] = defaultdict(list)
        for entry in entries:
            by_file[entry.place.file].append(entry.instance.pk)
        for file, keys in by_file.items():
            for batch in batches(keys, ROWS_IN_ONE_HISTORY):
                record_history(model, batch, kind=kind, reason=f"Loaded from {file}", using=using)
