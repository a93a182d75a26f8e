"""What became of an edition after it was published, as readers are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from briefing.enums import LogAct, WithdrawalKind
from briefing.models import BriefingLog, Edition


@dataclass(frozen=True, slots=True)
class Notice:
    """Stands in place of a document that can't be read any more."""

    title: str
    explanation: str
    at: datetime


def notice_of(edition: Edition) -> Notice | None:
    """Why its document isn't shown; None where it is. Reads what was selected with it (``WITH_EDITION``)."""
    if (removal := edition.removed) is not None:
        return Notice("Removed by law", removal.ground, removal.at)
    withdrawal = edition.withdrawn
    if withdrawal is not None and withdrawal.kind == WithdrawalKind.IN_ERROR:
        return Notice("Published in error and withdrawn", withdrawal.explanation, withdrawal.at)
    return None


def title_of(edition: Edition, newer: Iterable[Edition] = ()) -> str:
    """By what readers know its briefing: its own title, since nobody is told the draft's.

    Of one that was removed the title went too: then the title of the newest of ``newer`` that has one, or else the
    briefing's address.
    """
    kept = next((each for each in (edition, *newer) if each.removed is None), None)
    return kept.title if kept else edition.briefing.get_absolute_url()


def cancelled(edition: Edition) -> BriefingLog | None:
    """The entry by which it was cancelled before it was live."""
    return BriefingLog.objects.filter(edition=edition, act=LogAct.CANCELLED).first()
