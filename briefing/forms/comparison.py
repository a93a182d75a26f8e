"""Which two editions to compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final  # Django's own signatures

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localtime

from briefing.models import Edition

BUTTON: Final = '<button class="govuk-button" type="submit">Show what changed</button>'
NO_SUCH: Final = "Choose an edition of the list."
THE_SAME: Final = "Choose two different editions."


class ComparisonForm(forms.Form):
    """Sent with GET to ``action``, the list of editions; in whichever order the two are chosen."""

    older = forms.TypedChoiceField(label="From edition", coerce=int)
    newer = forms.TypedChoiceField(label="To edition", coerce=int)

    def __init__(
        self, data: Mapping[str, Any] | None, *, editions: Iterable[Edition], action: str, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.action = action
        choices = [(each.number, f"{each.number}, {_day(each)}") for each in editions]
        for field in self.fields.values():
            assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # both are
            field.choices = choices
            field.widget.attrs["class"] = "govuk-select"
            field.error_messages = dict.fromkeys(("required", "invalid_choice"), NO_SUCH)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("older") is not None and cleaned.get("older") == cleaned.get("newer"):
            self.add_error("newer", THE_SAME)
        return cleaned

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.form_action = self.action
        helper.disable_csrf = True
        helper.attrs = {"novalidate": "", "class": "comparison"}
        helper.layout = Layout("older", "newer", HTML(BUTTON))
        return helper


def _day(edition: Edition) -> str:
    return date_format(localtime(edition.live_from), "j F Y")
