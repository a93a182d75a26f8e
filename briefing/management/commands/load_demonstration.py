"""Fills an empty portal with the demonstration dossier."""

from io import StringIO
from pathlib import Path
from typing import Any  # Django's own signature of handle

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from briefing.models import Briefing, Topic
from briefing.publishing.telling import telling_nobody


class Command(BaseCommand):
    help = (
        "Loads the demonstration dossier and publishes its briefings, into a portal that has no topic yet. "
        "A portal that has one is left as it is. The accounts editor and approver must exist: they submit and approve."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        fixtures = sorted(path for folder in settings.FIXTURE_DIRS for path in Path(folder).glob("*.json"))
        if Topic.objects.exists():
            self.stdout.write("Demonstration: the portal has topics already, so nothing is loaded.")
        elif not fixtures:
            self.stdout.write("Demonstration: there is none in fixtures/, so nothing is loaded.")
        else:
            with transaction.atomic(), telling_nobody():
                self._load(fixtures)
                self._publish()

    def _load(self, fixtures: list[Path]) -> None:
        """One loaddata for all files: they refer to one another, and load whole or not at all."""
        self.stdout.write(f"Demonstration: loading {len(fixtures)} files of evidence …")
        call_command("loaddata", *map(str, fixtures), verbosity=0)

    def _publish(self) -> None:
        if not Briefing.objects.exists():
            return
        self.stdout.write(f"Demonstration: publishing {Briefing.objects.count()} briefings …")
        people = {"submitted_by": "editor", "approved_by": ["approver"]}
        call_command("publish_briefing", all=True, stdout=StringIO(), **people)
