"""Is everything that was published still as it was published?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any  # options are whatever was typed

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now
from rich.console import Console
from rich.progress import track

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.verify import verify_database, verify_edition
from briefing.publishing.verify_log import verify_log
from briefing.publishing.verify_order import heads, verify_heads, verify_order
from briefing.publishing.verify_quotations import verify_quotations
from briefing.publishing.verify_seals import verify_seals


class Command(BaseCommand):
    help = (
        "Compares all that was published with its digests and with what the log sealed of it, each log with its chain "
        "of hashes, and each quotation with the passage that it was compared with; names what is wrong. Writes what "
        "the quotations' comparison came to."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="Only these briefings' editions.")
        parser.add_argument(
            "--heads",
            type=Path,
            metavar="FILE",
            help="Each log's last entry as noted before, to be looked for; where nothing is wrong, noted anew.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        wanted, noting = options["slugs"], options["heads"]
        told = Briefing.objects.filter(pk__in=_told_of()).order_by("slug")
        if unknown := set(wanted) - set(told.values_list("slug", flat=True)):
            raise CommandError(f"No edition of {', '.join(sorted(unknown))} was published.")
        faults = [*verify_database(), *verify_order(), *verify_heads(_noted(noting))]
        briefings = told.filter(slug__in=wanted) if wanted else told
        for briefing in briefings:
            faults += [*verify_log(briefing), *verify_seals(briefing)]
        published = Edition.objects.filter(briefing__in=briefings).select_related("briefing")
        chosen = list(published.order_by("briefing__slug", "number"))
        console = Console(stderr=True, quiet=not sys.stderr.isatty())
        quotations = past = 0
        for edition in track(chosen, "Verifying editions …", console=console, transient=True):
            faults += verify_edition(edition)
            again = verify_quotations(edition, at=now())
            quotations += len(again.written)
            past += again.past
            faults += again.faults
        if faults:
            advice = "Compare with a backup from before, and find out who had access to the database."
            raise CommandError("\n".join([*map(str, faults), advice]))
        if noting:
            noting.write_text("".join(f"{slug} {held}\n" for slug, held in heads().items()))
        if options["verbosity"] > 0:
            editions = f"{len(chosen):,} {'edition is' if len(chosen) == 1 else 'editions are'}"
            matching = f"{quotations:,} {'quotation matches' if quotations == 1 else 'quotations match'}"
            self.stdout.write(f"{editions} as published; {matching} the passages compared with.{_told_past(past)}")


def _told_past(past: int) -> str:
    if not past:
        return ""
    more = "1 more quotation" if past == 1 else f"{past:,} more quotations"
    return f" {more} can't be compared any more: words or passage were deleted, and their histories' time is over."


def _told_of() -> set[int]:
    """Briefings with an edition, or whose log tells of one that may be gone."""
    told = BriefingLog.objects.filter(act=LogAct.PUBLISHED).values_list("briefing", flat=True)
    return {*told, *Edition.objects.values_list("briefing", flat=True)}


def _noted(file: Path | None) -> dict[str, str]:
    if file is None or not file.exists():
        return {}
    noted: dict[str, str] = {}
    for number, line in enumerate(file.read_text().splitlines(), start=1):
        slug, _, held = line.partition(" ")
        if not held:
            raise CommandError(f"Line {number} of {file} names no briefing and hash.")
        noted[slug] = held
    return noted
