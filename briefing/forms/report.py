"""What a reader reports: a mistake, or that a quotation is theirs."""

from __future__ import annotations

from typing import Any, Final  # Django's own signatures

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms

from briefing.enums import ReportKind
from briefing.publishing.reporting import LONGEST_MESSAGE
from briefing.validators.text import tidy
from briefing.wording.characters import forbidden_characters

LONGEST_NAME: Final = 200
LONGEST_ADDRESS: Final = 254
BUTTON: Final = '<button class="govuk-button" type="submit">Send</button>'
# Filled in by programs that fill in everything: no reader sees it, and the style sheet alone hides it.
TRAP: Final = (HTML('<div class="trap">'), "homepage", HTML("</div>"))


class ReadersText(forms.CharField):
    """Text without hidden characters, which readers can't help pasting. Counted as it will be stored.

    The box takes more than the limit, so that nothing of what is pasted is cut off unseen.
    """

    def __init__(self, *, multiline: bool = False, **kwargs: Any) -> None:
        self.multiline = multiline
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = tidy(str(super().to_python(value) or ""), multiline=True).strip()
        hidden = {found.position for found in forbidden_characters(text, multiline=True)}
        kept = "".join(sign for place, sign in enumerate(text) if place not in hidden)
        return kept.strip() if self.multiline else " ".join(kept.split())

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class ReportForm(forms.Form):
    use_required_attribute = False

    kind = forms.ChoiceField(
        label="What is it about?",
        choices=ReportKind,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is about."},
    )
    message = ReadersText(
        label="What is wrong, and what would be right?",
        help_text="Quote the words or the number, and say how you know. A source that we can look at helps most.",
        max_length=LONGEST_MESSAGE,
        multiline=True,
        widget=forms.Textarea(attrs={"class": "govuk-textarea", "rows": 8}),
        error_messages={
            "required": "Say what is wrong.",
            "max_length": "Shorten your message to 5,000 characters. It has %(show_value)s.",
        },
    )
    name = ReadersText(
        label="Your name (optional)",
        help_text="If the quotation is yours, or you would like an answer.",
        max_length=LONGEST_NAME,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "name"}),
        error_messages={"max_length": "Shorten your name to 200 characters."},
    )
    email = forms.EmailField(
        label="Your e-mail address (optional)",
        help_text="We use it to answer you, and for nothing else.",
        max_length=LONGEST_ADDRESS,
        required=False,
        widget=forms.EmailInput(attrs={"class": "govuk-input", "autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "invalid": "Write the e-mail address in full, such as name@example.org.",
            "max_length": "Shorten the e-mail address to 254 characters.",
        },
    )
    homepage = forms.CharField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off", "tabindex": "-1"}),
    )

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_action = ""  # to the address it came from, which says what it is about
        helper.attrs = {"novalidate": ""}
        helper.layout = Layout("kind", "message", "name", "email", *TRAP, HTML(BUTTON))
        return helper

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["homepage"])
