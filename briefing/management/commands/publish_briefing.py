"""Takes briefings all the way to their next editions: submitted, approved, published."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any  # options are whatever was typed

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, localtime

from briefing.enums import Voice
from briefing.models import Briefing, Edition
from briefing.publishing.approve import approve
from briefing.publishing.consent import record_consent
from briefing.publishing.publish import publish
from briefing.publishing.refusal import Refused, Unchanged
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.submit import submit
from briefing.queries.progress import Plan
from briefing.validators.local_time import moment_of

DIGEST_SHOWN = 12


class Command(BaseCommand):
    help = (
        "Submits briefings, has them approved and publishes them: all that are named, or none if one of them can't be. "
        "The people named are held to the same rules as in the admin."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="The briefing's name in addresses.")
        parser.add_argument("--all", action="store_true", help="Every briefing.")
        parser.add_argument("--submitted-by", default="", metavar="ACCOUNT", help="Who answers for the text.")
        parser.add_argument(
            "--approved-by",
            action="append",
            default=[],
            metavar="ACCOUNT",
            help="Somebody else, who wrote nothing in it. Once for each person who must approve.",
        )
        parser.add_argument("--consent", default="", metavar="HOW", help="For an issued letter: how it was given.")
        parser.add_argument("--note", default="", help="What is new, for readers. A first edition may go without.")
        parser.add_argument("--minor", action="store_true", help="Nothing that changes what readers do or know.")
        parser.add_argument("--live-from", default="", metavar="TIME", help="Such as 2026-09-01T09:00. Else at once.")
        parser.add_argument("--dry-run", action="store_true", help="Check and say what would be published.")

    def handle(self, *args: Any, **options: Any) -> None:
        people = People(
            _account("--submitted-by", options["submitted_by"]),
            [_account("--approved-by", name) for name in options["approved_by"] or [""]],
            options["consent"],
        )
        live_from = _moment(options["live_from"]) if options["live_from"] else None
        plan = Plan(options["note"], not options["minor"], live_from)
        refused: list[Refused] = []
        said: list[str] = []
        with one_snapshot():
            for briefing in _briefings(options["slugs"], every=options["all"]):
                try:
                    said.append(_said(_publish(briefing, plan, people), tried=options["dry_run"]))
                except Unchanged:
                    said.append(f"{briefing.slug}: nothing has changed.")
                except Refused as refusal:
                    refused.append(refusal)
            if refused:
                raise CommandError("\n".join([*map(str, refused), "Nothing was published."]))
            if options["dry_run"]:
                transaction.set_rollback(True)
        if options["verbosity"] > 0:
            self.stdout.write("\n".join(said))


@dataclass(frozen=True, slots=True)
class People:
    submitter: User
    approvers: list[User]
    consent: str


def _account(option: str, name: str) -> User:
    if not name:
        raise CommandError(f"Say who: {option} and the name of an account. Nobody publishes alone.")
    user = User.objects.filter(username=name).first()
    if user is None:
        known = ", ".join(User.objects.filter(is_active=True).order_by("username").values_list("username", flat=True))
        raise CommandError(f"{option}: no account is called {name}. There are: {known or 'none'}.")
    return user


def _publish(briefing: Briefing, plan: Plan, people: People) -> Edition:
    """Each in a savepoint of its own, so that what one leaves behind doesn't stand in the way of telling of all."""
    with transaction.atomic():
        submitter = people.submitter
        entry = submit(briefing=briefing, actor=submitter, note=plan.note, major=plan.major, live_from=plan.live_from)
        if people.consent and briefing.voice == Voice.ISSUED:
            record_consent(briefing=briefing, actor=submitter, seen=entry.hash, how=people.consent)
        for approver in people.approvers:
            approve(briefing=briefing, actor=approver, seen=entry.hash)
        return publish(briefing=briefing, actor=submitter)


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
        return moment_of(moment, remedy="Add the offset, such as +01:00.") if is_naive(moment) else moment
    except ValidationError as error:
        raise CommandError(f"--live-from {text}: {' '.join(error.messages)}") from error


def _said(edition: Edition, *, tried: bool) -> str:
    kind = "major" if edition.major else "minor"
    live_from = f"{localtime(edition.live_from):%-d %B %Y, %H:%M}"
    wrote = [f"{rendition.format} for {rendition.audience or 'everyone'}" for rendition in edition.renditions.all()]
    lines = [
        f"{edition.briefing.slug}: edition {edition.number}, {kind}, live from {live_from}",
        f"  address     {edition.get_absolute_url()}",
        f"  digest      {edition.digest[:DIGEST_SHOWN]}",
        f"  renditions  {', '.join(wrote)}",
        f"  records     {edition.records.count()}",
    ]
    return "\n".join([*lines, "  Only tried: nothing was written."] if tried else lines)
