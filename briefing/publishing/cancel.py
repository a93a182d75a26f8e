"""Cancels an edition before it is live: it is not issued, and its number is not given again."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import localtime, now

from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition
from briefing.publishing.log import write_log
from briefing.publishing.permitted import WITHDRAW, check_may
from briefing.publishing.public_words import check_public_words
from briefing.publishing.refusal import Refused
from briefing.publishing.seal import seal
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell


def cancel(*, edition: Edition, actor: User, reason: str, at: datetime | None = None) -> BriefingLog:
    """Readers never see it; the list of changes says that it was not issued. Raises Refused, NotPermitted."""
    briefing = edition.briefing
    check_may(actor, WITHDRAW, briefing)
    with one_snapshot():
        # Looked at within the transaction: whoever waited may find it live.
        moment = at or now()
        if edition.live_from <= moment:
            live = f"{localtime(edition.live_from):%-d %B %Y, %H:%M}"
            raise Refused(briefing.slug, f"Edition {edition.number} is live since {live}: withdraw it instead.")
        if BriefingLog.objects.filter(edition=edition, act=LogAct.CANCELLED).exists():
            raise Refused(briefing.slug, f"Edition {edition.number} is cancelled already.")
        words = check_public_words(briefing, reason, missing="Say why it isn't issued.")
        entry = write_log(
            briefing=briefing,
            act=LogAct.CANCELLED,
            actor=actor,
            at=moment,
            reason=words,
            digest=edition.digest,
            edition=edition,
            seal=seal(),
        )
        tell(entry)
        return entry
