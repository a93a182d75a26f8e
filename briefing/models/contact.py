"""Contact: whom readers ask."""

from __future__ import annotations

from django.db import models

from briefing.models.fields import LineField
from briefing.models.record import Record, RecordManager


class Contact(Record):
    slug = models.SlugField(unique=True, max_length=100)
    label = LineField(help_text="A desk or a function rather than a person.")
    organisation = LineField()
    area = LineField(blank=True, help_text="The area it serves. Empty for everywhere.")
    address = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    phone = LineField(max_length=40, blank=True)
    checked_on = models.DateField(help_text="The day on which somebody made sure it answers.")

    objects = RecordManager()

    class Meta:
        ordering = ("label",)
        constraints = (
            models.CheckConstraint(
                name="contact_can_be_reached",
                condition=~models.Q(email="", phone="", address=""),
                violation_error_message="Give an e-mail address, a telephone number or an address.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.label}, {self.organisation}"
