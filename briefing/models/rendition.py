"""Rendition: an edition's bytes for one audience and format."""

from __future__ import annotations

from django.db import models

from briefing.enums import RenditionFormat
from briefing.models.write_once import Sealed, SealedQuerySet


class Rendition(Sealed):
    edition = models.ForeignKey("briefing.Edition", on_delete=models.PROTECT, related_name="renditions")
    audience = models.SlugField(max_length=60, blank=True, help_text="Empty: for everyone.")
    format = models.CharField(max_length=10, choices=RenditionFormat)
    body = models.BinaryField()
    digest = models.CharField(max_length=64)

    objects = SealedQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("edition", "audience", "format")
        constraints = (models.UniqueConstraint(name="rendition_unique", fields=("edition", "audience", "format")),)

    def __str__(self) -> str:
        return f"{self.edition}: {self.get_format_display()} {self.audience}".strip()
