"""What a check found: nothing is published while one finding is an error."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """``id`` is stable: a letter for the family and a number, such as Q001. ``record`` is
    ``noun:slug`` of what to look at. ``remedy`` is a sentence that says what to do.

    Families: Q quotations, A attribution, D dates, F figures, R roles and duties, C clearance,
    B balance, P prose, X accessibility, V freshness, and E for evidence that can't be composed.
    """

    id: str
    level: Level
    record: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.id, f"{self.record}:", self.message, self.remedy) if part)


def error(id: str, record: str, message: str, remedy: str = "") -> Finding:  # noqa: A002  # as the field is called
    """Without ``remedy`` where the message brings one."""
    return Finding(id, Level.ERROR, record, message, remedy)
