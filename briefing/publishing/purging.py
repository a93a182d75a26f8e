"""Deletes personal data whose time is over. `docs/operating.md` says of every table how long it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any  # rows of any model

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, make_password
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from briefing.models import MailedLetter, Mailing, Recipient, Report, ReviewComment
from briefing.models.record import Record
from briefing.queries.editors import owner_of
from briefing.queries.ended import links_ended_before, submissions_settled_before

Rows = QuerySet[Any]


def purge(*, at: datetime, dry_run: bool = False) -> dict[str, int]:
    """How many of each went, or would go; all of it or nothing."""
    with transaction.atomic():
        return {
            name: sum(rows.count() if dry_run else forget(rows) for rows in found) for name, found, forget in _due(at)
        }


def _due(at: datetime) -> Iterator[tuple[str, Iterable[Rows], Callable[[Rows], int]]]:
    """By name: the rows, and how they are made to go. Comments before the links that would take them along."""

    def before(kept: str) -> datetime:
        return at - timedelta(days=settings.KEEP_DAYS[kept])

    links = links_ended_before(before("review links"))
    yield "reports", [Report.objects.handled_before(before("reports"))], _delete
    # Else what nobody looks at would be kept for good, with its name and address.
    yield "waiting reports", [Report.objects.waiting().received_before(before("waiting reports"))], _delete
    yield "comments", [ReviewComment.objects.filter(link__in=links)], _delete
    yield "review links", [links], _delete
    yield "submissions", [submissions_settled_before(before("submissions"))], _delete
    mailings = Mailing.objects.done_with_before(before("letters"))
    yield "letters", [MailedLetter.objects.filter(mailing__in=mailings)], _delete
    yield "recipients", [Recipient.objects.checked_before(before("recipients").date())], _delete
    yield "sessions", [Session.objects.filter(expire_date__lt=at)], _delete
    yield "accounts", [_unused_accounts(before("accounts"))], _empty
    yield "admin log", [LogEntry.objects.filter(action_time__lt=before("admin log"))], _delete
    yield "history", _histories(before("history")), _delete


def _delete(rows: Rows) -> int:
    return rows.delete()[0]


def _empty(accounts: Rows) -> int:
    """The name of the account stays, since the log names who did what; nobody can sign in with it any more."""
    return accounts.update(email="", first_name="", last_name="", password=make_password(None))


def _unused_accounts(at: datetime) -> QuerySet[User]:
    """Shut, and last used before ``at``."""
    last_used = Q(last_login__lt=at) | Q(last_login__isnull=True, date_joined__lt=at)
    emptied = Q(email="", first_name="", last_name="", password__startswith=UNUSABLE_PASSWORD_PREFIX)
    return User.objects.filter(last_used, is_active=False).exclude(emptied)


def _histories(at: datetime) -> Iterator[Rows]:
    """Of records that are gone since before ``at``; of a part, once what it was a part of is gone as well.

    Who wrote in a part that was deleted still had a hand in the whole, and may not approve it.
    """
    for model in apps.get_app_config("briefing").get_models():
        if not issubclass(model, Record):
            continue
        rows: Rows = model.history.all()
        later = rows.filter(id=OuterRef("id"), history_date__gte=at)
        gone = rows.exclude(Exists(_of(model, "id"))).exclude(Exists(later))
        owner = owner_of(model)
        yield gone.exclude(Exists(_of(owner[1], owner[0]))) if owner else gone


def _of(model: type[Record], key: str) -> Rows:
    return model._base_manager.filter(pk=OuterRef(key))
