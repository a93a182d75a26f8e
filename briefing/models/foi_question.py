"""FoiQuestion: one question of a request, as far as sources give it, and what came back."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import FoiOutcome
from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class FoiQuestion(Record):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("request__slug", "number")

    request = models.ForeignKey("briefing.FoiRequest", on_delete=models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField(help_text="Counted from 1, in the request's order.")
    question = ProseField(blank=True, help_text="As asked. Empty if our sources don't give it.")
    outcome = models.CharField(max_length=15, choices=FoiOutcome)
    exemption = LineField(blank=True, help_text="For a refusal: the exemption relied on.")
    reply = models.ForeignKey(
        "briefing.Excerpt",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="foi_replies",
        help_text="The reply's own words, if we hold them.",
    )
    summary = ProseField(blank=True, help_text="The reply in our words.")
    unanswered = ProseField(blank=True, help_text="What was asked and not answered.")

    objects = RecordManager()

    class Meta:
        verbose_name = "FOI question"
        ordering = ("request", "number")
        constraints = (
            models.UniqueConstraint(
                name="foi_question_number_unique",
                fields=("request", "number"),
                violation_error_message="The request has a question of that number already.",
            ),
            models.CheckConstraint(
                name="foi_question_refusal_names_exemption",
                condition=~Q(outcome=FoiOutcome.REFUSED) | ~Q(exemption=""),
                violation_error_message="A refusal names its exemption.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.request}, question {self.number}"

    def clean(self) -> None:
        super().clean()
        if self.outcome == FoiOutcome.REFUSED and not self.exemption:
            raise ValidationError({"exemption": "A refusal names its exemption, such as section 40."})
