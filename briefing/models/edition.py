"""Edition: a briefing as published: numbered, frozen, named by the digest of its content."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from briefing.models.fields import LineField
from briefing.models.write_once import WriteOnce, WriteOnceQuerySet


class EditionQuerySet(WriteOnceQuerySet):
    def live(self, at: datetime) -> Self:
        """Editions that readers may see at the instant ``at``."""
        return self.filter(live_from__lte=at)

    def visible_to(self, actor: AbstractBaseUser | AnonymousUser, at: datetime) -> Self:
        """The one rule of who sees what: staff see what is to come, everybody what is live."""
        return self.all() if sees_all(actor) else self.live(at)

    def current(self) -> Self:
        """Of these editions the one of each briefing that replaces the others: the highest number.

        Numbers decide, never instants: an edition that was to come into force later stays
        replaced by the one published after it.
        """
        replaced = self.filter(briefing=OuterRef("briefing"), number__gt=OuterRef("number"))
        return self.filter(~Exists(replaced))


def sees_all(actor: AbstractBaseUser | AnonymousUser) -> bool:
    """Active staff who may view editions in the admin see those that aren't live yet."""
    return bool(
        actor.is_active
        and getattr(actor, "is_staff", False)
        and getattr(actor, "has_perm", lambda _: False)("briefing.view_edition")
    )


class Edition(WriteOnce):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("briefing__slug", "number")

    briefing = models.ForeignKey("briefing.Briefing", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    title = LineField()
    summary = models.TextField(blank=True, help_text="The lead in plain text, for lists.")
    digest = models.CharField(max_length=64)
    change_note = models.TextField()
    major = models.BooleanField(default=True)
    live_from = models.DateTimeField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("briefing", "-number")
        constraints = (
            models.UniqueConstraint(
                name="edition_number_unique",
                fields=("briefing", "number"),
                violation_error_message="This briefing has an edition of that number already.",
            ),
            models.CheckConstraint(
                name="edition_number_from_one",
                condition=Q(number__gte=1),
                violation_error_message="Editions are counted from 1.",
            ),
            models.CheckConstraint(
                name="edition_has_change_note",
                condition=~Q(change_note=""),
                violation_error_message="Say in a change note what is new.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, edition {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("edition", kwargs={"slug": self.briefing.slug, "number": self.number})
