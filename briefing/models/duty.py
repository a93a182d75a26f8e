"""Duty: a responsibility of a role, with the force and the condition that its source gives it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import DutyForce
from briefing.models.fields import LineField, ProseField
from briefing.models.sourced import Cleared, ClearedManager, Sourced


class Duty(Cleared, Sourced):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    role = models.ForeignKey("briefing.Role", on_delete=models.CASCADE, related_name="duties")
    title = LineField(help_text="A few plain words.")
    description = ProseField(help_text="In our own words, no stronger than the source.")
    group = LineField(max_length=60, blank=True, help_text="Such as Before school. Empty if there is none.")
    order = models.PositiveSmallIntegerField(default=0, help_text="Its place in the source's order, counted from 1.")
    force = models.CharField(
        max_length=10,
        choices=DutyForce,
        default=DutyForce.DOES,
        help_text="How strongly the source puts it. Printed wherever it is weaker than does.",
    )
    condition = LineField(max_length=300, blank=True, help_text="Such as if the school agrees. Printed as typed.")

    objects = ClearedManager()

    class Meta:
        verbose_name_plural = "duties"
        ordering = ("role", "order", "slug")
        constraints = (
            models.CheckConstraint(
                name="duty_if_asked_says_by_whom",
                condition=~Q(force=DutyForce.IF_ASKED) | ~Q(condition=""),
                violation_error_message=("A duty done if asked says who asks: fill in the condition."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.role.acronym or self.role.title})"

    def clean(self) -> None:
        super().clean()
        if self.force == DutyForce.IF_ASKED and not self.condition:
            raise ValidationError({"condition": "Say who asks, such as if the school asks for it."})
