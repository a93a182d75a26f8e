"""R: a role ends when the next one begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

from briefing.integrity.checked import Checked
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, warning
from briefing.integrity.known_dates import Happening


def roles_follow_at_once(checked: Checked) -> Iterator[Finding]:
    """R004: a role begins while the one that it follows lasts, or when that has been over for some time.

    Between the two nobody does this, or both do, and readers must know whom to ask. It may be so, or one of the dates
    is wrong. Correct the date, or record a difference that names both events, so that the page tells readers of it.
    """
    dates = checked.context.dates
    lives = {role.slug: role for role in dates.roles}
    for handover in dates.handovers:
        for old, new in product(handover.before, handover.after):
            if old not in lives or new not in lives:
                continue
            ended, began = dates.events.get(lives[old].ended), dates.events.get(lives[new].began)
            if ended is None or began is None or not (handover.printed or lives[old].printed or lives[new].printed):
                continue
            between = _between(ended.days, began.days)
            if between and not checked.context.settled(ended.record, began.record):
                yield warning(
                    "R004",
                    f"succession:{handover.slug}",
                    f"role:{old} ends with {_dated(ended)} and role:{new} begins with {_dated(began)}: {between}.",
                    "Correct the date that is wrong, or record a difference that names both events.",
                )


def _between(ended: Days | None, began: Days | None) -> str:
    """What lies between the two for sure; empty where they may follow at once."""
    if ended is None or began is None:
        return ""
    if began.before(ended):
        return "for some time there are both"
    over = Days(last=ended.last + timedelta(days=1)) if ended.last is not None else Days()
    return "for some time there is neither" if over.before(began) else ""


def _dated(event: Happening) -> str:
    return f"{event.record} ({event.days.words if event.days else 'undated'})"
