"""Who does this now? Asked by a duty or an old title."""

from __future__ import annotations

from typing import Final

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms

LONGEST: Final = 100
BUTTON: Final = '<button class="govuk-button" type="submit">Find out</button>'


class LookupForm(forms.Form):
    """Sent with GET, so that an answer has an address. An empty question is no error: nothing was asked yet."""

    q = forms.CharField(
        label="A duty or an old title",
        help_text="Such as home visits, or the name that a role used to have.",
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off"}),
    )

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.form_action = ""
        helper.disable_csrf = True
        helper.attrs = {"novalidate": "", "role": "search"}
        helper.layout = Layout("q", HTML(BUTTON))
        return helper
