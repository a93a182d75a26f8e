"""Two records that contradict each other are reported: 200 contradictions, drawn without regard to the checks.

Three in four are planted into the demonstration, the others into the unrelated dossier. The suite plants a twentieth of
them; `PROOF_SHARE=1` plants all.
"""

import os
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from briefing.models import Briefing
from tests.integrity.planting.planter import Planter

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
FOLDERS = {"demonstration": ROOT / "fixtures", "ponds": ROOT / "tests" / "dossiers" / "pond_wardens"}
DRAWS = {"demonstration": 150, "ponds": 50}
SHARE = float(os.environ.get("PROOF_SHARE", "0.05"))

# What passes unreported, by dossier and number of the draw: what was planted, and why nobody is told.
SETTLED = "A note settles the difference on this very event, and the page tells the date of every source in it."
APART = "No record says that the answer to the request and the event are one."
UNREPORTED = {
    ("demonstration", 92): ("positions-article dates event:role-ends 30 April 2025", SETTLED),
    ("demonstration", 122): ("foi:met-sso-restructuring is answered 31 May 2025, event:foi-answer", APART),
}


@pytest.fixture(scope="module", params=FOLDERS)
def planter(request, django_db_setup, django_db_blocker):
    """A dossier, each briefing in the version for everyone: the others print no record beyond it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", *map(str, sorted(FOLDERS[request.param].glob("*.json"))), verbosity=0)
        for briefing in Briefing.objects.all():
            briefing.audiences.clear()
        yield Planter(request.param)
        transaction.set_rollback(True)


def test_a_planted_contradiction_is_reported(planter):
    count = max(1, round(DRAWS[planter.dossier] * SHARE))
    known = {number: what for (dossier, number), (what, _) in UNREPORTED.items() if dossier == planter.dossier}
    assert planter.unreported(count) == {number: what for number, what in known.items() if number < count}
