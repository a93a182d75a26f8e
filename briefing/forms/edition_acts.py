"""What can be done to an edition after it was published, each with its own form."""

from __future__ import annotations

from django import forms

from briefing.enums import WithdrawalKind
from briefing.models import Briefing


class CancelForm(forms.Form):
    reason = forms.CharField(
        label="Why it is not issued",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Readers see that the edition was not issued, and this.",
    )


class WithdrawForm(forms.Form):
    kind = forms.ChoiceField(label="Why it is withdrawn", choices=WithdrawalKind, widget=forms.RadioSelect)
    explanation = forms.CharField(
        label="Explanation for readers",
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What was wrong or has changed, and what readers should do.",
    )
    replaced_by = forms.ModelChoiceField(
        label="Replaced by",
        queryset=Briefing.objects.none(),
        required=False,
        help_text="Only where another briefing replaces it.",
    )

    def __init__(self, *args: object, briefing: Briefing, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        others = Briefing.objects.filter(editions__isnull=False).exclude(pk=briefing.pk).distinct()
        self.fields["replaced_by"].queryset = others.order_by("title")  # type: ignore[attr-defined]  # a ModelChoiceField


class NoteForm(forms.Form):
    text = forms.CharField(
        label="What the note should have said",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The note as published stays beside it.",
    )


class RemovalForm(forms.Form):
    ground = forms.CharField(
        label="The law or order on which it rests",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Readers see it in place of the document.",
    )


class AgreeForm(forms.Form):
    """``seen`` is the hash of the log entry that the page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    agreed = forms.BooleanField(
        label="I have looked at the ground, and agree that the documents are deleted for good",
    )
