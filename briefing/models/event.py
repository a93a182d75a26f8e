"""Event: something that happened or is planned; its date is one of its attestations'."""

from __future__ import annotations

from django.db import models

from briefing.enums import EventKind
from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record
from briefing.models.sourced import Cleared, ClearedManager


class Event(Cleared, Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="events")
    title = LineField(help_text="What happened, in a few plain words.")
    kind = models.CharField(max_length=20, choices=EventKind)
    summary = ProseField(blank=True, help_text="In our own words, no finer than the sources.")
    participants = models.ManyToManyField(
        "briefing.Stakeholder", blank=True, related_name="events", help_text="Who took part."
    )

    objects = ClearedManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title
