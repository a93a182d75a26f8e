"""The moment of a local time, where there is one: in the hours in which clocks change there are two, or none."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.core.exceptions import ValidationError
from django.utils import timezone

CODE: Final = "no_one_local_time"


def moment_of(naive: datetime, *, remedy: str) -> datetime:
    """In the portal's time zone; raises ValidationError, which ends with the remedy."""
    first, second = (timezone.make_aware(naive.replace(fold=fold)) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first
    # Fold 0 reads by the offset before the change, fold 1 by the one after it.
    comes_twice = first.utcoffset() > second.utcoffset()  # type: ignore[operator]  # both are aware
    what = "comes twice, since the clocks go back" if comes_twice else "doesn't exist, since the clocks go forward"
    raise ValidationError(f"{naive:%H:%M} on {naive.day} {naive:%B %Y} {what}. {remedy}", code=CODE)
