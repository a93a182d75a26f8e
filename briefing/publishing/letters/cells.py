"""The cells of a spreadsheet as text, and what can't be read as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.wording.characters import is_blank


@dataclass(frozen=True, slots=True)
class Cells:
    """``rows`` are all of one length, without the empty ones at the end."""

    rows: tuple[tuple[str, ...], ...]
    faults: tuple[str, ...] = ()


def squared(rows: Sequence[Sequence[str]], most: int) -> Cells:
    """The rows made equally long, those that are empty at the end left away; a fault where they are more than most."""
    kept = list(rows)
    while kept and all(is_blank(value) for value in kept[-1]):
        kept.pop()
    if len(kept) - 1 > most:
        return Cells((), (f"Below the first there are more than {most:,} rows. Split the list.",))
    width = max((len(row) for row in kept), default=0)
    return Cells(tuple((*row, *([""] * (width - len(row)))) for row in kept))
