"""What somebody with a review link says of what they read."""

from __future__ import annotations

from typing import Final

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms

from briefing.publishing.inviting import LONGEST_COMMENT

BUTTON: Final = '<button class="govuk-button" type="submit">Send your comment</button>'


class CommentForm(forms.Form):
    """What is too long is refused by the verb, which counts a line's end as one character, as people do."""

    text = forms.CharField(
        label="Your comment",
        help_text=(
            f"Say which part you mean. At most {LONGEST_COMMENT:,} characters. Whoever prepares the briefing reads it; "
            "readers don’t."
        ),
        error_messages={"required": "Write what you want to say."},
        widget=forms.Textarea(attrs={"class": "govuk-textarea", "rows": 8, "autocomplete": "off"}),
    )

    def __init__(self, *args: object, action: str, **kwargs: object) -> None:
        """``action`` is the page's address alone: with a fragment the browser wouldn't lead the focus to an error."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.action = action

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "post"
        helper.disable_csrf = True  # the address is the secret: see the view
        helper.attrs = {"novalidate": "", "action": self.action}
        helper.layout = Layout("text", HTML(BUTTON))
        return helper
