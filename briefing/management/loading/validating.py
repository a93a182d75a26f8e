"""Every record under the rules and messages of ``full_clean``, without a query for each.

What ``full_clean`` asks the database record by record is asked in bulk elsewhere: references in `resolving`,
uniqueness and constraints in `writing`.
"""

from __future__ import annotations

from typing import Final

from django.core.exceptions import ValidationError

from briefing.management.loading.entries import Entry

NOT_IN_EXCERPT: Final = "not_in_excerpt"
NONE: Final[frozenset[str]] = frozenset()


def check_columns(entry: Entry) -> None:
    """Tidies text, fills derived columns and refuses what a field can't hold."""
    refused = entry.refused_fields if entry.problems else NONE
    try:
        entry.instance.clean_fields(exclude=entry.shape.looked_up | refused)
    except ValidationError as error:
        if _rests_on_incomplete(entry):
            entry.unjudged = True
            _drop_not_in_excerpt(error)
        entry.refuse_all(error)


def check_whole(entry: Entry) -> None:
    """What the record's fields must hold together, unless some of it couldn't be read in the first place."""
    if entry.incomplete or _rests_on_incomplete(entry):
        entry.unjudged = True
        return
    refused = entry.refused_fields
    try:
        entry.instance.clean()
    except ValidationError as error:
        entry.refuse_all(error, besides=refused)


def _rests_on_incomplete(entry: Entry) -> bool:
    return any(target.incomplete for target in entry.targets)


def _drop_not_in_excerpt(error: ValidationError) -> None:
    """The excerpt's own text couldn't be read: that is the problem, and it is told there."""
    for name, errors in list(error.error_dict.items()):
        errors[:] = [single for single in errors if single.code != NOT_IN_EXCERPT]
        if not errors:
            del error.error_dict[name]
