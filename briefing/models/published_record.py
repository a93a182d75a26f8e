"""PublishedRecord: the evidence page of one record that an edition prints, frozen with it."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models

from briefing.models.edition import Edition
from briefing.models.fields import LineField
from briefing.models.write_once import Sealed, SealedQuerySet


class PublishedRecordQuerySet(SealedQuerySet):
    def visible_to(self, actor: AbstractBaseUser | AnonymousUser, at: datetime) -> Self:
        """What the editions froze that ``actor`` may see at the instant ``at``, and that may be read."""
        return self.filter(edition__in=Edition.objects.visible_to(actor, at).issued().legible())

    def current(self, actor: AbstractBaseUser | AnonymousUser, at: datetime) -> Self:
        """Of these the ones that stand in the newest visible edition of each briefing."""
        return self.filter(edition__in=Edition.objects.visible_to(actor, at).current().legible())


class PublishedRecord(Sealed):
    edition = models.ForeignKey("briefing.Edition", on_delete=models.PROTECT, related_name="records")
    audience = models.SlugField(max_length=60, blank=True, help_text="Empty: for everyone.")
    noun = models.CharField(max_length=20)
    slug = models.SlugField(max_length=100)
    title = LineField(max_length=300)
    has_page = models.BooleanField(help_text="Whether the record has an address of its own; private persons have none.")
    content = models.TextField(help_text="A RecordPage as canonical JSON.")
    search_text = models.TextField(blank=True)

    objects = PublishedRecordQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("edition", "audience", "noun", "slug")
        constraints = (
            models.UniqueConstraint(name="published_record_unique", fields=("edition", "audience", "noun", "slug")),
        )
        indexes = (models.Index(name="published_record_noun_slug", fields=("noun", "slug")),)

    def __str__(self) -> str:
        return f"{self.title} in {self.edition}"
