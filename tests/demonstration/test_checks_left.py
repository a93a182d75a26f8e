"""No dossier of ours has an error, and every warning left on the demonstration is listed with a verdict."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from briefing.integrity.findings import Level
from briefing.models import Briefing
from briefing.publishing.drafting import draft

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
AT = datetime(2026, 11, 24, tzinfo=UTC)
FOLDERS = {"demonstration": ROOT / "fixtures", "ponds": ROOT / "tests" / "dossiers" / "pond_wardens"}
ROW = re.compile(r"^\| (?P<check>[A-Z]\d{3}) \| (?P<record>\S+) \| (?P<says>.+?) \| (?P<verdict>.+?) \|$", re.MULTILINE)


@pytest.fixture(scope="module", params=FOLDERS)
def dossier(request, django_db_setup, django_db_blocker):
    """The name of a dossier and what is found in its briefings, in the version for everyone."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", *map(str, sorted(FOLDERS[request.param].glob("*.json"))), verbosity=0)
        found = set()
        for briefing in Briefing.objects.all():
            briefing.audiences.clear()
            found |= set(draft(briefing, live_from=AT).findings(change_note="New.", live_from=AT))
        transaction.set_rollback(True)
    return request.param, found


def listed():
    rows = ROW.finditer((ROOT / "docs" / "checks-left.md").read_text(encoding="utf-8"))
    return sorted((row["check"], row["record"], row["says"]) for row in rows)


def test_there_is_no_error(dossier):
    _, found = dossier
    assert [str(finding) for finding in found if finding.level == Level.ERROR] == []


def test_every_warning_on_the_demonstration_has_its_verdict(dossier):
    name, found = dossier
    left = sorted((f.id, f.record, f.message) for f in found if f.level == Level.WARNING)
    assert left != []
    if name == "demonstration":
        assert left == listed()
