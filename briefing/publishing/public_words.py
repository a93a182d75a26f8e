"""Words that go to readers without a draft around them: an explanation, a reason, a corrected note, a ground.

They are held to what a change note is held to, for readers take them alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.clearance import who_is_named
from briefing.integrity.marks import wrongly_marked
from briefing.integrity.quotations import wrongly_marked_words
from briefing.models import Briefing
from briefing.publishing.checking import protected
from briefing.publishing.permitted import check_words
from briefing.publishing.refusal import Refused


def check_public_words(briefing: Briefing, words: str, *, missing: str) -> str:
    """The words tidied, as ``check_words``; Refused as well where they quote somebody or hold a protected name."""
    tidied = check_words(briefing, words, missing=missing)
    if problems := tuple(_problems(tidied)):
        raise Refused(briefing.slug, *problems)
    return tidied


def _problems(words: str) -> Iterator[str]:
    for marked in wrongly_marked(words, ()):
        yield f"{wrongly_marked_words(marked)} Take the marks away."
    for person in who_is_named([words], protected()):
        yield f"The words hold the name of stakeholder:{person.slug}, which must never be printed. Take it out."
