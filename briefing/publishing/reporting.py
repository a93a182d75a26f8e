"""Takes in what a reader reports, and what staff found and did about it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now

from briefing.enums import ReportKind
from briefing.models import Edition, Report
from briefing.publishing.permitted import HANDLE_REPORTS
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.telling import tell_of_report
from briefing.validators.text import tidy

LONGEST_MESSAGE: Final = 5_000


def report(  # what a form takes
    *,
    kind: ReportKind,
    message: str,
    name: str = "",
    email: str = "",
    edition: Edition | None = None,
    position: str = "",
    at: datetime | None = None,
) -> Report:
    """The report, which waits until staff write what came of it. Raises ValidationError."""
    made = Report(
        kind=kind,
        edition=edition,
        position=position,
        message=message,
        name=name,
        email=email,
        received_at=at or now(),
    )
    made.clean_fields()
    if len(message) > LONGEST_MESSAGE:
        raise ValidationError({"message": f"A message has {LONGEST_MESSAGE:,} characters at most."})
    with transaction.atomic():
        made.save()
        tell_of_report(made)
    return made


def handle(*, report: Report, actor: User, outcome: str, at: datetime | None = None) -> None:
    """With what was found and done, the report waits no more. Whoever writes last stands for it.

    Raises NotPermitted, Refused.
    """
    if not (actor.is_active and actor.has_perm(HANDLE_REPORTS)):
        raise NotPermitted("report", f"{actor.get_username()} has no right to handle reports. Ask who has.")
    words = tidy(outcome, multiline=True).strip()
    if not words:
        raise Refused("report", "Say what was found and done.")
    report.outcome, report.handled_at, report.handled_by = words, at or now(), actor
    report.save(update_fields=("outcome", "handled_at", "handled_by"))
