"""Removal: the tombstone of an edition whose bytes had to go by law; its digests stay."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from briefing.models.write_once import WriteOnce, WriteOnceQuerySet


class Removal(WriteOnce):
    """``digests`` lists what went: audience, format and digest of each rendition. The triggers that keep an edition's
    parts let them go once its removal stands here, and for nothing else.
    """

    INSTEAD: ClassVar[str] = "what was removed stays removed"

    edition = models.OneToOneField("briefing.Edition", on_delete=models.PROTECT, related_name="removal")
    ground = models.TextField(help_text="The law or order on which it rests. Readers see it.")
    at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digests = models.JSONField(default=list)

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("edition",)
        constraints = (
            models.CheckConstraint(
                name="removal_by_two_people",
                condition=~Q(asked_by=F("agreed_by")),
                violation_error_message="Somebody else must agree to the removal.",
            ),
            models.CheckConstraint(
                name="removal_has_a_ground",
                condition=~Q(ground=""),
                violation_error_message="Name the law or order on which the removal rests.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.edition}: removed"
