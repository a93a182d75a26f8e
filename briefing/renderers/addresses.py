"""Where the evidence pages stand: one table for renderers, views and the site's lists."""

from __future__ import annotations

from typing import Final

# The nouns with pages of their own; any other prints as plain text.
PLURALS: Final = {
    "topic": "topics",
    "role": "roles",
    "stakeholder": "stakeholders",
    "issue": "issues",
    "event": "events",
    "measure": "measures",
    "source": "sources",
    "position": "quotations",  # those alone whose words are printed
}


def record_address(noun: str, slug: str) -> str | None:
    """The site-relative address of a record's page, None for a noun without pages."""
    plural = PLURALS.get(noun)
    return f"/{plural}/{slug}/" if plural else None
