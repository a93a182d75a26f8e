"""All checks, in the order of their families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from briefing.integrity import clearance, quotations, restatements
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, Level

Check = Callable[[Checked], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    quotations.marks_in_content,
    quotations.marks_in_the_note,
    quotations.marks_in_html,
    quotations.words_are_held,
    quotations.stated_names_are_held,
    restatements.body_uses_no_later_source,
    clearance.ingredients_are_public,
    clearance.ingredients_are_free_of_embargo,
    clearance.protected_names_are_not_printed,
)


def find(checked: Checked) -> tuple[Finding, ...]:
    """What every check found, each finding once, errors first, by id and record."""
    found = {finding for check in CHECKS for finding in check(checked)}
    return tuple(sorted(found, key=lambda f: (f.level != Level.ERROR, f.id, f.record, f.message)))
