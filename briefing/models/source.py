"""Source: a document that evidence rests on."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from briefing.enums import NO_ORGANISATIONS, SourceKind
from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    ProseField,
    WordedDateField,
)
from briefing.models.record import Record
from briefing.models.sourced import Cleared, ClearedManager


class Source(Cleared, Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    title = LineField(max_length=300, help_text="The document's title, or a plain description.")
    kind = models.CharField(max_length=20, choices=SourceKind)
    publisher = models.ForeignKey(
        "briefing.Stakeholder",
        on_delete=models.PROTECT,
        related_name="published_sources",
        help_text="The body on whose site it stands, not its author's employer.",
    )
    authors = models.ManyToManyField(
        "briefing.Stakeholder",
        blank=True,
        related_name="written_sources",
        help_text="Who wrote it, where that is known.",
    )
    byline = LineField(blank=True, help_text="The author line as the source prints it, with post or unit.")
    date = WordedDateField(help_text="The date it bears, such as 9 June 2025. Leave empty if it is undated.")
    date_edtf = EdtfField(of="date")
    date_earliest = EarliestField(of="date")
    date_latest = LatestField(of="date")
    date_note = LineField(max_length=300, blank=True, help_text="How the date was found, where it isn't on its face.")
    url = models.URLField(max_length=500, blank=True, help_text="Where it can be read. Leave empty if not known.")
    accessed_on = models.DateField(
        null=True, blank=True, help_text="The day on which we opened that address, if we did."
    )
    rights = LineField(max_length=300, blank=True, help_text="Whose rights, and how we use it.")
    note = ProseField(blank=True, help_text="What readers should know of it: what is held, what is missing.")

    objects = ClearedManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return f"{self.title} ({self.date or 'undated'})"

    def clean(self) -> None:
        super().clean()
        if hasattr(self, "publisher") and self.publisher.kind in NO_ORGANISATIONS:
            raise ValidationError({"publisher": "Choose the organisation on whose site it stands, not a person."})
