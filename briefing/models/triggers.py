"""The database's own refusal to change what was published, on both engines.

Every WriteOnce model gets triggers against UPDATE, DELETE, REPLACE and, on PostgreSQL, TRUNCATE; every Sealed
one against rows beyond the number that its edition was published with. Of a Sealed model's rows those of an edition
with a Removal can be deleted, and no others. Where a model has a tombstone, rows of such an edition can be changed to
that and to nothing else.
They are installed after every migrate, since a migration that rebuilds a table on SQLite drops
its triggers. Nothing in the application lifts them, but for the moment of a migration on SQLite
those that look into another table (``tables_parted``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.text import capfirst

from briefing.models.edition import Edition
from briefing.models.removal import Removal
from briefing.models.trigger_functions import (
    FUNCTION,
    FUNCTION_BODY,
    KEEP,
    KEEP_BODY,
    SEAL,
    SEAL_BODY,
    SEAL_PATH,
    TOMB,
    TOMB_BODY,
)
from briefing.models.write_once import INSTEAD, Sealed, WriteOnce

# What each engine tells of a trigger: name, table, and all that makes it what it is in one text.
TOLD = {
    "sqlite": "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": (
        "SELECT t.tgname, c.relname, concat_ws(' ', t.tgenabled, t.tgtype, t.tgqual, p.proname, p.prosrc,"
        " array_to_string(p.proconfig, ' '), encode(t.tgargs, 'escape'))"
        " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
        " WHERE NOT t.tgisinternal AND pg_table_is_visible(c.oid)"
    ),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """``make`` are the statements that make it, ``told`` is what the engine then tells of it."""

    name: str
    table: str
    make: tuple[str, ...]
    told: str


def write_once_models() -> list[type[models.Model]]:
    """Every concrete model that is write-once, by table."""
    return sorted(_concrete(WriteOnce), key=lambda model: model._meta.db_table)


def triggers(connection: BaseDatabaseWrapper) -> list[Trigger]:
    """What must be there, for the tables that there are: a new database has none before its first migrate."""
    tables = set(connection.introspection.table_names())
    build = BUILDERS[connection.vendor]
    found = [model for model in write_once_models() if model._meta.db_table in tables]
    return [trigger for model in found for trigger in build(model)]


def missing(connection: BaseDatabaseWrapper) -> list[Trigger]:
    """The triggers that aren't there, are switched off or aren't as we make them."""
    with connection.cursor() as cursor:
        cursor.execute(TOLD[connection.vendor])
        told = set(cursor.fetchall())
    return [trigger for trigger in triggers(connection) if (trigger.name, trigger.table, trigger.told) not in told]


def install(connection: BaseDatabaseWrapper) -> None:
    """Make what is missing; touches nothing, and locks no table, where all is in place."""
    for trigger in missing(connection):
        with connection.cursor() as cursor:
            for statement in trigger.make:
                cursor.execute(statement)


@contextmanager
def tables_parted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """SQLite can't rebuild a table into which another's trigger looks: those triggers are away for as long."""
    if connection.vendor == "sqlite":
        looking = [trigger for trigger in triggers(connection) if f'"{Removal._meta.db_table}"' in trigger.told]
        with connection.cursor() as cursor:
            for trigger in looking:
                if trigger.table != Removal._meta.db_table:
                    cursor.execute(f'DROP TRIGGER IF EXISTS "{trigger.name}"')
    try:
        yield
    finally:
        install(connection)


def _concrete(model: type[models.Model]) -> Iterator[type[models.Model]]:
    for child in model.__subclasses__():
        if not child._meta.abstract:
            yield child
        yield from _concrete(child)


def _sqlite(model: type[models.Model]) -> Iterator[Trigger]:
    """REPLACE deletes without a delete trigger unless recursive_triggers is on, which is for each
    connection to say: so an insert over a row that is there is refused before it happens.
    """
    table = model._meta.db_table
    taken = " OR ".join(_same(columns) for columns in _keys(model))
    # Tables and columns are those of our own models: nothing here comes from outside.
    over = f' WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {taken})'  # noqa: S608  # as the line above says
    removed = f'SELECT 1 FROM "{Removal._meta.db_table}" WHERE edition_id = OLD.edition_id'  # noqa: S608  # as above
    kept = f" WHEN NOT EXISTS ({removed})" if issubclass(model, Sealed) else ""
    whens = {"update": _unless_tombstone(model), "delete": kept, "insert": over}
    for act, when in whens.items():
        name = f"{table}_no_{act}"
        make = (
            f'CREATE TRIGGER "{name}" BEFORE {act.upper()} ON "{table}"{when}'
            f" BEGIN SELECT RAISE(ABORT, {_literal(_message(model))}); END"
        )
        yield Trigger(name, table, (f'DROP TRIGGER IF EXISTS "{name}"', make), make)
    if issubclass(model, Sealed):
        name = f"{table}_sealed"
        same = f'FROM "{table}" WHERE edition_id = NEW.edition_id'
        make = (
            f'CREATE TRIGGER "{name}" BEFORE INSERT ON "{table}"'
            f' WHEN EXISTS (SELECT 1 {same} AND "of" <> NEW."of") OR (SELECT count(*) {same}) >= NEW."of"'  # as above
            f" OR EXISTS ({removed.replace('OLD.', 'NEW.')})"
            f" BEGIN SELECT RAISE(ABORT, {_literal(_message(model))}); END"
        )
        yield Trigger(name, table, (f'DROP TRIGGER IF EXISTS "{name}"', make), make)


def _unless_tombstone(model: type[models.Model]) -> str:
    tombstone: dict[str, str] = getattr(model, "TOMBSTONE", {})
    if not tombstone:
        return ""
    removed = f'SELECT 1 FROM "{Removal._meta.db_table}" WHERE edition_id = OLD."{_edition_of(model)}"'  # noqa: S608  # our own names
    told = [
        f'NEW."{field.column}" IS '
        + (_literal(tombstone[field.name]) if field.name in tombstone else f'OLD."{field.column}"')
        for field in model._meta.concrete_fields
    ]
    return f" WHEN NOT (EXISTS ({removed}) AND {' AND '.join(told)})"


def _edition_of(model: type[models.Model]) -> str:
    return str(getattr(model, "EDITION"))  # noqa: B009  # write-once models have one


def _postgresql(model: type[models.Model]) -> Iterator[Trigger]:
    """For each statement, so that INSERT … ON CONFLICT DO UPDATE is refused even where nothing conflicts.

    Of a Sealed model deletion is looked at row by row, for a removal lets its edition's go; where there is a
    tombstone, updating is.
    """
    table, message = model._meta.db_table, _message(model)
    sealed, tombstone = issubclass(model, Sealed), getattr(model, "TOMBSTONE", {})
    by_statement = {"UPDATE": not tombstone, "DELETE": not sealed, "TRUNCATE": True}
    acts = " OR ".join(act for act, is_refused in by_statement.items() if is_refused)
    name = f"{table}_write_once"
    refuse = f"FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}({_literal(message)})"
    make = (
        f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${FUNCTION_BODY}$$",
        f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"',
        f'CREATE TRIGGER "{name}" BEFORE {acts} ON "{table}" {refuse}',
        # Even for sessions that switch ordinary triggers off, as replication and some restores do.
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}"',
    )
    # Enabled always; before (2) delete (8), update (16) or truncate (32), by statement; one argument, ended by NUL.
    kind = 2 + 32 + (0 if tombstone else 16) + (0 if sealed else 8)
    yield Trigger(name, table, make, f"A {kind} {FUNCTION} {FUNCTION_BODY} {message}\\000")
    if sealed:
        asks = (Edition._meta.db_table, Removal._meta.db_table)
        yield _postgresql_row(model, "sealed", "INSERT", SEAL, SEAL_BODY, asks)
        yield _postgresql_row(model, "kept", "DELETE", KEEP, KEEP_BODY, asks[1:])
    if tombstone:
        words = (Removal._meta.db_table, _edition_of(model), json.dumps(tombstone))
        yield _postgresql_row(model, "tombstone", "UPDATE", TOMB, TOMB_BODY, words)


def _postgresql_row(  # what makes one trigger differ from the other
    model: type[models.Model],
    suffix: str,
    act: str,
    function: str,
    body: str,
    asks: tuple[str, ...],
) -> Trigger:
    """A trigger for each row, whose function gets the table and the words of ``asks``; the message is its second."""
    table, name = model._meta.db_table, f"{model._meta.db_table}_{suffix}"
    first, *others = asks
    arguments = (first, _message(model), *others)
    listed = ", ".join(_literal(argument) for argument in arguments)
    make = (
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql SET {SEAL_PATH} AS $${body}$$",
        f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"',
        f'CREATE TRIGGER "{name}" BEFORE {act} ON "{table}" FOR EACH ROW EXECUTE FUNCTION {function}({listed})',
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}"',
    )
    # Enabled always; for each row (1) before (2) insert (4), delete (8) or update (16); arguments each ended by NUL.
    told = "".join(f"{argument}\\000" for argument in arguments)
    kind = 1 + 2 + {"INSERT": 4, "DELETE": 8, "UPDATE": 16}[act]
    return Trigger(name, table, make, f"A {kind} {function} {body} {SEAL_PATH} {told}")


BUILDERS: dict[str, Callable[[type[models.Model]], Iterator[Trigger]]] = {"sqlite": _sqlite, "postgresql": _postgresql}


def _message(model: type[models.Model]) -> str:
    nouns = capfirst(str(model._meta.verbose_name_plural))
    return f"{nouns} are write-once: {getattr(model, 'INSTEAD', INSTEAD)}."


def _literal(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _same(columns: tuple[str, ...]) -> str:
    return "(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in columns) + ")"


def _keys(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    """The columns of each key by which a row can be replaced."""
    options = model._meta
    column = {field.name: str(field.column) for field in options.concrete_fields}
    yield from ((column[field.name],) for field in options.concrete_fields if field.unique)
    for constraint in options.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            if constraint.condition is not None or not constraint.fields:
                raise TypeError(f"{constraint.name}: a write-once model's unique constraints name plain fields.")
            yield tuple(column[name] for name in constraint.fields)
