"""References to records as staff type them: noun:slug, one a line, joined by + where summed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

# The nouns that have a slug of their own and so can be referred to.
REFERABLE: Final = (
    "conflict",
    "duty",
    "event",
    "figure",
    "foi",
    "issue",
    "measure",
    "position",
    "role",
    "source",
    "stakeholder",
    "succession",
    "topic",
)
_REFERENCE: Final = re.compile(r"([a-z]+):([a-z0-9]+(?:[-_][a-z0-9]+)*)")
_LINE: Final = re.compile(rf"(?:([a-z]+) +)?({_REFERENCE.pattern}(?: *\+ *{_REFERENCE.pattern})*)")


class ReferenceNotUnderstood(ValueError):
    """The text isn't a reference, or names a noun that can't be referred to."""


class Reference(NamedTuple):
    """A tuple, since composing compares, sorts and looks up references tens of thousands of times."""

    noun: str
    slug: str

    def __str__(self) -> str:
        return f"{self.noun}:{self.slug}"


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """``keyword`` is empty where the line begins with its reference."""

    keyword: str
    references: tuple[Reference, ...]


def read_reference(text: str) -> Reference:
    found = _REFERENCE.fullmatch(text.strip())
    if found is None:
        raise ReferenceNotUnderstood(
            f"{text.strip()[:80]} is not a reference. Write noun:slug, such as role:head-teacher."
        )
    if found[1] not in REFERABLE:
        raise ReferenceNotUnderstood(
            f"{found[1]} in {text.strip()[:80]} can't be referred to. Use one of: {', '.join(REFERABLE)}."
        )
    return Reference(found[1], found[2])


@lru_cache(maxsize=4096)
def read_reference_lines(text: str) -> tuple[ReferenceLine, ...]:
    """One ReferenceLine for each line that isn't blank, in order."""
    return tuple(_read_line(line.strip()) for line in text.splitlines() if line.strip())


def _read_line(line: str) -> ReferenceLine:
    if len(line) > 1000:
        raise ReferenceNotUnderstood(f"The line that begins {line[:40]} is too long.")
    found = _LINE.fullmatch(line)
    if found is None:
        raise ReferenceNotUnderstood(f"{line[:80]} is not a line of references. Write one noun:slug a line.")
    return ReferenceLine(
        keyword=found[1] or "",
        references=tuple(read_reference(part) for part in found[2].split("+")),
    )
