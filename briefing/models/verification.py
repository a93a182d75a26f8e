"""Verification: what a quotation was compared with, how, when, and with what result."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from briefing.enums import ComparedAt
from briefing.models.write_once import WriteOnce, WriteOnceQuerySet


class Verification(WriteOnce):
    """Names and digests rather than keys: it says what was compared, whatever becomes of the records.

    ``result`` is empty where the words match, else what differs.
    """

    INSTEAD: ClassVar[str] = "compare again"

    briefing = models.ForeignKey("briefing.Briefing", on_delete=models.PROTECT, related_name="verifications")
    edition = models.ForeignKey(
        "briefing.Edition", on_delete=models.PROTECT, null=True, blank=True, related_name="verifications"
    )
    occasion = models.CharField(max_length=12, choices=ComparedAt)
    at = models.DateTimeField()
    policy = models.CharField(max_length=20, help_text="The version of the rules of comparison.")
    position = models.SlugField(max_length=100)
    quotation = models.PositiveSmallIntegerField(help_text="Its number within the position.")
    source = models.SlugField(max_length=100)
    excerpt = models.SlugField(max_length=60)
    captured_on = models.DateField()
    words_digest = models.CharField(max_length=64)
    excerpt_digest = models.CharField(max_length=64)
    matches = models.BooleanField()
    result = models.TextField(blank=True)

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("briefing", "-at", "position", "quotation")
        indexes = (models.Index(name="verification_edition_position", fields=("edition", "position")),)

    def __str__(self) -> str:
        return f"{self.position}, quotation {self.quotation}: {'matches' if self.matches else 'differs'}"
