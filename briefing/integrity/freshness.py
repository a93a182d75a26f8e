"""V: what is printed is looked at again in time."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from django.utils.timezone import localtime

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, warning

MONTHS: Final = 6  # after which a contact is to be tried again


def review_is_not_overdue(checked: Checked) -> Iterator[Finding]:
    """V001: the day by which the briefing was to be looked at again has passed.

    Somebody set that day because what the briefing says may not hold for longer. Look through it, correct what no
    longer holds, and set the next day.
    """
    due = checked.context.freshness.review_by
    if due is not None and due < _today(checked):
        yield warning(
            "V001",
            _briefing(checked),
            f"It was to be looked at again by {due:%-d %B %Y}.",
            "Look through it, correct what no longer holds, and set the next day.",
        )


def evidence_is_as_in_the_last_edition(checked: Checked) -> Iterator[Finding]:
    """V002: evidence that the briefing rests on was edited since its last edition.

    Readers of that edition see what the evidence said then. Look whether the change matters to them, and say in the
    change note of the next edition what is new.
    """
    fresh = checked.context.freshness
    for record in fresh.edited:
        yield warning(
            "V002",
            record,
            f"It was edited since edition {fresh.edition}, which prints or rests on it as it was.",
            "Look what changed, and say in the change note what is new for readers.",
        )


def contacts_were_checked(checked: Checked) -> Iterator[Finding]:
    """V003: nobody has made sure for six months that the contact answers.

    A contact that no longer answers is worse than none. Try it, then enter the day, or choose another.
    """
    today = _today(checked)
    for contact, checked_on in checked.context.freshness.contacts:
        if _months_after(checked_on, MONTHS) < today:
            yield warning(
                "V003",
                f"contact:{contact}",
                f"It was last checked on {checked_on:%-d %B %Y}, more than six months before the edition is live.",
                "Make sure that it answers, then enter the day; or choose another contact.",
            )


def _today(checked: Checked) -> date:
    """The day on which the edition is live."""
    return localtime(checked.context.live_from).date()


def _briefing(checked: Checked) -> str:
    return checked.documents[0].record


def _months_after(day: date, months: int) -> date:
    """The same day of the month, or its last one."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
