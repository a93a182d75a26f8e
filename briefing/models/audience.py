"""Audience: whom a briefing or one of its sections is for."""

from __future__ import annotations

from django.db import models

from briefing.models.fields import LineField
from briefing.models.record import Record, RecordManager


class Audience(Record):
    slug = models.SlugField(unique=True, max_length=60, help_text="Its name in addresses.")
    name = LineField(max_length=60, help_text="In the plural, such as Schools.")
    order = models.PositiveSmallIntegerField(default=0, help_text="Its place in lists.")

    objects = RecordManager()

    class Meta:
        ordering = ("order", "name")

    def __str__(self) -> str:
        return self.name
