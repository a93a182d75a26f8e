"""The one place that lifts the triggers of write-once tables, so that a test's database can be emptied."""

import pytest
from django.db import connections
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
