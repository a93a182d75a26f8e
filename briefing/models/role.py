"""Role: a post; its beginning and end are events."""

from __future__ import annotations

from django.db import models

from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Role(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="roles")
    title = LineField(help_text="In full and in the singular, such as Safer Schools Officer.")
    plural = LineField(blank=True, help_text="The title in the plural, if the text needs it.")
    acronym = LineField(max_length=20, blank=True, help_text="Such as SSO.")
    organisation = models.ForeignKey("briefing.Stakeholder", on_delete=models.PROTECT, related_name="roles")
    began = models.ForeignKey(
        "briefing.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles_begun",
        help_text="The event with which the role began, if a source gives it.",
    )
    ended = models.ForeignKey(
        "briefing.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles_ended",
        help_text="The event with which the role ended. Its date is typed there, once.",
    )
    summary = ProseField(blank=True, help_text="What the role is for, in our own words.")

    objects = RecordManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return f"{self.title} ({self.acronym})" if self.acronym else self.title
