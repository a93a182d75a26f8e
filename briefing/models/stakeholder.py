"""Stakeholder: a person, an organisation or a group that acts, speaks, is told or isn't heard."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import NO_ORGANISATIONS, StakeholderKind
from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Stakeholder(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    name = LineField(help_text="In full, as the person or body writes it.")
    short_name = LineField(
        max_length=60,
        blank=True,
        help_text="What the text calls them after the first mention, such as the Met.",
    )
    kind = models.CharField(max_length=20, choices=StakeholderKind)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text="The body that this body is part of. Empty for a person.",
    )
    description = ProseField(blank=True, help_text="One sentence on who they are.")
    url = models.URLField(blank=True, help_text="Their own site.")
    public_office = models.BooleanField(
        default=False,
        help_text="Tick for holders of public office: only they have a page of their own.",
    )
    protected = models.BooleanField(
        default=False,
        help_text="Tick if this name must never be printed, such as a child's or a victim's.",
    )

    objects = RecordManager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                name="stakeholder_person_has_no_parent",
                condition=Q(kind=StakeholderKind.ORGANISATION) | Q(parent__isnull=True),
                violation_error_message=(
                    "Only an organisation has a parent organisation. For a person, record an appointment instead."
                ),
            ),
            models.CheckConstraint(
                name="stakeholder_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")),
                violation_error_message="A body can't be its own parent.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.parent is not None and self.parent.kind in NO_ORGANISATIONS:
            raise ValidationError(
                {"parent": f"{self.parent} is no organisation. Choose the organisation that this one belongs to."}
            )

    @property
    def called(self) -> str:
        return self.short_name or self.name

    @property
    def has_page(self) -> bool:
        """Organisations have one; of people, only holders of public office."""
        return not self.protected and (self.kind == StakeholderKind.ORGANISATION or self.public_office)
