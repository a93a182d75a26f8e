"""Who takes which side of a question, counted."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.content.inline import Inline


@dataclass(frozen=True, slots=True)
class BalanceSide:
    """Who takes one side, counted three ways: each speaker, each body, each occasion once."""

    pole: str
    voices: int
    bodies: int
    occasions: int
    holders: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """``notes`` say what the counts aren't, and what was left out of them and why."""

    question: str
    sides: tuple[BalanceSide, ...]
    notes: tuple[tuple[Inline, ...], ...]
