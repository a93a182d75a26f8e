"""The code on a copy, typed by whoever holds it."""

from __future__ import annotations

from typing import Final

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms
from django.core.exceptions import ValidationError

from briefing.wording.codes import print_code, read_code

BUTTON: Final = '<button class="govuk-button" type="submit">Check it</button>'
EXAMPLE: Final = print_code("7KQ4M2XR9T")
# The same for a code that can't be one, for one that nobody has, and for one that isn't theirs to know of.
UNKNOWN: Final = "We know no document with this code. Compare it with the foot of your copy, sign by sign."


class CheckForm(forms.Form):
    """Sent with GET: what is asked changes nothing."""

    use_required_attribute = False

    code = forms.CharField(
        label="The check code on your copy",
        help_text=f"It stands at the foot, such as {EXAMPLE}. Capitals, spaces and the dash don’t matter.",
        widget=forms.TextInput(
            attrs={"class": "govuk-input govuk-input--width-20", "autocomplete": "off", "spellcheck": "false"}
        ),
        error_messages={"required": "Type the check code."},
    )

    def clean_code(self) -> str:
        code = read_code(self.cleaned_data["code"])
        if code is None:
            raise ValidationError(UNKNOWN)
        return code

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.form_action = "check"
        helper.disable_csrf = True
        helper.attrs = {"novalidate": ""}
        helper.layout = Layout("code", HTML(BUTTON))
        return helper
