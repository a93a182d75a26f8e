"""Text that may be stored: nothing hidden in it, nothing that turns it round."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError

from briefing.wording.characters import forbidden_characters, forbidden_message, is_blank, normalise_newlines


def tidy(value: str, *, multiline: bool) -> str:
    """Line ends as one kind, no space at either end of a one-line text; nothing where there is nothing to see."""
    value = normalise_newlines(value) if multiline else value.strip(" ")
    if is_blank(value) and not check_characters(value, multiline=multiline):
        return ""
    return value if unicodedata.is_normalized("NFC", value) else unicodedata.normalize("NFC", value)


def check_characters(value: str, *, multiline: bool) -> ValidationError | None:
    """The error that names the first hidden character and its remedy, or nothing."""
    if value.isascii() and value.isprintable():  # a fast way past the search: most values, and nothing is hidden there
        return None
    found = forbidden_characters(value, multiline=multiline)
    if not found:
        return None
    return ValidationError(forbidden_message(found[0], value), code="forbidden_character")
