"""Writes the log: one entry an act, each bound to the one before."""

from __future__ import annotations

from datetime import datetime
from typing import Any  # details are of any JSON type

from django.contrib.auth.models import User

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.seal import Seal
from briefing.validators.text import tidy


def write_log(  # an entry says who, what, when, why and of what
    *,
    briefing: Briefing,
    act: LogAct,
    actor: User,
    at: datetime,
    reason: str = "",
    digest: str = "",
    edition: Edition | None = None,
    details: dict[str, Any] | None = None,
    seal: Seal | None = None,
) -> BriefingLog:
    """The new last entry. Called within ``one_snapshot``, so that two acts never take the same number.

    ``seal`` is of the rows that the act made. An entry with one also names the site's last entry, whichever briefing's
    that is: so the end of one log, which no chain of its own holds, is held by the next of such acts on the site.
    """
    last = BriefingLog.objects.filter(briefing=briefing).order_by("-number").first()
    entry = BriefingLog(
        briefing=briefing,
        number=last.number + 1 if last else 1,
        act=act,
        at=at,
        actor=actor,
        reason=tidy(reason, multiline=True).strip(),
        digest=digest,
        edition=edition,
        details=(details or {}) | ({} if seal is None else {"seal": seal, "after": _sites_last()}),
        previous=last.hash if last else "",
    )
    entry.hash = entry.chained()
    entry.save()
    return entry


def _sites_last() -> list[Any]:
    """Empty where it is the first of all, else the key of the briefing, the number and the hash."""
    last = BriefingLog.objects.order_by("-pk").values_list("briefing_id", "number", "hash").first()
    return list(last or ())
