"""Appointment: a person in a post of an organisation, for a time."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from briefing.enums import NO_ORGANISATIONS, StakeholderKind
from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    WordedDateField,
)
from briefing.models.record import RecordManager
from briefing.models.sourced import Sourced


class Appointment(Sourced):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = (
        "person__slug",
        "organisation__slug",
        "title",
        "start",
    )

    person = models.ForeignKey("briefing.Stakeholder", on_delete=models.CASCADE, related_name="appointments")
    title = LineField(blank=True, help_text="The post's title. Leave empty if no source gives it.")
    organisation = models.ForeignKey("briefing.Stakeholder", on_delete=models.PROTECT, related_name="posts")
    role = models.ForeignKey(
        "briefing.Role",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Only if the post is one of the roles described here.",
    )
    start = WordedDateField(help_text="From when. Leave empty if no source says.")
    start_edtf = EdtfField(of="start")
    start_earliest = EarliestField(of="start")
    start_latest = LatestField(of="start")
    end = WordedDateField(help_text="Until when. Leave empty if no source says.")
    end_edtf = EdtfField(of="end")
    end_earliest = EarliestField(of="end")
    end_latest = LatestField(of="end")

    objects = RecordManager()

    class Meta:
        ordering = ("person", "organisation", "title")
        constraints = (
            models.UniqueConstraint(
                name="appointment_unique",
                fields=("person", "organisation", "title", "start"),
                violation_error_message="This appointment is recorded already.",
            ),
            models.CheckConstraint(
                name="appointment_possible_order",
                condition=(
                    Q(start_earliest__isnull=True) | Q(end_latest__isnull=True) | Q(start_earliest__lte=F("end_latest"))
                ),
                violation_error_message="An appointment can't end before it begins.",
            ),
        )

    def __str__(self) -> str:
        return ", ".join(part for part in (self.person.name, self.title, self.organisation.called) if part)

    def clean(self) -> None:
        super().clean()
        if hasattr(self, "person") and self.person.kind != StakeholderKind.PERSON:
            raise ValidationError({"person": f"{self.person} is not a person."})
        if hasattr(self, "organisation") and self.organisation.kind in NO_ORGANISATIONS:
            raise ValidationError({"organisation": f"{self.organisation} is not an organisation."})
        if self.start_earliest and self.end_latest and self.start_earliest > self.end_latest:
            raise ValidationError({"end": f"It can't end ({self.end}) before it begins ({self.start})."})
