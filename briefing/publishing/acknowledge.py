"""A second approver has seen an override: until then it is listed."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.enums import LogAct
from briefing.models import BriefingLog
from briefing.publishing.log import write_log
from briefing.publishing.permitted import APPROVE, check_may
from briefing.publishing.refusal import Refused
from briefing.publishing.snapshot import one_snapshot
from briefing.queries.overrides import unseen_overrides


def acknowledge(*, override: BriefingLog, actor: User, at: datetime | None = None) -> BriefingLog:
    """Raises Refused where it is the actor's own or was seen already, NotPermitted."""
    briefing = override.briefing
    check_may(actor, APPROVE, briefing)
    with one_snapshot():
        if override.actor_id == actor.pk:
            raise Refused(briefing.slug, "You overrode it, so another approver must look at it.")
        if override not in unseen_overrides():
            raise Refused(briefing.slug, "It was seen by a second approver already.")
        return write_log(
            briefing=briefing,
            act=LogAct.ACKNOWLEDGED,
            actor=actor,
            at=at or now(),
            digest=override.digest,
            details={"override": override.number},
        )
