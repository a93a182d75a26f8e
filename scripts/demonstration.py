"""The demonstration for pictures and browser tests: loaded, published, one briefing corrected, accounts made."""

from __future__ import annotations

from io import StringIO
from typing import Final

from django.core.management import call_command
from django.test import override_settings

from briefing.models import Briefing

PASSWORD: Final = "correct horse battery"  # noqa: S105  # of a scratch database, emptied with it
ADDED: Final = "This sentence came with the second edition."


def fill() -> None:
    """Into an empty database."""
    call_command("load_demonstration", stdout=StringIO())
    with override_settings(DEMO_PASSWORD=PASSWORD):
        call_command("create_demonstration_accounts", stdout=StringIO())
    correct()


def correct() -> None:
    """A second edition of one briefing, so that there is an older one to read."""
    briefing = Briefing.objects.order_by("slug")[0]
    briefing.lead = f"{briefing.lead} {ADDED}".strip()
    briefing.save()
    call_command("publish_briefing", briefing.slug, note="A sentence is added to the opening.", verbosity=0)
