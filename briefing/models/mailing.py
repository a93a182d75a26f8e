"""Mailing: letters to many recipients that were made together, of one edition."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from briefing.models.fields import LineField

if TYPE_CHECKING:
    from briefing.models.edition import Edition


class MailingKind(models.TextChoices):
    ISSUED = "issued", "The letter itself, to each recipient"
    COVERING = "covering", "A covering letter from the issuer"


class MailingQuerySet(models.QuerySet["Mailing"]):
    def handed_out(self) -> Self:
        return self.filter(handed_out_at__isnull=False)

    def about(self, edition: Edition) -> Self:
        """From which somebody knows the edition: not those that told them what became of it."""
        return self.filter(edition=edition).exclude(corrects=edition)

    def done_with_before(self, at: datetime) -> Self:
        """Handed out before, or made before and never handed out."""
        return self.filter(Q(handed_out_at__lt=at) | Q(handed_out_at__isnull=True, made_at__lt=at))


class Mailing(models.Model):
    """What all its letters have alike. Its recipients are personal data and go in time; how many there were stays.

    An issued letter is read from its edition; of a covering letter ``content`` holds the tree, as JSON, with a mark
    where a recipient's field is to stand. ``mark`` and ``colour`` are as they were when the letters were made, so that
    they come out the same when they are made again.
    """

    edition = models.ForeignKey("briefing.Edition", on_delete=models.PROTECT, related_name="mailings")
    kind = models.CharField(max_length=10, choices=MailingKind)
    audience = models.SlugField(max_length=100, blank=True, help_text="Which version is sent; empty for everyone’s.")
    subject = LineField()
    fields: models.JSONField[Any, Any] = models.JSONField(  # Any: plain JSON
        default=list, help_text="The fields that stand above its letters’ words."
    )
    content = models.TextField(blank=True, help_text="Of a covering letter: what it says, but for its recipients.")
    mark: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)  # Any: as above
    colour = models.CharField(max_length=7)
    letters = models.PositiveIntegerField(help_text="How many there are; known also when the recipients are purged.")
    corrects = models.ForeignKey(
        "briefing.Edition",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="corrected_by",
        help_text="The edition of which it tells what became of it.",
    )
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    handed_out_at = models.DateTimeField(null=True, blank=True)
    handed_out_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = MailingQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="mailing_has_letters",
                condition=Q(letters__gte=1),
                violation_error_message="A mailing has at least one letter.",
            ),
            models.CheckConstraint(
                name="mailing_covering_letter_says_something",
                condition=Q(kind=MailingKind.ISSUED, content="") | (Q(kind=MailingKind.COVERING) & ~Q(content="")),
                violation_error_message="A covering letter has words of its own, an issued letter its edition’s.",
            ),
            models.CheckConstraint(
                name="mailing_handed_out_by_somebody",
                condition=Q(handed_out_at__isnull=True, handed_out_by__isnull=True)
                | Q(handed_out_at__isnull=False, handed_out_by__isnull=False),
                violation_error_message="Say who handed it out, and when.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject}, {self.letters} {'letter' if self.letters == 1 else 'letters'}"
