"""What checks know of how old things are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Freshness:
    """When the briefing is to be looked at again, and what was changed since its last edition.

    ``contacts`` are those that it prints, each with the day on which somebody made sure that it answers. ``edition`` is
    the number of the last edition, 0 where there is none; ``edited`` the ``noun:slug`` of the evidence that it rests on
    and that was saved since then.
    """

    review_by: date | None = None
    contacts: tuple[tuple[str, date], ...] = ()
    edition: int = 0
    edited: tuple[str, ...] = ()
