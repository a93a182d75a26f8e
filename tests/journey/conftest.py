"""The unrelated dossier, loaded into an empty database and published."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from briefing.models import Topic
from tests.publishing.acts import by

DOSSIER = sorted((Path(__file__).parents[1] / "dossiers" / "pond_wardens").glob("*.json"))


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Once for a module: each test's own changes are undone after it, all of it in the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert Topic.objects.count() == 0
        call_command("loaddata", *map(str, DOSSIER), verbosity=0)
        call_command("publish_briefing", "--all", verbosity=0, **by())
        yield
        transaction.set_rollback(True)
