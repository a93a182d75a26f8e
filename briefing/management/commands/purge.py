"""Deletes personal data whose time is over."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any, Final  # options are whatever was typed

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.timezone import now

from briefing.publishing.purging import purge

SAID: Final = {
    "reports": "readers’ reports, handled more than {} days ago",
    "waiting reports": "readers’ reports that nobody handled, received more than {} days ago",
    "comments": "comments, with their review links",
    "review links": "review links, ended more than {} days ago",
    "submissions": "submitted texts, settled more than {} days ago",
    "letters": "letters’ recipients, handed out (or made and never handed out) more than {} days ago",
    "recipients": "stored recipients, last checked more than {} days ago",
    "sessions": "sessions, expired",
    "accounts": "accounts, shut and not used for {} days: emptied but for their name",
    "admin log": "entries of the admin’s own log, more than {} days old",
    "history": "versions of records that were deleted more than {} days ago",
}


class Command(BaseCommand):
    help = (
        "Deletes personal data whose time is over, all of it or nothing. Settings that begin with KEEP_ say how long "
        "it is kept. What was published and the log of what was done stay."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Say how many of each would go; delete nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = purge(at=now(), dry_run=options["dry_run"])
        if options["verbosity"] > 0:
            self.stdout.write("Would go:" if options["dry_run"] else "Gone:")
            for name, count in found.items():
                self.stdout.write(f"{count:>7,}  {SAID[name].format(settings.KEEP_DAYS.get(name))}")
