"""Issuer: the body that runs this portal and issues its briefings."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from briefing.models.fields import LineField, ProseField
from briefing.models.record import Record, RecordManager


class Issuer(Record):
    slug = models.SlugField(unique=True, max_length=100)
    name = LineField(help_text="As it stands on letters and on every page.")
    letterhead = models.TextField(blank=True, help_text="The lines of the letterhead below the name, as on paper.")
    colour = models.CharField(
        max_length=7,
        default="#1d4f5c",
        validators=[RegexValidator(r"^#[0-9a-f]{6}$", "Write six hex digits, such as #1d4f5c.")],
        help_text="For letterhead and header. Six hex digits after #.",
    )
    email = models.EmailField(blank=True, help_text="Where readers write to.")
    phone = LineField(max_length=40, blank=True)
    complaints = ProseField(blank=True, help_text="How to complain about a briefing.")
    corrections = ProseField(blank=True, help_text="How to ask for a correction.")
    notice = ProseField(blank=True, help_text="Printed on every page: in whose name the portal speaks.")
    runs_portal = models.BooleanField(default=False, help_text="Tick for the one body whose name the portal bears.")

    objects = RecordManager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                name="issuer_one_runs_the_portal",
                fields=("runs_portal",),
                condition=Q(runs_portal=True),
                violation_error_message="Another issuer runs the portal already.",
            ),
        )

    def __str__(self) -> str:
        return self.name
