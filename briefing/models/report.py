"""Report: a reader's message that a quotation is theirs or that something is wrong; it waits for staff."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from briefing.enums import ReportKind
from briefing.models.fields import LineField


class ReportQuerySet(models.QuerySet["Report"]):
    def waiting(self) -> Self:
        return self.filter(handled_at__isnull=True)

    def handled_before(self, at: datetime) -> Self:
        return self.filter(handled_at__lt=at)

    def received_before(self, at: datetime) -> Self:
        return self.filter(received_at__lt=at)


class Report(models.Model):
    """Personal data: name and address go with the report when it is purged, handled or not."""

    kind = models.CharField(max_length=15, choices=ReportKind)
    edition = models.ForeignKey(
        "briefing.Edition", on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    position = models.SlugField(max_length=100, blank=True, help_text="The quotation that it is about, if any.")
    message = models.TextField(max_length=5_000)
    name = LineField(blank=True)
    email = models.EmailField(blank=True)
    received_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.TextField(blank=True, help_text="What was found and done. Name no private person.")

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ("handled_at", "received_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="report_has_a_message",
                condition=~Q(message=""),
                violation_error_message="Say what is wrong.",
            ),
            models.CheckConstraint(
                name="report_handled_with_an_outcome",
                condition=Q(handled_at__isnull=True) | ~Q(outcome=""),
                violation_error_message="Say what was found and done.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.received_at:%-d %B %Y}"
