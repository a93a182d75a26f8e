"""What checks know of the dates of the evidence: of events and roles, of sources, of what was said and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefing.content.inline import RecordLink
from briefing.integrity.days import Days


@dataclass(frozen=True, slots=True)
class Attested:
    """What one source (its slug and title) says of when an event was: ``stated`` verbatim, ``days`` as worked out.

    ``gives_date`` marks the one that the event prints; ``cleared`` is whether readers may see the source. ``held`` is
    whether a passage that we hold of the source has the words.
    """

    source: str
    title: str
    stated: str = ""
    days: Days | None = None
    reasoning: str = ""
    planned: bool = False
    gives_date: bool = False
    cleared: bool = True
    held: bool = True


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, by slug, and every source's word on it."""

    slug: str
    title: str
    attested: tuple[Attested, ...] = ()
    printed: bool = True

    @property
    def record(self) -> str:
        return f"event:{self.slug}"

    @property
    def dated_by(self) -> Attested | None:
        """Whose date is printed: of who gives the event its date, else the narrowest; None where nobody dates it."""
        dated = [said for said in self.attested if said.days is not None]
        giving = [said for said in dated if said.gives_date]
        return giving[0] if giving else min(dated, key=_days_allowed, default=None)

    @property
    def days(self) -> Days | None:
        return self.dated_by.days if self.dated_by else None

    @property
    def edtfs(self) -> frozenset[str]:
        """Every date that a source gives it, in EDTF."""
        return frozenset(said.days.edtf for said in self.attested if said.days is not None)


def _days_allowed(said: Attested) -> int:
    days = said.days or Days()
    return ((days.last or date.max) - (days.first or date.min)).days


@dataclass(frozen=True, slots=True)
class Life:
    """A role, by slug, and the slugs of the events with which it began and ended, empty where none is recorded."""

    slug: str
    title: str
    began: str = ""
    ended: str = ""
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Handover:
    """A succession: the roles before and after by slug, and the event by which it took effect."""

    slug: str
    title: str
    effective: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A record (``noun:slug``) with a date of its own, the source that tells it and the event that it belongs to.

    ``foretold``: a target or plan, which lies ahead.
    """

    record: str
    days: Days | None
    source: str
    event: str = ""
    foretold: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A request (``foi:slug``): when it was asked and answered."""

    record: str
    asked: Days | None
    answered: Days | None


@dataclass(frozen=True, slots=True)
class Taken:
    """When we took something from a source, or opened it: ``what`` says which, such as the excerpt change."""

    source: str
    what: str
    day: date


@dataclass(frozen=True, slots=True)
class Dates:
    """``events`` and ``sources`` are by slug, all others those that the briefing prints.

    ``recorded`` has every date of the evidence in EDTF; ``letter`` is a letter's own date.
    """

    events: Mapping[str, Happening] = field(default_factory=dict)
    sources: Mapping[str, Days | None] = field(default_factory=dict)
    roles: tuple[Life, ...] = ()
    handovers: tuple[Handover, ...] = ()
    told: tuple[Told, ...] = ()
    requests: tuple[Answered, ...] = ()
    taken: tuple[Taken, ...] = ()
    recorded: frozenset[str] | None = None
    letter: Days | None = None

    def event_of(self, link: RecordLink) -> Happening | None:
        """The event that the link leads to, None where it leads to something else."""
        return self.events.get(link.slug) if link.noun == "event" else None

    @property
    def printed_events(self) -> tuple[Happening, ...]:
        return tuple(event for event in self.events.values() if event.printed)
