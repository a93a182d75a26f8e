"""RoleName: what a source calls a role, verbatim; differing names are reported, never merged."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from briefing.models.fields import LineField
from briefing.models.record import RecordManager
from briefing.models.sourced import Sourced
from briefing.validators.verbatim import check_verbatim


class RoleName(Sourced):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("role__slug", "source__slug", "name")

    role = models.ForeignKey("briefing.Role", on_delete=models.CASCADE, related_name="names")
    name = LineField(help_text="The source's own words for the role.")

    objects = RecordManager()

    class Meta:
        ordering = ("role", "source", "name")
        constraints = (
            models.UniqueConstraint(
                name="role_name_unique",
                fields=("role", "source", "name"),
                violation_error_message="This name is recorded already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.source.title})"

    def clean(self) -> None:
        super().clean()
        if self.name and self.excerpt is not None:
            check_verbatim(field="name", words=self.name, excerpt=self.excerpt)
