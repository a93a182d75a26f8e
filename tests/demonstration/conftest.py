"""The demonstration, loaded and published once for all tests of its pages, and rolled back."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from tests.demonstration.reading import copies as read_copies
from tests.demonstration.reading import pages as read_pages
from tests.publishing.acts import by

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.json"))


@pytest.fixture(scope="session")
def demonstration(django_db_setup, django_db_blocker):
    """For tests marked django_db: without any, pytest-django makes no database of its own."""
    is_for_tests = connection.settings_dict["NAME"] == connection.creation._get_test_db_name()
    assert is_for_tests, "Mark the module's tests with django_db."
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", *map(str, FIXTURES), verbosity=0)
        call_command("publish_briefing", all=True, verbosity=0, **by())
        found = read_pages(), read_copies()
        transaction.set_rollback(True)
    return found


@pytest.fixture(scope="session")
def pages(demonstration):
    return demonstration[0]


@pytest.fixture(scope="session")
def copies(demonstration):
    return demonstration[1]
