"""Names that must never be printed, looked for in what a letter says beside its edition."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefing.integrity.clearance import who_is_named
from briefing.models.letter_fields import LetterField
from briefing.publishing.checking import protected
from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.recipients import Addressee

TAKE_OUT = "must never be printed. Take it out."


def protected_names(
    covering: Covering | None, addressees: Sequence[Addressee], used: Collection[LetterField]
) -> Iterator[str]:
    """Where one stands: in the words of a covering letter, or in a field that is printed. One statement."""
    people = protected()
    words = [covering.subject, covering.prose, covering.closing] if covering else []
    for person in who_is_named(words, people):
        yield f"The letter holds the name of stakeholder:{person.slug}, which {TAKE_OUT}"
    for field in used:
        values = [each.fields.get(field, "") for each in addressees]
        # Most lists hold none: looked through as a whole first.
        if not any(who_is_named(values, people)):
            continue
        for each, value in zip(addressees, values, strict=True):
            for person in who_is_named([value], people):
                yield f"{field.label} of {each.place} holds the name of stakeholder:{person.slug}, which {TAKE_OUT}"
