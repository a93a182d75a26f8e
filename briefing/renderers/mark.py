"""What a document that people hold says of the edition that it is a copy of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class EditionMark:
    """``date`` is the day from which the edition is live, as it is printed, ``day`` the same as ISO 8601.

    ``address`` is where a copy is checked, in full, since a document on paper or in an e-mail has no site around it;
    ``code`` is what is typed there, as it is printed, and empty where there is none. Pages of records stand below
    ``site``.
    """

    number: int
    date: str
    address: str
    code: str = ""
    site: str = ""
    day: str = ""


def moment_of(mark: EditionMark | None) -> int:
    """The first second of the edition's day, since 1970: when something was made isn't part of what it says."""
    return int(datetime.fromisoformat(mark.day).replace(tzinfo=UTC).timestamp()) if mark else 0
