"""Issue: a question on which positions are taken, with its two poles in plain words."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Issue(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="issues")
    question = LineField(max_length=300, help_text="The question, neutrally put.")
    first_pole = LineField(help_text="Such as wants officers based in schools.")
    second_pole = LineField(help_text="Such as wants officers out of schools.")
    explanation = ProseField(blank=True, help_text="What the question is and isn't about.")

    objects = RecordManager()

    class Meta:
        ordering = ("question",)
        constraints = (
            models.CheckConstraint(
                name="issue_poles_differ",
                condition=~Q(first_pole=F("second_pole")),
                violation_error_message="The two poles need different words.",
            ),
        )

    def __str__(self) -> str:
        return self.question
