"""Recipient: somebody to whom letters go more than once, kept as long as they are looked after."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from briefing.models.fields import LineField
from briefing.models.letter_fields import LetterFields


class RecipientQuerySet(models.QuerySet["Recipient"]):
    def checked_before(self, day: date) -> Self:
        return self.filter(checked_on__lt=day)


class Recipient(LetterFields):
    """Personal data: purged some time after anybody last made sure that it is right."""

    group = LineField(blank=True, help_text="What letters are sent by, such as secondary schools. Empty for none.")
    checked_on = models.DateField(help_text="The day on which somebody last made sure that all of it is right.")

    objects = RecipientQuerySet.as_manager()

    class Meta:
        ordering = ("organisation", "name", "pk")
        constraints = (
            models.CheckConstraint(
                name="recipient_is_somebody",
                condition=~Q(name="", organisation=""),
                violation_error_message="Give a name or an organisation.",
            ),
        )

    def clean(self) -> None:
        super().clean()
        day: date | None = self.checked_on  # None where it was mistyped
        if day is not None and day > localdate():
            told = "That day is still to come. Give the day on which it was checked, from which on it is kept."
            raise ValidationError({"checked_on": told})

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.organisation) if part)
