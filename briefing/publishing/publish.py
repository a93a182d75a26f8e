"""Publishes a briefing: freezes what it says now as its next edition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.content.walk import plain_text
from briefing.integrity.findings import Finding, Level, error
from briefing.models import Briefing, Edition
from briefing.publishing.drafting import Draft, draft
from briefing.publishing.freezing import freeze
from briefing.publishing.refusal import PublicationRefused
from briefing.publishing.snapshot import one_snapshot
from briefing.validators.text import check_characters, tidy

FIRST_NOTE = "First published."


def publish(
    *,
    briefing: Briefing,
    note: str = "",
    actor: User | None = None,
    at: datetime | None = None,
    live_from: datetime | None = None,
    major: bool = True,
    dry_run: bool = False,
) -> Edition | None:
    """The new edition, live from ``live_from`` or at once; None, and nothing written, if the newest says the same.

    ``note`` tells readers what is new; a first edition may go without. One transaction: whoever
    publishes the same briefing meanwhile waits, and then finds nothing new. With ``dry_run`` the
    edition comes back unsaved. All is read as of one moment (``one_snapshot``). Raises
    PublicationRefused with every error found.
    """
    moment = at or now()
    live_from = live_from or moment
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        newest = Edition.objects.filter(briefing=locked).order_by("-number").first()
        note = tidy(note, multiline=True).strip() or ("" if newest else FIRST_NOTE)
        made = _without_errors(locked, note, moment, live_from)
        if newest is not None and newest.digest == made.digest:
            return None
        edition = Edition(
            **_told(locked, made),
            number=newest.number + 1 if newest else 1,
            change_note=note,
            major=major,
            live_from=live_from,
            published_at=moment,
            published_by=actor,
        )
        edition.full_clean()
        if not dry_run:
            edition.save()
            freeze(edition, made)
        return edition


def _told(briefing: Briefing, made: Draft) -> dict[str, Any]:  # Any: columns of any type
    """What lists say of an edition, and the digest that names its content."""
    document = made.composition.documents[0]
    summary = plain_text(document.lead)
    return {"briefing": briefing, "title": document.title, "summary": summary, "digest": made.digest}


def _without_errors(briefing: Briefing, note: str, moment: datetime, live_from: datetime) -> Draft:
    """What is to be frozen; raises PublicationRefused with all that forbids it, of the request and of the content."""
    errors = list(_of_request(f"briefing:{briefing.slug}", note, moment, live_from))
    try:
        made = draft(briefing, live_from=live_from)
    except PublicationRefused as refusal:
        raise PublicationRefused(briefing.slug, (*errors, *refusal.findings)) from refusal
    found = made.findings(change_note=note, live_from=live_from)
    errors += [finding for finding in found if finding.level == Level.ERROR]
    if errors:
        raise PublicationRefused(briefing.slug, tuple(errors))
    return made


def _of_request(record: str, note: str, moment: datetime, live_from: datetime) -> Iterator[Finding]:
    if not note:
        yield error("E003", record, "A change note is missing.", "Say in a sentence or two what is new.")
    elif problem := check_characters(note, multiline=True):
        yield error("E003", record, f"The change note can't be printed. {problem.message}")
    if live_from < moment:
        yield error("E004", record, "An edition can't be live before it is published.", "Give a later moment.")
