"""ReviewLink: a way for somebody without an account to read what was submitted, and to comment on it."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models

from briefing.models.fields import LineField


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    def open(self, at: datetime) -> Self:
        """Neither past its time nor taken back; whether its submission still waits is for the log to say."""
        return self.filter(expires_at__gt=at, revoked_at__isnull=True)


class ReviewLink(models.Model):
    """The address holds a secret of which only the digest is kept: who reads the database can't use it."""

    entry = models.ForeignKey("briefing.BriefingLog", on_delete=models.PROTECT, related_name="review_links")
    token_digest = models.CharField(max_length=64, unique=True)
    label = LineField(help_text="Whom it is for, such as the legal team. It goes when the link is purged.")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return f"{self.label}: {self.entry.briefing}"
