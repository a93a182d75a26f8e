"""MailedLetter: one letter of a mailing, with what it says of its recipient."""

from __future__ import annotations

from django.db import models

from briefing.models.letter_fields import LetterFields


class MailedLetter(LetterFields):
    """Personal data: goes some time after the mailing was handed out."""

    mailing = models.ForeignKey("briefing.Mailing", on_delete=models.CASCADE, related_name="mailed_letters")
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ("mailing", "number")
        constraints = (
            models.UniqueConstraint(
                name="mailed_letter_number_unique",
                fields=("mailing", "number"),
                violation_error_message="This mailing has a letter of that number already.",
            ),
        )

    def __str__(self) -> str:
        return ", ".join(part for part in (f"{self.number}", self.name, self.organisation) if part)
