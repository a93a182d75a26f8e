"""Who is told: those who can act now, and those who answer for an edition."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from django.contrib.auth.models import User

from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition
from briefing.publishing.permitted import HANDLE_REPORTS

# Asked by name: another backend that lets people sign in doesn't take part in what they may do.
BACKEND: Final = "django.contrib.auth.backends.ModelBackend"


def who_may(act: str) -> list[User]:
    """Every active account that may do the act, by name. One statement."""
    return list(User.objects.with_perm(f"briefing.{act}_briefing", backend=BACKEND).order_by("username"))


def who_handles_reports() -> list[User]:
    """Staff who may write what came of a reader's report, by name. One statement."""
    handlers = User.objects.with_perm(HANDLE_REPORTS, backend=BACKEND).filter(is_staff=True)
    return list(handlers.order_by("username"))


def who_answers_for(edition: Edition) -> list[User]:
    """Who submitted what the edition froze, and who approved it. Three statements at most."""
    published = BriefingLog.objects.filter(edition=edition, act=LogAct.PUBLISHED).first()
    if published is None:
        return []
    entries = BriefingLog.objects.filter(
        briefing=edition.briefing_id,
        number__gte=published.details["submission"],
        number__lt=published.number,
        act__in=(LogAct.SUBMITTED, LogAct.APPROVED),
    )
    return [entry.actor for entry in entries.select_related("actor").order_by("number")]


def addresses(*groups: Iterable[User], but: Iterable[User] = ()) -> list[str]:
    """Each address once, of active accounts that have one; ``but`` are those who know already."""
    known = {user.pk for user in but}
    found = {
        user.email.casefold(): user.email
        for user in chain(*groups)
        if user.is_active and user.email and user.pk not in known
    }
    return list(found.values())
