"""What a document that people hold says of the edition that it is a copy of."""

from __future__ import annotations

from dataclasses import dataclass


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
