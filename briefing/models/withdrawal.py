"""Withdrawal: why readers are told not to rely on an edition any more."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from briefing.enums import WithdrawalKind
from briefing.models.write_once import WriteOnce, WriteOnceQuerySet


class Withdrawal(WriteOnce):
    edition = models.OneToOneField("briefing.Edition", on_delete=models.PROTECT, related_name="withdrawal")
    kind = models.CharField(max_length=12, choices=WithdrawalKind)
    explanation = models.TextField(help_text="What readers are told: why, and what to do instead.")
    replaced_by = models.ForeignKey(
        "briefing.Briefing", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("edition",)
        constraints = (
            models.CheckConstraint(
                name="withdrawal_is_explained",
                condition=~Q(explanation=""),
                violation_error_message="Say why it is withdrawn.",
            ),
            models.CheckConstraint(
                name="withdrawal_names_what_replaces",
                condition=Q(kind=WithdrawalKind.REPLACED, replaced_by__isnull=False)
                | (~Q(kind=WithdrawalKind.REPLACED) & Q(replaced_by__isnull=True)),
                violation_error_message="Name the briefing that replaces it, and only where one does.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.edition}: {self.get_kind_display()}"
