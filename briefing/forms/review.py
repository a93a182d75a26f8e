"""What an approver says of a submission: a reason for each error overridden, or why it goes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import forms

from briefing.integrity.findings import Finding
from briefing.publishing.inviting import LONGEST

PREFIX = "override_"


class ReviewForm(forms.Form):
    """``seen`` is the hash of the submission's log entry that the page showed. Buttons are named ``act``."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    reason = forms.CharField(
        label="Why it goes back, and what is to be done",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    how = forms.CharField(
        label="How the signatory gave consent",
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Such as: by e-mail of 3 May 2026, having been sent exactly this text.",
    )

    label = forms.CharField(
        label="Somebody without an account, who shall read it and comment",
        required=False,
        max_length=200,
        help_text="Whom the link is for, such as the legal team.",
    )
    days = forms.IntegerField(
        label="For how many days", required=False, initial=14, min_value=1, max_value=LONGEST, help_text="1 to 30."
    )

    def __init__(self, *args: object, overridable: Iterable[Finding] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.overridable = tuple(overridable)
        for finding in self.overridable:
            self.fields[PREFIX + finding.key] = forms.CharField(
                label=f"Why {finding.id} may stand",
                required=False,
                max_length=2_000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    @property
    def reasons(self) -> dict[str, str]:
        """By the finding's key, those that were given."""
        given = {f.key: self.cleaned_data[PREFIX + f.key].strip() for f in self.overridable}
        return {key: reason for key, reason in given.items() if reason}

    def with_findings(self) -> Iterator[tuple[Finding, forms.BoundField]]:
        for finding in self.overridable:
            yield finding, self[PREFIX + finding.key]
