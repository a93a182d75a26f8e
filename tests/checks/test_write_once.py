"""An operator is told when what was published isn't protected, and one command mends it."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from briefing.models import Edition
from briefing.models.fields import LineField
from briefing.models.triggers import missing, triggers
from tests.write_once import lift

pytestmark = pytest.mark.django_db


def check():
    call_command("check", databases=["default"])


def test_a_migrated_database_is_in_order(capsys):
    check()
    assert capsys.readouterr().out == "System check identified no issues (0 silenced).\n"


def test_each_missing_trigger_is_an_error_with_a_remedy():
    first, *others = triggers(connection)
    lift(connection)
    with pytest.raises(SystemCheckError) as refusal:
        check()
    said = str(refusal.value)
    assert said.count("(briefing.E001)") == 1 + len(others)
    assert f"The trigger {first.name}, which keeps {first.table} from being changed, is missing or altered." in said
    assert "Run manage.py migrate --database default: it puts every trigger in place." in said


def test_checks_without_a_database_ask_it_nothing(django_assert_num_queries):
    lift(connection)
    with django_assert_num_queries(0):
        call_command("check")


def test_a_database_before_its_first_migrate_is_in_order(monkeypatch):
    monkeypatch.setattr(connection.introspection, "table_names", list)
    lift(connection)
    assert missing(connection) == []


def test_migrating_mends_it_though_checks_would_refuse():
    lift(connection)
    call_command("migrate", verbosity=0, skip_checks=False)
    check()
    assert missing(connection) == []


@pytest.mark.sqlite_only
@pytest.mark.django_db(transaction=True)
def test_a_rebuilt_table_is_protected_again_after_migrating():
    title, longer = Edition._meta.get_field("title"), LineField(max_length=201)
    longer.set_attributes_from_name("title")
    longer.model = Edition
    for before, after in ((title, longer), (longer, title)):
        with connection.schema_editor() as editor:
            editor.alter_field(Edition, before, after)
    assert {trigger.table for trigger in missing(connection)} == {"briefing_edition"}
    call_command("migrate", verbosity=0)
    check()


@pytest.mark.sqlite_only
@pytest.mark.django_db(transaction=True)
def test_sqlite_without_references_is_an_error():
    connection.disable_constraint_checking()
    try:
        with pytest.raises(SystemCheckError, match=r"briefing\.E002"):
            check()
    finally:
        connection.enable_constraint_checking()
