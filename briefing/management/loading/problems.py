"""What stands in the way of a load: every problem, each with file, record, field and remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from briefing.wording.characters import reveal

MOST_PRINTED: Final = 200
# A problem may repeat what was typed, which may be a book: its beginning and its remedy are what is needed.
LONGEST: Final = 1_200
BEGINNING: Final = 800


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a record stands: ``order`` is the file's among those of the call, ``position`` counts from 1."""

    order: int
    file: str
    position: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """``record`` is empty where the file as a whole is meant, ``field`` where the record as a whole is."""

    place: Place
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        where = f"record {self.place.position}" if self.place.position else ""
        if where and self.record:
            where = f"{where} ({self.record})"
        text = ": ".join(part for part in (self.place.file, where, self.field, self.message) if part)
        text = reveal(text).replace("\n", " ")
        return text if len(text) <= LONGEST else f"{text[:BEGINNING]} … {text[BEGINNING - LONGEST :]}"


class LoadRefused(Exception):
    """Nothing was loaded; ``problems`` holds every reason, by file and position."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(_report(self.problems))


def _report(problems: list[Problem]) -> str:
    count = len(problems)
    head = f"Nothing was loaded: {count:,} {'problem' if count == 1 else 'problems'}."
    lines = [head, *map(str, problems[:MOST_PRINTED])]
    if count > MOST_PRINTED:
        lines.append(f"… and {count - MOST_PRINTED:,} more. Correct these, then load again.")
    return "\n".join(lines)
