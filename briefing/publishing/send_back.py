"""Sends a submission back to its editors, with a reason; its submitter may take it back as well."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog
from briefing.publishing.log import write_log
from briefing.publishing.permitted import APPROVE, check_may, check_words
from briefing.publishing.refusal import Refused
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.queries.progress import progress


def send_back(*, briefing: Briefing, actor: User, reason: str, at: datetime | None = None) -> BriefingLog:
    """Possible as long as it isn't published, approved or not. Raises Refused, NotPermitted."""
    moment = at or now()
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        waiting = progress(locked).waiting
        if waiting is None:
            raise Refused(locked.slug, "Nothing was submitted that could be sent back.")
        entry = waiting.entry
        if entry.actor_id != actor.pk:
            check_may(actor, APPROVE, locked)
        words = check_words(locked, reason, missing="Say why you send it back, and what is to be done.")
        sent_back = write_log(
            briefing=locked, act=LogAct.SENT_BACK, actor=actor, at=moment, reason=words, digest=entry.digest
        )
        tell(sent_back)
        return sent_back
