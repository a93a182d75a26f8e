"""Lets somebody without an account read what was submitted, and comment on it."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import now

from briefing.models import Briefing, ReviewComment, ReviewLink
from briefing.publishing.permitted import APPROVE, SUBMIT, check_words, may
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell_of_comment
from briefing.queries.ended import open_link
from briefing.queries.progress import progress

SECRET_BYTES: Final = 32
LONGEST: Final = 30
LONGEST_LABEL: Final = 200
LONGEST_COMMENT: Final = 10_000
MOST_COMMENTS: Final = 200


class Ended(Refused):
    """The link doesn't hold any more, which nobody outside is told."""


def invite(
    *, briefing: Briefing, actor: User, label: str, days: int, at: datetime | None = None
) -> tuple[ReviewLink, str]:
    """The link and its secret, which is told this once: only its digest is kept.

    ``label`` says whom it is for. It holds for so many ``days``, and no longer than what was submitted waits. Raises
    Refused, NotPermitted.
    """
    moment = at or now()
    _check_may(actor, briefing, "make a review link")
    if not 1 <= days <= LONGEST:
        raise Refused(briefing.slug, f"A review link holds for 1 to {LONGEST} days, not for {days}. Give a number.")
    name = _label(briefing, label)
    with one_snapshot():
        waiting = progress(briefing).waiting
        if waiting is None:
            raise Refused(briefing.slug, "Nothing was submitted that somebody could review. Submit it first.")
        secret = secrets.token_urlsafe(SECRET_BYTES)
        link = ReviewLink(
            entry=waiting.entry,
            token_digest=digest_of(secret),
            label=name,
            created_at=moment,
            created_by=actor,
            expires_at=moment + timedelta(days=days),
        )
        link.save()
        return link, secret


def revoke(*, link: ReviewLink, actor: User, at: datetime | None = None) -> ReviewLink:
    """From now on the link leads nowhere. Raises Refused, NotPermitted."""
    briefing = link.entry.briefing
    _check_may(actor, briefing, "take a review link back")
    with transaction.atomic():
        locked = ReviewLink.objects.select_for_update().get(pk=link.pk)
        if locked.revoked_at is not None:
            raise Refused(briefing.slug, f"The link for {link.label} was taken back already.")
        locked.revoked_at = at or now()
        locked.save(update_fields=["revoked_at"])
        return locked


def comment(*, link: ReviewLink, text: str, at: datetime | None = None) -> ReviewComment:
    """What whoever has the link says of what they read. Raises Refused; Ended where the link doesn't hold any more."""
    moment = at or now()
    briefing = link.entry.briefing
    words = check_words(briefing, text, missing="Write what you want to say.")
    if len(words) > LONGEST_COMMENT:
        asked = f"Your comment has {len(words):,} characters, and {LONGEST_COMMENT:,} is the most. Send it in parts."
        raise Refused(briefing.slug, asked)
    with transaction.atomic():
        # One at a time, so that no two are the last that fits.
        locked = ReviewLink.objects.select_for_update().get(pk=link.pk)
        if open_link(locked.token_digest, moment) is None:
            raise Ended(briefing.slug, "The link has ended.")
        if locked.comments.count() >= MOST_COMMENTS:
            remedy = "Write to whoever sent you the link."
            raise Refused(briefing.slug, f"This link holds {MOST_COMMENTS} comments, and no more. {remedy}")
        said = ReviewComment(link=link, at=moment, text=words)
        said.save()
        tell_of_comment(said)
        return said


def digest_of(secret: str) -> str:
    """SHA-256 in hexadecimal. A secret of 256 random bits needs no salt, and none of it can be guessed from this."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _check_may(actor: User, briefing: Briefing, act: str) -> None:
    if not (may(actor, SUBMIT) or may(actor, APPROVE)):
        raise NotPermitted(briefing.slug, f"{actor.get_username()} has no right to {act}. Ask who has.")


def _label(briefing: Briefing, label: str) -> str:
    words = " ".join(check_words(briefing, label, missing="Say whom the link is for, such as the legal team.").split())
    if len(words) > LONGEST_LABEL:
        raise Refused(briefing.slug, f"Say in {LONGEST_LABEL} characters at most whom the link is for.")
    return words
