"""References by natural key, across files and into the database, with a fixed number of queries a noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, Final  # Any: values as JSON gives them

from django.core.exceptions import ValidationError
from django.db import connections

from briefing.management.loading.entries import Entry, Register
from briefing.management.loading.problems import MOST_PRINTED
from briefing.management.loading.refusing import near
from briefing.management.loading.shapes import Key, Reference, shape_of, write_key
from briefing.models.record import Record

# Values in one IN (…): far below what either engine takes.
MOST_IN_ONE_QUERY: Final = 10_000


def read_references(register: Register) -> None:
    """Fill ``references`` and ``lists`` of every entry with the keys that it names."""
    for entry in register:
        fields = entry.fields
        for name, reference in entry.shape.references.items():
            if (raw := fields.get(name)) is not None:
                _read(entry, name, reference, raw)
            elif reference.required:
                entry.incomplete = True
                entry.refuse(name, _missing(entry, name, given=name in fields))
        for name, reference in entry.shape.lists.items():
            _read_list(entry, name, reference, fields.get(name, []))


def _missing(entry: Entry, name: str, *, given: bool) -> str:
    if given:
        return str(entry.shape.references[name].field.error_messages["null"])
    return f"It is missing, and every {entry.shape.noun} needs one."


def _read(entry: Entry, name: str, reference: Reference, raw: object) -> None:
    try:
        entry.references[name] = shape_of(reference.target).read_key(raw)
    except ValidationError as error:
        entry.incomplete = True
        entry.refuse(name, error.messages[0])


def _read_list(entry: Entry, name: str, reference: Reference, raw: object) -> None:
    if not isinstance(raw, list):
        entry.refuse(name, "Write a list of references, such as [[…], […]], or leave it out.")
        return
    if not raw and reference.required:
        entry.refuse(name, str(reference.field.error_messages["blank"]))
    keys = entry.lists.setdefault(name, [])
    for item in raw:
        try:
            key = shape_of(reference.target).read_key(item)
        except ValidationError as error:
            entry.refuse(name, error.messages[0])
            continue
        if key in keys:
            entry.refuse(name, f"{write_key(key)} stands twice in the list. Keep one.")
        keys.append(key)


def fetch_stored(register: Register) -> None:
    """Fill ``register.stored`` with what the database holds of the records loaded or referred to."""
    wanted = _wanted(register)
    for model in register.entries:
        if wanted[model]:
            register.stored[model] = dict(_stored(register, model, wanted[model]))
    for model, entries in register.by_key.items():
        for key, entry in entries.items():
            entry.stored = register.stored[model].get(key)


def _wanted(register: Register) -> dict[type[Record], set[Key]]:
    wanted: dict[type[Record], set[Key]] = defaultdict(set)
    for model, entries in register.by_key.items():
        wanted[model].update(entries)
    for entry in register:
        for name, key in entry.references.items():
            wanted[entry.shape.references[name].target].add(key)
        for name, keys in entry.lists.items():
            wanted[entry.shape.lists[name].target].update(keys)
    for model in list(wanted):
        _add_parents(model, wanted)
    return wanted


def _add_parents(model: type[Record], wanted: dict[type[Record], set[Key]]) -> None:
    """A record is found by its parents' keys, so those are wanted with it."""
    shape = shape_of(model)
    for place, part in enumerate(shape.key):
        if part.at is not None:
            wanted[shape.references[part.field].target].update((key[place],) for key in wanted[model])


def _stored(register: Register, model: type[Record], keys: set[Key]) -> Iterator[tuple[Key, Record]]:
    shape = shape_of(model)
    records = model._default_manager.using(register.using)
    first = shape.key[0]
    if first.at is None:
        for values in _chunks({key[0] for key in keys}):
            for record in records.filter(**{f"{first.field}__in": values}):
                yield record.natural_key(), record
        return
    parents = {
        part.field: {parent.pk: parent for parent in register.stored[shape.references[part.field].target].values()}
        for part in shape.key
        if part.at is not None
    }
    for values in _chunks(set(parents[first.field])):
        for record in records.filter(**{f"{first.field}__in": values}):
            if all(getattr(record, f"{name}_id") in known for name, known in parents.items()):
                for name, known in parents.items():
                    setattr(record, name, known[getattr(record, f"{name}_id")])
                if (key := record.natural_key()) in keys:
                    yield key, record


def _chunks(values: Collection[Any]) -> Iterator[list[Any]]:  # Any: parts of keys, or primary keys
    ordered = sorted(values)
    for start in range(0, len(ordered), MOST_IN_ONE_QUERY):
        yield ordered[start : start + MOST_IN_ONE_QUERY]


def reserve_keys(register: Register, model: type[Record], count: int) -> list[int]:
    """Primary keys that no other session will be given: records can then be linked before any is written."""
    connection = connections[register.using]
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [connection.ops.quote_name(table), model._meta.pk.column, count],
            )
            return [number for (number,) in cursor.fetchall()]
        # SQLite: the transaction holds the only write lock, and AUTOINCREMENT never gives a number again.
        cursor.execute("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()[0]
        return list(range(last + 1, last + 1 + count))


def link(register: Register) -> None:
    """Point every built instance at what it refers to; what there is not is a problem."""
    unknown = _Unknown(register)
    for entry in register:
        for name, key in entry.references.items():
            field, target = entry.shape.references[name].field, entry.shape.references[name].target
            found = _find(register, entry, target, key)
            if found is None:
                entry.incomplete = True
                entry.refuse(name, unknown.message(target, key))
            else:
                setattr(entry.instance, field.attname, found.pk)
                field.set_cached_value(entry.instance, found)  # type: ignore[attr-defined]  # a foreign key's own
        for name, keys in entry.lists.items():
            members = entry.members.setdefault(name, [])
            for key in keys:
                target = entry.shape.lists[name].target
                if (found := _find(register, entry, target, key)) is None:
                    entry.refuse(name, unknown.message(target, key))
                else:
                    members.append(found)


def _find(register: Register, entry: Entry, target: type[Record], key: Key) -> Record | None:
    loaded = register.by_key[target].get(key)
    if loaded is None:
        return register.stored[target].get(key)
    entry.targets.append(loaded)
    return loaded.instance


class _Unknown:
    """Words for references to nothing; the nearest keys are looked up for as many as are printed."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.known: dict[type[Record], list[str]] = {}
        self.told = 0

    def message(self, target: type[Record], key: Key) -> str:
        self.told += 1
        label = shape_of(target).label(key)
        hint = near(write_key(key), self._keys(target)) if self.told <= MOST_PRINTED else ""
        return f"There is no {label}, neither in these files nor in the database.{hint}"

    def _keys(self, target: type[Record]) -> list[str]:
        if target not in self.known:
            stored = target._default_manager.using(self.register.using).values_list(*target.NATURAL_KEY)
            keys = {write_key(key) for key in (*self.register.by_key[target], *stored)}
            self.known[target] = sorted(keys)
        return self.known[target]
