"""The database itself refuses to change what was published, whoever asks it."""

import re

import pytest
from django.db import IntegrityError, connection, transaction

from briefing.models.triggers import install, missing, triggers, write_once_models
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.change_note import ChangeNoteFactory
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.removal import RemovalFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.verification import VerificationFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.write_once import lift

pytestmark = pytest.mark.django_db
TABLES = [model._meta.db_table for model in write_once_models()]
WITHOUT_A_KEY = "briefing_verification"
ROW_OF = dict(zip(TABLES, write_once_models(), strict=True))


@pytest.fixture(autouse=True)
def published():
    edition = EditionFactory()
    RenditionFactory(edition=edition)
    PublishedRecordFactory(edition=edition)
    BriefingLogFactory(briefing=edition.briefing)
    ChangeNoteFactory(edition=edition)
    RemovalFactory()
    VerificationFactory()
    WithdrawalFactory(edition=edition)
    connection.check_constraints()  # PostgreSQL alters no table whose references it has still to look at


def rows(table):
    return list(ROW_OF[table].objects.order_by("pk").values_list())


def columns(table, *, of=""):
    return ", ".join(f'{of}"{field.column}"' for field in ROW_OF[table]._meta.concrete_fields)


def refused(table, sql):
    before = rows(table)
    message = re.escape(f"are write-once: {ROW_OF[table].INSTEAD}.")
    with pytest.raises(IntegrityError, match=message), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert rows(table) == before


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ['UPDATE "{}" SET id = id', 'DELETE FROM "{}"', 'DELETE FROM "{}" WHERE id > 0'])
def test_changes_are_refused(table, act):
    refused(table, act.format(table))


@pytest.mark.sqlite_only
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("recursive", [0, 1])
@pytest.mark.parametrize("act", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "INSERT OR ROLLBACK", "INSERT"])
def test_replacing_by_the_same_id_is_refused(table, act, recursive):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers = {recursive}")
    refused(table, f'{act} INTO "{table}" ({columns(table)}) SELECT {columns(table)} FROM "{table}"')


@pytest.mark.sqlite_only
@pytest.mark.parametrize("table", [table for table in TABLES if table != WITHOUT_A_KEY])
def test_replacing_by_the_same_key_is_refused(table):
    others = columns(table).removeprefix('"id", ')
    refused(table, f'REPLACE INTO "{table}" (id, {others}) SELECT id + 1000, {others} FROM "{table}"')
    refused(table, f'REPLACE INTO "{table}" ({others}) SELECT {others} FROM "{table}"')


@pytest.mark.sqlite_only
@pytest.mark.parametrize("table", TABLES)
def test_updating_with_replacement_is_refused(table):
    refused(table, f'UPDATE OR REPLACE "{table}" SET id = id + 1')


@pytest.mark.parametrize("table", TABLES)
def test_an_upsert_is_refused(table):
    refused(
        table,
        f'INSERT INTO "{table}" ({columns(table)}) SELECT {columns(table)} FROM "{table}" WHERE true '
        "ON CONFLICT (id) DO UPDATE SET id = excluded.id",
    )


@pytest.mark.postgresql_only
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ['TRUNCATE "{}" CASCADE', 'TRUNCATE "{0}", briefing_briefing CASCADE'])
def test_emptying_is_refused(table, act):
    refused(table, act.format(table))


@pytest.mark.postgresql_only
def test_emptying_a_table_that_editions_hang_on_is_refused():
    refused("briefing_rendition", "TRUNCATE briefing_topic CASCADE")


@pytest.mark.postgresql_only
def test_merging_is_refused():
    refused(
        "briefing_edition",
        "MERGE INTO briefing_edition e USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET title = 'Other'",
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("table", ["briefing_briefing", "briefing_topic"])
def test_what_editions_hang_on_stays(table):
    before = rows("briefing_edition")
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f'DELETE FROM "{table}"')
    assert rows("briefing_edition") == before


def test_adding_works():
    before = len(rows("briefing_edition"))
    EditionFactory()
    assert len(rows("briefing_edition")) == before + 1


def test_installing_again_changes_nothing(django_assert_num_queries):
    assert missing(connection) == []
    with django_assert_num_queries(2):
        install(connection)


def test_what_is_missing_is_put_back():
    names = [trigger.name for trigger in triggers(connection)]
    lift(connection)
    assert [trigger.name for trigger in missing(connection)] == names
    install(connection)
    assert missing(connection) == []


def test_a_trigger_with_other_contents_is_replaced():
    trigger = triggers(connection)[0]
    lift(connection)
    install(connection)
    with connection.cursor() as cursor:
        for statement in trigger.make:
            cursor.execute(statement.replace("write-once", "quite changeable"))
    assert missing(connection) == [trigger]
    install(connection)
    assert missing(connection) == []


@pytest.mark.postgresql_only
@pytest.mark.parametrize("state", ["DISABLE TRIGGER", "ENABLE TRIGGER", "ENABLE REPLICA TRIGGER"])
def test_a_trigger_switched_off_is_missing(state):
    trigger = triggers(connection)[0]
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER TABLE "{trigger.table}" {state} "{trigger.name}"')
    assert missing(connection) == [trigger]


@pytest.mark.postgresql_only
def test_a_function_that_lets_everything_pass_is_found():
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION briefing_write_once() RETURNS trigger LANGUAGE plpgsql"
            " AS $$BEGIN RETURN NULL; END$$"
        )
    assert missing(connection) == [each for each in triggers(connection) if each.name.endswith("_write_once")]
    install(connection)
    refused("briefing_edition", "DELETE FROM briefing_edition")
