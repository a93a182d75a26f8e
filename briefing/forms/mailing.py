"""Letters to many recipients: of what, to whom, and what each says of its recipient."""

from __future__ import annotations

from typing import Any, Final  # Any: Django's own signatures

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from briefing.models.letter_fields import LetterField
from briefing.models.mailing import MailingKind
from briefing.publishing.letters.covering import CLOSING
from briefing.publishing.letters.spreadsheet import SIZE

EVERYBODY: Final = "*"
USUAL: Final = (LetterField.NAME, LetterField.ORGANISATION, LetterField.SALUTATION)
PARTS: Final = (
    ("What they are sent", ("kind", "audience")),
    ("Whom they go to", ("spreadsheet", "stored", "fields_used")),
    ("The covering letter", ("subject", "prose", "closing", "dated")),
)
_PLACES: Final = ", ".join(f"[[recipient:{field}]]" for field in LetterField)


class MailingForm(forms.Form):
    """In ``parts``, each with its heading; those of a correction go to whom the letters went that it corrects."""

    kind = forms.ChoiceField(label="Every recipient gets", choices=MailingKind, widget=forms.RadioSelect)
    audience = forms.ChoiceField(label="Which version of the letter", required=False, help_text="Of the letter itself.")
    fields_used = forms.MultipleChoiceField(
        label="What stands above the letter’s words",
        choices=LetterField,
        initial=[str(field) for field in USUAL],
        widget=forms.CheckboxSelectMultiple,
        help_text="Each must be filled in for everybody. Where one is empty nothing is made and you see for whom.",
    )
    spreadsheet = forms.FileField(
        label="Recipients from a spreadsheet",
        required=False,
        help_text=(
            f".xlsx or .csv, {SIZE // 1_000_000} MB at most; its first row names the columns: "
            f"{', '.join(field.label for field in LetterField)}. The file is read and not kept."
        ),
    )
    stored = forms.ChoiceField(label="Or stored recipients", required=False)
    subject = forms.CharField(label="Subject", required=False, max_length=200)
    prose = forms.CharField(
        label="What it says",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=f"Between greeting and closing. Fields of the recipient: {_PLACES}.",
    )
    closing = forms.CharField(label="How it closes", required=False, max_length=200, initial=CLOSING)
    dated = forms.DateField(
        label="Its date",
        required=False,
        initial=localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),  # what browsers understand
    )

    def __init__(
        self,
        *args: Any,
        audiences: list[tuple[str, str]],
        groups: list[tuple[str, str]],
        holders: int = 0,
        is_cut: bool = False,
        **kwargs: Any,
    ) -> None:
        """``holders`` is how many letters of the edition that is corrected went out: then they go to the same.

        ``is_cut`` says that more was sent than is read at all: then its file isn't there.
        """
        super().__init__(*args, **kwargs)
        self.is_cut = is_cut
        self.fields["audience"].choices = audiences  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["stored"].choices = groups  # type: ignore[attr-defined]  # as above
        if holders:
            for name in ("kind", "audience", "spreadsheet", "stored"):
                del self.fields[name]

    @property
    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Heading and fields of each part that has any."""
        found = [(heading, [self[name] for name in names if name in self.fields]) for heading, names in PARTS]
        return [part for part in found if part[1]]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if "kind" not in self.fields or given.get("kind") == MailingKind.COVERING:
            for name, missing in (
                ("subject", "Say what the covering letter is about."),
                ("prose", "Write what the covering letter says."),
                ("dated", "Date the covering letter."),
            ):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, missing)
        if self.is_cut:
            self.add_error("spreadsheet", f"The file has more than {SIZE:,} bytes. Take out all but the list.")
        elif "spreadsheet" in self.fields and bool(given.get("spreadsheet")) == bool(given.get("stored")):
            self.add_error("spreadsheet", "Choose a spreadsheet, or stored recipients: one of the two.")
        return given


class WhichForm(forms.Form):
    """One of many letters, to look at."""

    number = forms.IntegerField(label="Or by its number")
    form = forms.ChoiceField(choices=[("pdf", "PDF"), ("docx", "Word")], required=False)

    def __init__(self, *args: Any, last: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.last = last

    def clean_number(self) -> int:
        number: int = self.cleaned_data["number"]
        if not 1 <= number <= self.last:
            raise ValidationError(f"Letters are numbered from 1 to {self.last:,}.")
        return number
