"""Topic: the subject that groups evidence and briefings."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Topic(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    title = LineField(help_text="As a reader would name the subject.")
    summary = ProseField(blank=True, help_text="Two or three sentences on what it is about.")

    objects = RecordManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("record", kwargs={"nouns": "topics", "slug": self.slug})
