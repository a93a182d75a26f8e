"""Tells by e-mail what was done, once it is done: never within the transaction, and whatever becomes of the mail."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Final

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from briefing.models import BriefingLog, Report, ReviewComment
from briefing.publishing.mail import Mail
from briefing.publishing.messages import mail_of_comment, mail_of_report, mails_of

logger = logging.getLogger(__name__)

NOT_SENT: Final = (
    "The e-mail ‘%s’ could not be sent to %s. What it tells of is done and stays done: tell them yourself. Check the "
    "mail server, and EMAIL_HOST, EMAIL_PORT, EMAIL_TLS, EMAIL_USER and EMAIL_PASSWORD."
)
NOT_WRITTEN: Final = "Nobody could be told by e-mail of: %s. It is done and stays done: tell those concerned yourself."
# RFC 3834: nobody's absence is to be answered to the portal.
AUTOMATIC: Final = {"Auto-Submitted": "auto-generated"}

_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


def tell(entry: BriefingLog) -> None:
    """To whoever can act now, or answers for the edition; after the commit, and not at all where it is undone."""
    _after_commit(entry, lambda: mails_of(entry))


def tell_of_comment(comment: ReviewComment) -> None:
    """To who submitted it and who approves."""
    _after_commit(comment, lambda: [mail_of_comment(comment)])


def tell_of_report(report: Report) -> None:
    """To those who may deal with it."""
    _after_commit(report, lambda: [mail_of_report(report)])


@contextmanager
def telling_nobody() -> Iterator[None]:
    """What is done within is told to nobody, such as the filling of an empty portal."""
    before = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(before)


def _after_commit(what: object, write: Callable[[], Iterable[Mail]]) -> None:
    if not _quiet.get():
        transaction.on_commit(partial(_write_and_send, what, write), robust=True)


def _write_and_send(what: object, write: Callable[[], Iterable[Mail]]) -> None:
    try:
        mails = [mail for mail in write() if mail.to]
    except Exception:
        logger.exception(NOT_WRITTEN, what)
    else:
        _send(mails)


def _send(mails: list[Mail]) -> None:
    """Each recipient gets a message of their own; one that fails keeps none of the others back."""
    if not mails:
        return
    try:
        with get_connection() as connection:
            for mail in mails:
                for address in mail.to:
                    _send_one(mail, address, connection)
    except Exception:  # a server that can't be reached, and what else a backend may raise
        for mail in mails:
            logger.exception(NOT_SENT, mail.subject, ", ".join(mail.to))


def _send_one(mail: Mail, address: str, connection: BaseEmailBackend) -> None:
    subject = " ".join(mail.subject.split())
    try:
        EmailMessage(subject, mail.body, to=[address], connection=connection, headers=AUTOMATIC).send()
    except Exception:
        logger.exception(NOT_SENT, mail.subject, address)
