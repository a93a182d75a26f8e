"""FoiRequest: a freedom of information request and its answer; requesters are never stored."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    ProseField,
    WordedDateField,
)
from briefing.models.record import RecordManager
from briefing.models.sourced import Sourced


class FoiRequest(Sourced):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="foi_requests")
    title = LineField(help_text="What was asked about. Never name who asked.")
    public_body = models.ForeignKey("briefing.Stakeholder", on_delete=models.PROTECT, related_name="foi_requests")
    reference = LineField(blank=True, help_text="The body's reference. Empty if not known.")
    asked_on = WordedDateField(help_text="Leave empty if no source says.")
    asked_on_edtf = EdtfField(of="asked_on")
    asked_on_earliest = EarliestField(of="asked_on")
    asked_on_latest = LatestField(of="asked_on")
    answered_on = WordedDateField(help_text="Leave empty if no source says.")
    answered_on_edtf = EdtfField(of="answered_on")
    answered_on_earliest = EarliestField(of="answered_on")
    answered_on_latest = LatestField(of="answered_on")
    answered_note = LineField(max_length=300, blank=True, help_text="How the date of the answer was worked out.")
    seen_by_us = models.BooleanField(default=False, help_text="Tick only if we hold the body's own answer.")
    summarised_by = models.ForeignKey(
        "briefing.Stakeholder",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="foi_summaries",
        help_text="Whose summary we rest on where we haven't seen the answer.",
    )
    summary = ProseField(blank=True, help_text="The answer in a sentence or two, in our words.")
    complaint_route = ProseField(
        blank=True,
        help_text="How to complain about or follow up the answer, as a source says. Else empty.",
    )
    complaint_source = models.ForeignKey(
        "briefing.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="complaint_routes",
        help_text="The page that was read for it.",
    )
    complaint_locator = LineField(blank=True, help_text="Where on that page.")

    objects = RecordManager()

    class Meta:
        verbose_name = "FOI request"
        ordering = ("title",)
        constraints = (
            models.CheckConstraint(
                name="foi_request_seen_or_summarised",
                condition=Q(seen_by_us=True) | Q(summarised_by__isnull=False),
                violation_error_message="Say whose summary we rest on, or that we saw the answer.",
            ),
            models.CheckConstraint(
                name="foi_request_complaint_route_sourced",
                condition=Q(complaint_route="") | Q(complaint_source__isnull=False),
                violation_error_message="Name the source of the complaint route.",
            ),
        )

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if not self.seen_by_us and self.summarised_by is None:
            raise ValidationError({"summarised_by": "Say whose summary we rest on, or tick that we saw the answer."})
        if self.complaint_route and self.complaint_source is None:
            raise ValidationError({"complaint_source": "Name the page that says so."})
