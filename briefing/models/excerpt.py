"""Excerpt: verbatim words taken from a source, which is all that we ever compare with."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from briefing.models.fields import CharField, DerivedField, LineField
from briefing.models.record import Record
from briefing.models.sourced import Cleared, ClearedManager

# Short enough to be a quotation for the purpose of criticism or review, not a copy of the work.
EXCERPT_LIMIT = 1500

models.TextField.register_lookup(Length)


class TextDigestField(DerivedField, CharField):
    """SHA-256 of the excerpt's text in UTF-8, in hexadecimal."""

    def derive(self, instance: models.Model) -> str:
        return hashlib.sha256(getattr(instance, self.of).encode()).hexdigest()


class Excerpt(Cleared, Record):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("source__slug", "key")

    source = models.ForeignKey("briefing.Source", on_delete=models.CASCADE, related_name="excerpts")
    key = models.SlugField(max_length=60, help_text="A short name for the passage, unique in its source.")
    text = models.TextField(
        max_length=EXCERPT_LIMIT,
        help_text=(
            "The source's own words, pasted as they stand, in its own paragraphs. Replace a name "
            "that must not be held by [name withheld]."
        ),
    )
    locator = LineField(help_text="Where in the source, such as paragraph 4.")
    captured_on = models.DateField(help_text="The day on which the words were taken.")
    digest = TextDigestField(of="text", max_length=64)

    objects = ClearedManager()

    class Meta:
        ordering = ("source", "key")
        constraints = (
            models.UniqueConstraint(
                name="excerpt_key_unique_in_source",
                fields=("source", "key"),
                violation_error_message="This source has an excerpt of that name already.",
            ),
            models.CheckConstraint(
                name="excerpt_has_words",
                condition=~Q(text=""),
                violation_error_message="An excerpt holds the source's words: paste them.",
            ),
            models.CheckConstraint(
                name="excerpt_is_short",
                condition=Q(text__length__lte=EXCERPT_LIMIT),
                violation_error_message=(f"An excerpt is at most {EXCERPT_LIMIT:,} characters. Split it in two."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.source.title}, {self.locator}: {self.text[:60]}"
