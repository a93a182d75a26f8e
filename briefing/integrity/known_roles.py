"""What checks know of roles: what sources call them, and what became of their duties."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """What a source, by slug, calls a role; ``held`` is whether those words stand in what we hold of the source."""

    source: str
    words: str
    held: bool = True


@dataclass(frozen=True, slots=True)
class Called:
    """A role, by slug, with its own title, plural and acronym, empty where it has none, and its sources' names."""

    slug: str
    title: str
    plural: str = ""
    acronym: str = ""
    names: tuple[Name, ...] = ()
    printed: bool = True

    @property
    def record(self) -> str:
        return f"role:{self.slug}"


@dataclass(frozen=True, slots=True)
class Ledger:
    """A succession, by slug: the duties before and after that it may name, and those that it does, all by slug."""

    slug: str
    title: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roles:
    called: tuple[Called, ...] = ()
    ledgers: tuple[Ledger, ...] = ()
