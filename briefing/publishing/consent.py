"""Records that the signatory of an issued letter consents to exactly what was submitted."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct, Voice
from briefing.models import Briefing, BriefingLog
from briefing.publishing.log import write_log
from briefing.publishing.permitted import APPROVE, SUBMIT, check_words, may
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.queries.progress import progress


def record_consent(*, briefing: Briefing, actor: User, seen: str, how: str, at: datetime | None = None) -> BriefingLog:
    """``how`` says in what way it was given, such as by e-mail of a day; ``seen`` is the hash of what
    was submitted, as its log entry bears it.

    Raises Refused, NotPermitted.
    """
    moment = at or now()
    if not (may(actor, SUBMIT) or may(actor, APPROVE)):
        raise NotPermitted(briefing.slug, f"{actor.get_username()} has no right to record a consent. Ask who has.")
    with one_snapshot():
        locked = Briefing.objects.select_related("signatory").get(pk=briefing.pk)
        waiting = progress(locked).waiting
        if locked.voice != Voice.ISSUED or locked.signatory is None:
            raise Refused(locked.slug, "It isn't issued in anybody's own name, so nobody's consent is needed.")
        if waiting is None or waiting.entry.hash != seen:
            raise Refused(
                locked.slug, "What was consented to isn't what waits now. Show the signatory what was submitted."
            )
        words = check_words(locked, how, missing="Say how and when the signatory gave consent.")
        details = {"signatory": locked.signatory.pk}
        entry = write_log(
            briefing=locked,
            act=LogAct.CONSENTED,
            actor=actor,
            at=moment,
            reason=words,
            digest=waiting.entry.digest,
            details=details,
        )
        tell(entry)
        return entry
