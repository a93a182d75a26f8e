"""The database's own refusal to change what was published, on both engines.

Every WriteOnce model gets triggers against UPDATE, DELETE, REPLACE and, on PostgreSQL, TRUNCATE; every Sealed
one against rows beyond the number that its edition was published with.
They are installed after every migrate, since a migration that rebuilds a table on SQLite drops
its triggers. Nothing in the application lifts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.text import capfirst

from briefing.models.edition import Edition
from briefing.models.write_once import Sealed, WriteOnce

FUNCTION = "briefing_write_once"
FUNCTION_BODY = "BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END;"
SEAL = "briefing_sealed"
# Arguments: the editions' table, the message. An edition that another transaction hasn't committed yet isn't seen, so
# that nobody slips a row in while it is being published. Tables are named with their schema, and functions are looked
# for in PostgreSQL's own first: nobody's temporary table or function takes their place.
SEAL_PATH = "search_path=pg_catalog, pg_temp"
SEAL_BODY = (
    "DECLARE whole boolean; others bigint; there bigint; BEGIN"
    " EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE id = $1)', TG_TABLE_SCHEMA, TG_ARGV[0])"
    " INTO whole USING NEW.edition_id;"
    " EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %I <> $2) FROM %I.%I WHERE edition_id = $1', 'of',"
    " TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO there, others USING NEW.edition_id, NEW.of;"
    " IF NOT whole OR others > 0 OR there >= NEW.of THEN RAISE EXCEPTION '%', TG_ARGV[1]"
    " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END;"
)
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
    whens = {"update": "", "delete": "", "insert": over}
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
            f" BEGIN SELECT RAISE(ABORT, {_literal(_message(model))}); END"
        )
        yield Trigger(name, table, (f'DROP TRIGGER IF EXISTS "{name}"', make), make)


def _postgresql(model: type[models.Model]) -> Iterator[Trigger]:
    """For each statement, so that INSERT … ON CONFLICT DO UPDATE is refused even where nothing conflicts."""
    table, message = model._meta.db_table, _message(model)
    name = f"{table}_write_once"
    refuse = f"FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}({_literal(message)})"
    make = (
        f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${FUNCTION_BODY}$$",
        f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"',
        f'CREATE TRIGGER "{name}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" {refuse}',
        # Even for sessions that switch ordinary triggers off, as replication and some restores do.
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}"',
    )
    # Enabled always; before (2) delete (8), update (16) or truncate (32), by statement; one argument, ended by NUL.
    yield Trigger(name, table, make, f"A {2 + 8 + 16 + 32} {FUNCTION} {FUNCTION_BODY} {message}\\000")
    if issubclass(model, Sealed):
        yield _postgresql_seal(model)


def _postgresql_seal(model: type[Sealed]) -> Trigger:
    table, name = model._meta.db_table, f"{model._meta.db_table}_sealed"
    arguments = (Edition._meta.db_table, _message(model))
    listed = ", ".join(_literal(argument) for argument in arguments)
    make = (
        f"CREATE OR REPLACE FUNCTION {SEAL}() RETURNS trigger LANGUAGE plpgsql SET {SEAL_PATH} AS $${SEAL_BODY}$$",
        f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"',
        f'CREATE TRIGGER "{name}" BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION {SEAL}({listed})',
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}"',
    )
    # Enabled always; for each row (1) before (2) insert (4); arguments each ended by NUL.
    told = "".join(f"{argument}\\000" for argument in arguments)
    return Trigger(name, table, make, f"A {1 + 2 + 4} {SEAL} {SEAL_BODY} {SEAL_PATH} {told}")


BUILDERS: dict[str, Callable[[type[models.Model]], Iterator[Trigger]]] = {"sqlite": _sqlite, "postgresql": _postgresql}


def _message(model: type[models.Model]) -> str:
    return f"{capfirst(str(model._meta.verbose_name_plural))} are write-once: publish another edition."


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
