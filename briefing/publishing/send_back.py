"""Sends a submission back to its editors, with a reason; its submitter may take it back as well."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog
from briefing.publishing.log import write_log
from briefing.publishing.permitted import APPROVE, check_may, check_words
from briefing.publishing.seen import waiting_as_seen
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.queries.progress import progress

NOTHING_WAITS: Final = "Nothing was submitted that could be sent back."


def send_back(  # who sends what back, and why
    *, briefing: Briefing, actor: User, seen: str, reason: str, at: datetime | None = None
) -> BriefingLog:
    """Possible as long as it isn't published, approved or not, and also where the evidence has changed since.

    ``seen`` is the hash of the submission's log entry: another one isn't sent back unread. Raises Refused with what
    came in between, NotPermitted.
    """
    moment = at or now()
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        entry = waiting_as_seen(briefing=locked, state=progress(locked), seen=seen, nothing=NOTHING_WAITS).entry
        if entry.actor_id != actor.pk:
            check_may(actor, APPROVE, locked)
        words = check_words(locked, reason, missing="Say why you send it back, and what is to be done.")
        sent_back = write_log(
            briefing=locked, act=LogAct.SENT_BACK, actor=actor, at=moment, reason=words, digest=entry.digest
        )
        tell(sent_back)
        return sent_back
