"""What a letter says of its recipient: the same of a stored recipient and of a letter that went out."""

from __future__ import annotations

from django.db import models

from briefing.models.fields import LineField


class LetterField(models.TextChoices):
    """Labels are the heads of a spreadsheet's columns."""

    NAME = "name", "Name"
    ORGANISATION = "organisation", "Organisation"
    SALUTATION = "salutation", "Salutation"
    REFERENCE = "reference", "Reference"
    WARD = "ward", "Ward"
    CONTACT_OFFICER = "contact_officer", "Contact officer"


class LetterFields(models.Model):
    name = LineField(blank=True, help_text="As it stands on the letter.")
    organisation = LineField(blank=True)
    salutation = LineField(blank=True, help_text="Such as Dear Ms Example. Empty where letters take their own.")
    reference = LineField(blank=True, help_text="The recipient’s own reference or number, if letters bear one.")
    ward = LineField(blank=True)
    contact_officer = LineField(blank=True, help_text="Whom this recipient asks, as it is to be printed.")

    class Meta:
        abstract = True
