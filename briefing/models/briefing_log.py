"""BriefingLog: one act on a briefing; each entry holds the hash of the one before, so that none can be taken out."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from briefing.enums import LogAct
from briefing.models.write_once import WriteOnce, WriteOnceQuerySet


class BriefingLog(WriteOnce):
    """``digest`` is the content's to which the act belongs, ``details`` what else the act settled.

    Of persons it names staff alone, by their account.
    """

    INSTEAD: ClassVar[str] = "each act has an entry of its own"
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("briefing__slug", "number")

    briefing = models.ForeignKey("briefing.Briefing", on_delete=models.PROTECT, related_name="log")
    number = models.PositiveIntegerField()
    act = models.CharField(max_length=20, choices=LogAct)
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    edition = models.ForeignKey("briefing.Edition", on_delete=models.PROTECT, null=True, blank=True, related_name="log")
    details = models.JSONField(default=dict)
    previous = models.CharField(
        max_length=64, blank=True, help_text="The hash of the entry before; empty in the first."
    )
    hash = models.CharField(max_length=64)

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = "log entry"
        verbose_name_plural = "log entries"
        ordering = ("briefing", "number")
        constraints = (
            models.UniqueConstraint(name="briefing_log_number_unique", fields=("briefing", "number")),
            models.CheckConstraint(
                name="briefing_log_first_alone_follows_nothing",
                condition=Q(number=1, previous="") | (Q(number__gt=1) & ~Q(previous="")),
                violation_error_message="Every entry but the first holds the hash of the one before.",
            ),
        )
        indexes = (models.Index(name="briefing_log_edition_act", fields=("edition", "act")),)

    def __str__(self) -> str:
        return f"{self.briefing}: {self.get_act_display()}, {self.number}"

    def chained(self) -> str:
        """SHA-256 in hexadecimal over all that the entry says, the hash before it included.

        Keys of rows rather than names: an account may be renamed. Canonical JSON, instants in UTC.
        """
        said = {
            "briefing": self.briefing_id,
            "number": self.number,
            "act": str(self.act),
            "at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "actor": self.actor_id,
            "reason": self.reason,
            "digest": self.digest,
            "edition": self.edition_id,
            "details": self.details,
            "previous": self.previous,
        }
        canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()
