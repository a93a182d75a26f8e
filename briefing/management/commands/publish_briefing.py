"""Freezes what briefings say now as their next editions."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import datetime
from difflib import get_close_matches
from typing import Any  # options are whatever was typed

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.forms.utils import from_current_timezone
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, localtime

from briefing.models import Briefing, Edition
from briefing.publishing.publish import publish
from briefing.publishing.refusal import PublicationRefused
from briefing.publishing.snapshot import one_snapshot

DIGEST_SHOWN = 12


class Command(BaseCommand):
    help = "Publishes briefings: all that are named, or none if one of them can't be."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="The briefing's name in addresses.")
        parser.add_argument("--all", action="store_true", help="Every briefing.")
        parser.add_argument("--note", default="", help="What is new, for readers. A first edition may go without.")
        parser.add_argument("--minor", action="store_true", help="Nothing that changes what readers do or know.")
        parser.add_argument("--live-from", default="", metavar="TIME", help="Such as 2026-09-01T09:00. Else at once.")
        parser.add_argument("--dry-run", action="store_true", help="Check and say what would be published.")

    def handle(self, *args: Any, **options: Any) -> None:
        live_from = _moment(options["live_from"]) if options["live_from"] else None
        refused: list[PublicationRefused] = []
        said: list[str] = []
        with one_snapshot():
            for briefing in _briefings(options["slugs"], every=options["all"]):
                try:
                    edition = publish(
                        briefing=briefing,
                        note=options["note"],
                        live_from=live_from,
                        major=not options["minor"],
                        dry_run=options["dry_run"],
                    )
                except PublicationRefused as refusal:
                    refused.append(refusal)
                else:
                    said.append(_said(edition) if edition else f"{briefing.slug}: nothing has changed.")
            if refused:
                raise CommandError("\n".join([*map(str, refused), "Nothing was published."]))
        if options["verbosity"] > 0:
            self.stdout.write("\n".join(said))


def _briefings(slugs: list[str], *, every: bool) -> list[Briefing]:
    """By slug."""
    known = {briefing.slug: briefing for briefing in Briefing.objects.order_by("slug")}
    if every == bool(slugs):
        raise CommandError("Name the briefings to publish, or give --all for every one.")
    unknown = [_unknown(slug, list(known)) for slug in slugs if slug not in known]
    if unknown:
        raise CommandError("\n".join(unknown))
    if not known:
        raise CommandError("There is no briefing yet. Enter one in the admin, or load a dossier.")
    return [briefing for slug, briefing in known.items() if every or slug in slugs]


def _unknown(slug: str, known: list[str]) -> str:
    near = get_close_matches(slug, known, n=1)
    if near:
        return f"No briefing is called {slug}. Did you mean {near[0]}?"
    return f"No briefing is called {slug}. There are: {', '.join(known) or 'none'}."


def _moment(text: str) -> datetime:
    """Local time unless it says otherwise; refuses an hour that the clocks skip or repeat."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--live-from {text} is no date and time. Write it as 2026-09-01T09:00.")
    try:
        return from_current_timezone(moment) if is_naive(moment) else moment
    except ValidationError as error:
        raise CommandError(f"--live-from {text}: {' '.join(error.messages)} Add the offset, such as +01:00.") from error


def _said(edition: Edition) -> str:
    kind = "major" if edition.major else "minor"
    live_from = f"{localtime(edition.live_from):%-d %B %Y, %H:%M}"
    lines = [
        f"{edition.briefing.slug}: edition {edition.number}, {kind}, live from {live_from}",
        f"  address     {edition.get_absolute_url()}",
        f"  digest      {edition.digest[:DIGEST_SHOWN]}",
    ]
    if edition._state.adding:
        return "\n".join([*lines, "  Only tried: nothing was written."])
    wrote = [f"{rendition.format} for {rendition.audience or 'everyone'}" for rendition in edition.renditions.all()]
    return "\n".join([*lines, f"  renditions  {', '.join(wrote)}", f"  records     {edition.records.count()}"])
