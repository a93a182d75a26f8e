"""Submission: the content that waits for approval, kept so that a refusal can say what changed since."""

from __future__ import annotations

from django.db import models


class Submission(models.Model):
    """Working copy of one submitted state; it goes once that is published or submitted anew.

    ``content`` is canonical JSON: each audience's document and evidence pages, which the digest of ``entry`` names.
    """

    entry = models.OneToOneField("briefing.BriefingLog", on_delete=models.PROTECT, related_name="submission")
    content = models.TextField()

    class Meta:
        ordering = ("entry",)

    def __str__(self) -> str:
        return f"{self.entry}"
