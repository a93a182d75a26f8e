"""What checks know of the prose that staff wrote."""

from __future__ import annotations

from dataclasses import dataclass

# What stands in prose where a reference does; a note's mark and a difference's pointer are no word of a sentence.
REFERENCE = "\ufffc"


@dataclass(frozen=True, slots=True)
class Written:
    """One paragraph, item or cell of the prose of ``record``, with REFERENCE for each word that it refers to.

    ``place`` says which prose of it, such as the section why, or the summary.
    """

    record: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """``not_facts`` are the lines in which staff marked typed numbers and dates as no facts of the evidence."""

    written: tuple[Written, ...] = ()
    not_facts: tuple[str, ...] = ()
