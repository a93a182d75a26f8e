"""The one place that lifts the triggers of write-once tables, so that a test's database can be emptied."""

from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.test import TransactionTestCase

from briefing.models.triggers import missing, triggers


def lift(connection):
    with connection.cursor() as cursor:
        for trigger in triggers(connection):
            on_table = f' ON "{trigger.table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "{trigger.name}"{on_table}')


@pytest.fixture(autouse=True, scope="session")
def _write_once_tables_can_be_emptied():
    """Tests that commit (transactional_db, live_server) end by flushing, which installs the triggers again."""
    flush = TransactionTestCase._fixture_teardown

    def lift_and_flush(self):
        for alias in self._databases_names(include_mirrors=False):
            lift(connections[alias])
        flush(self)
        for alias in self._databases_names(include_mirrors=False):
            assert missing(connections[alias]) == []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lift_and_flush)
        yield


@contextmanager
def shared():
    """What is committed within stays for several tests, and is emptied at the end of them all.

    For fixtures of a module whose tests are marked `django_db(transaction=True)`.
    """
    is_for_tests = connection.settings_dict["NAME"] == connection.creation._get_test_db_name()
    assert is_for_tests, "Only a test's database may be emptied: mark the module's tests with django_db."
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: None)
        try:
            yield
        finally:
            lift(connection)
            call_command("flush", interactive=False, verbosity=0)
            assert missing(connection) == []
