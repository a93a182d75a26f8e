"""What waits for somebody's approval."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from briefing.enums import LogAct
from briefing.models import Briefing
from briefing.models.briefing_log import BriefingLog
from briefing.queries.progress import OPENING_AND_CLOSING


def waiting_briefings() -> list[Briefing]:
    """Submitted, and neither published nor sent back since, by title. One statement."""
    last = BriefingLog.objects.filter(briefing=OuterRef("pk"), act__in=OPENING_AND_CLOSING).order_by("-number")
    briefings = Briefing.objects.annotate(last_act=Subquery(last.values("act")[:1]))
    return list(briefings.filter(last_act=LogAct.SUBMITTED).order_by("title"))
