"""Moments as people enter them: a day and a time of their clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final  # values as browsers send them

from django import forms
from django.core.exceptions import ValidationError

from briefing.validators.local_time import moment_of

AMBIGUOUS: Final = "ambiguous_timezone"  # as Django calls what comes twice and what never comes
REMEDY: Final = "Choose a time outside that hour."


class LondonTime(forms.Field):
    """Says plainly what is wrong with an hour in which the clocks change, which Django refuses."""

    def clean(self, value: Any) -> datetime | None:
        try:
            found: datetime | None = super().clean(value)
        except ValidationError as error:
            naive = (getattr(error, "params", None) or {}).get("datetime")
            if getattr(error, "code", "") != AMBIGUOUS or not isinstance(naive, datetime):
                raise
            return moment_of(naive, remedy=REMEDY)
        return found


class MomentField(LondonTime, forms.DateTimeField):
    """In one box."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    input_formats = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M")
    default_error_messages = {"invalid": "Enter a day and a time, such as 2026-09-01T09:00."}


class SplitMomentField(LondonTime, forms.SplitDateTimeField):
    """In two boxes, as the admin has them."""
