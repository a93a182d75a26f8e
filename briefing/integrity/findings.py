"""What a check found: nothing is published while one finding is an error."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Said is said, nothing without a source, nobody given words, one rule of who sees what; and what can't be composed.
NEVER_OVERRIDDEN: Final = frozenset("QACE")
# A document restated that knows what came after it would give its writer words; R003 and D014 are of words that are set
# as a source's own.
NEVER_OVERRIDDEN_IDS: Final = frozenset({"D001", "D014", "R003"})


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

    @property
    def may_be_overridden(self) -> bool:
        """By an approver with a reason; those that keep a promise to readers never."""
        return self.id[0] not in NEVER_OVERRIDDEN and self.id not in NEVER_OVERRIDDEN_IDS

    @property
    def key(self) -> str:
        """Names the finding in forms and in the log."""
        return hashlib.sha256(f"{self.id} {self.record} {self.message}".encode()).hexdigest()[:16]

    def __str__(self) -> str:
        return " ".join(part for part in (self.id, f"{self.record}:", self.message, self.remedy) if part)


def error(id: str, record: str, message: str, remedy: str = "") -> Finding:  # noqa: A002  # as the field is called
    """Without ``remedy`` where the message brings one."""
    return Finding(id, Level.ERROR, record, message, remedy)


def warning(id: str, record: str, message: str, remedy: str = "") -> Finding:  # noqa: A002  # as the field is called
    """What a person must look at, and may let stand."""
    return Finding(id, Level.WARNING, record, message, remedy)
