"""ChangeNote: a later correction of an edition's change note; the note as published stays beside it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from briefing.models.write_once import REMOVED, WriteOnce, WriteOnceQuerySet


class ChangeNote(WriteOnce):
    INSTEAD: ClassVar[str] = "correct it with another"
    TOMBSTONE: ClassVar[dict[str, str]] = {"text": REMOVED}

    edition = models.ForeignKey("briefing.Edition", on_delete=models.PROTECT, related_name="corrected_notes")
    number = models.PositiveSmallIntegerField(help_text="Counted from 1 within the edition.")
    text = models.TextField(help_text="What the note should have said.")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = "corrected change note"
        ordering = ("edition", "number")
        constraints = (
            models.UniqueConstraint(name="change_note_number_unique", fields=("edition", "number")),
            models.CheckConstraint(
                name="change_note_has_text",
                condition=~Q(text=""),
                violation_error_message="Say what the note should have said.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.edition}: note corrected, {self.number}"
