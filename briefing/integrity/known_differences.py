"""What checks know of the differences that staff have settled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """A difference that a note settles: its slug, and the ``noun:slug`` of each record that it names."""

    slug: str
    records: frozenset[str]

    @property
    def anchor(self) -> str:
        """Where a document prints it."""
        return f"difference-{self.slug}"
