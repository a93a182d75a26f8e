"""Withdraws a live edition, with an explanation for readers."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct, WithdrawalKind
from briefing.models import Briefing, Edition, Withdrawal
from briefing.publishing.log import write_log
from briefing.publishing.permitted import WITHDRAW, check_may
from briefing.publishing.public_words import check_public_words
from briefing.publishing.refusal import Refused
from briefing.publishing.seal import seal
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell


def withdraw(  # who withdraws what, how and why
    *,
    edition: Edition,
    kind: WithdrawalKind,
    explanation: str,
    actor: User,
    replaced_by: Briefing | None = None,
    at: datetime | None = None,
) -> Withdrawal:
    """From now on readers see the notice or the banner that ``kind`` means. Raises Refused, NotPermitted."""
    briefing = edition.briefing
    check_may(actor, WITHDRAW, briefing)
    with one_snapshot():
        moment = at or now()
        if not Edition.objects.live(moment).filter(pk=edition.pk).exists():
            raise Refused(briefing.slug, f"Edition {edition.number} isn't live: cancel it instead.")
        if Withdrawal.objects.filter(edition=edition).exists():
            raise Refused(briefing.slug, f"Edition {edition.number} is withdrawn already.")
        words = check_public_words(briefing, explanation, missing="Explain to readers why it is withdrawn.")
        _check_replacement(briefing, kind, replaced_by, moment)
        withdrawal = Withdrawal(
            edition=edition, kind=kind, explanation=words, replaced_by=replaced_by, at=moment, by=actor
        )
        withdrawal.save()
        entry = write_log(
            briefing=briefing,
            act=LogAct.WITHDRAWN,
            actor=actor,
            at=moment,
            reason=words,
            digest=edition.digest,
            edition=edition,
            details={"kind": str(kind), "replaced_by": replaced_by.pk if replaced_by else None},
            seal=seal(withdrawal=[withdrawal]),
        )
        tell(entry)
        return withdrawal


def _check_replacement(briefing: Briefing, kind: WithdrawalKind, other: Briefing | None, moment: datetime) -> None:
    if kind != WithdrawalKind.REPLACED:
        if other is not None:
            raise Refused(briefing.slug, "Only a briefing that is replaced names another.")
        return
    if other is None or other.pk == briefing.pk:
        raise Refused(briefing.slug, "Name the other briefing that replaces it.")
    if not Edition.objects.live(moment).standing().filter(briefing=other).exists():
        raise Refused(briefing.slug, f"{other} can't replace it: readers can't read it yet. Publish it first.")
