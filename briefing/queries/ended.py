"""What a submission carried and is done with: links to review it, and the copy of what was submitted."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from briefing.models import BriefingLog, ReviewLink, Submission
from briefing.queries.progress import OPENING_AND_CLOSING


def open_link(token_digest: str, at: datetime) -> ReviewLink | None:
    """The link of that secret, with what it is for, while it holds; None for any other. One statement."""
    links = ReviewLink.objects.open(at).exclude(_settled()).select_related("entry__briefing", "entry__actor")
    return links.filter(token_digest=token_digest).first()


def links_ended_before(at: datetime) -> QuerySet[ReviewLink]:
    """Past their time, taken back, or of what was published, sent back or submitted anew by then."""
    return ReviewLink.objects.filter(Q(expires_at__lt=at) | Q(revoked_at__lt=at) | _settled(at__lt=at))


def submissions_settled_before(at: datetime) -> QuerySet[Submission]:
    return Submission.objects.filter(_settled(at__lt=at))


def _settled(**when: datetime) -> Q:
    """Whether what was submitted was published, sent back or submitted anew."""
    later = BriefingLog.objects.filter(
        briefing=OuterRef("entry__briefing"),
        number__gt=OuterRef("entry__number"),
        act__in=OPENING_AND_CLOSING,
        **when,
    )
    return Q(Exists(later))
