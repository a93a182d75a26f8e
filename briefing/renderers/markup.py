"""Text set into markup, escaped."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString


def marked(markup: str, *parts: str) -> SafeString:
    """The markup with a part in place of each ``{}``: plain text is escaped, what is markup already stands as it is.

    As Django's ``format_html``, but of text alone, which takes a fifth of the time: a document is thousands of these.
    """
    return SafeString(markup.format(*[part if isinstance(part, SafeString) else escape(part) for part in parts]))


def as_one(parts: list[SafeString]) -> SafeString:
    """Pieces of markup one after another."""
    return SafeString("".join(parts))
