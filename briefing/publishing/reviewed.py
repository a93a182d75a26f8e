"""What somebody with a review link reads: what was submitted, as it was submitted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.content.kept import Kept
from briefing.models import ReviewComment, ReviewLink, Submission
from briefing.publishing.inviting import digest_of
from briefing.publishing.keeping import kept
from briefing.queries.ended import open_link
from briefing.queries.progress import Plan, plan_of


@dataclass(frozen=True, slots=True)
class Reviewed:
    """``parts`` by audience, the one for everyone first."""

    link: ReviewLink
    plan: Plan
    parts: dict[str, Kept]
    comments: tuple[ReviewComment, ...]


def reviewed(secret: str, at: datetime) -> Reviewed | None:
    """None for a secret that was never given, and all alike for one that doesn't hold any more. Three statements."""
    link = open_link(digest_of(secret), at)
    if link is None:
        return None
    submission = Submission.objects.get(entry=link.entry_id)
    return Reviewed(link, plan_of(link.entry), kept(submission.content), tuple(link.comments.order_by("at", "pk")))
