"""Is everything that was published still as it was published?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any  # options are whatever was typed

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from briefing.models import Edition
from briefing.publishing.verify import verify_database, verify_edition


class Command(BaseCommand):
    help = "Compares all that was published with its digests, and names what is wrong. Writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="Only these briefings' editions.")

    def handle(self, *args: Any, **options: Any) -> None:
        editions = Edition.objects.select_related("briefing").order_by("briefing__slug", "number")
        wanted = options["slugs"]
        if unknown := set(wanted) - set(editions.values_list("briefing__slug", flat=True)):
            raise CommandError(f"No edition of {', '.join(sorted(unknown))} was published.")
        chosen = list(editions.filter(briefing__slug__in=wanted) if wanted else editions)
        console = Console(stderr=True, quiet=not sys.stderr.isatty())
        faults = verify_database()
        for edition in track(chosen, "Verifying editions …", console=console, transient=True):
            faults += verify_edition(edition)
        if faults:
            advice = "Compare with a backup from before, and find out who had access to the database."
            raise CommandError("\n".join([*map(str, faults), advice]))
        if options["verbosity"] > 0:
            count = len(chosen)
            self.stdout.write(f"{count:,} {'edition is' if count == 1 else 'editions are'} as published.")
