"""Which briefing stands in another's place, as far as somebody may read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from briefing.models import Edition
from briefing.queries.visibility import Actor, current_editions


def replacements(editions: Iterable[Edition], actor: Actor, at: datetime) -> dict[int, Edition]:
    """By key of a briefing that replaces one of the editions: what ``actor`` can read of it now, if anything.

    One statement, and none where no briefing replaces another.
    """
    withdrawals = (edition.withdrawn for edition in editions)
    keys = {withdrawal.replaced_by_id for withdrawal in withdrawals if withdrawal and withdrawal.replaced_by_id}
    if not keys:
        return {}
    return {edition.briefing_id: edition for edition in current_editions(actor, at).filter(briefing__in=keys)}


def replacement(edition: Edition, actor: Actor, at: datetime) -> Edition | None:
    return next(iter(replacements([edition], actor, at).values()), None)
