"""What is said of an edition when it is submitted: what is new in it, how much, and when it is to be live."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django import forms

from briefing.forms.moment import MomentField
from briefing.publishing.submit import FIRST_NOTE
from briefing.queries.progress import Plan

MAJOR: Final = "major"
MINOR: Final = "minor"


class SubmissionForm(forms.Form):
    note = forms.CharField(
        label="What is new",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For readers: in a sentence or two, what this edition changes.",
    )
    size = forms.ChoiceField(
        label="How much it changes",
        initial=MAJOR,
        choices=[
            (MAJOR, "It changes what readers do or know"),
            (MINOR, "It changes nothing that readers do or know, such as a typing error"),
        ],
        widget=forms.RadioSelect,
    )
    live_from = MomentField(
        label="Live from",
        required=False,
        help_text="London time. Left empty: at once, when it is approved and published.",
    )

    def __init__(self, *args: object, is_first: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        if is_first:
            self.fields["note"].help_text += f" For a first edition it may be left empty: {FIRST_NOTE}"

    @property
    def plan(self) -> Plan:
        live_from: datetime | None = self.cleaned_data["live_from"]
        return Plan(self.cleaned_data["note"], self.cleaned_data["size"] == MAJOR, live_from)
