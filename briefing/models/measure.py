"""Measure: what is counted. A change of definition is another measure."""

from __future__ import annotations

from django.db import models

from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Measure(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="measures")
    title = LineField(help_text="What is counted, such as Safer Schools Officers in London.")
    unit = LineField(max_length=80, help_text="In the plural, such as officers, or %.")
    unit_singular = LineField(max_length=80, blank=True, help_text="Such as officer.")
    definition = ProseField(help_text="What counts and what doesn't, as far as sources say.")
    place = LineField(blank=True, help_text="Such as London. Empty if the sources don't say.")
    question = LineField(max_length=400, blank=True, help_text="A survey's question, if a source gives it.")
    base = LineField(max_length=300, blank=True, help_text="Who was asked or counted among, for a share.")

    objects = RecordManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title
