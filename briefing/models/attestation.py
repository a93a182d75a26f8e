"""Attestation: what one source says of an event, above all of its date."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    WordedDateField,
)
from briefing.models.record import RecordManager
from briefing.models.sourced import Sourced
from briefing.validators.verbatim import check_verbatim


class Attestation(Sourced):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("event__slug", "source__slug", "number")

    event = models.ForeignKey("briefing.Event", on_delete=models.CASCADE, related_name="attestations")
    number = models.PositiveSmallIntegerField(
        default=1, help_text="1, unless the same source speaks of the event more than once."
    )
    stated = LineField(
        blank=True,
        help_text="The date in the source's own words, such as In April. Empty if it gives none.",
    )
    date = WordedDateField(help_text="The date those words mean, such as April 2025. Empty if it can't be worked out.")
    date_edtf = EdtfField(of="date")
    date_earliest = EarliestField(of="date")
    date_latest = LatestField(of="date")
    reasoning = LineField(max_length=400, blank=True, help_text="How the date follows from the source's words.")
    planned = models.BooleanField(default=False, help_text="Tick if the source speaks of it as a plan, not as a fact.")
    gives_date = models.BooleanField(
        default=False, help_text="Tick for the one attestation whose date the event prints."
    )

    objects = RecordManager()

    class Meta:
        ordering = ("event", "source", "number")
        constraints = (
            models.UniqueConstraint(
                name="attestation_unique",
                fields=("event", "source", "number"),
                violation_error_message="This source's word on the event is recorded already.",
            ),
            models.UniqueConstraint(
                name="attestation_one_gives_the_date",
                fields=("event",),
                condition=Q(gives_date=True),
                violation_error_message="Another attestation gives this event its date already.",
            ),
            models.CheckConstraint(
                name="attestation_date_to_give",
                condition=Q(gives_date=False) | ~Q(date=""),
                violation_error_message="An attestation without a date can't give the event one.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.event}: {self.date or 'no date'} ({self.source.title})"

    def clean(self) -> None:
        super().clean()
        if self.stated and self.excerpt is not None:
            check_verbatim(field="stated", words=self.stated, excerpt=self.excerpt)
        if self.gives_date and not self.date:
            raise ValidationError({"date": "Give the date that the event is to print."})
