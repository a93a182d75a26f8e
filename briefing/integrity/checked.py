"""What checks look at: what a briefing says, the bytes that say it, and what only staff know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from briefing.content.blocks import Document, RecordPage
from briefing.integrity.known_dates import Dates
from briefing.integrity.known_differences import Settled
from briefing.integrity.known_figures import Figures
from briefing.integrity.known_freshness import Freshness
from briefing.integrity.known_prose import Prose
from briefing.integrity.known_quotations import Held, Quotations
from briefing.integrity.known_roles import Roles
from briefing.integrity.known_speakers import Speakers
from briefing.integrity.known_stances import Stances
from briefing.integrity.part import Part
from briefing.integrity.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A record that goes into the briefing; ``source`` is the slug of the source that it rests on."""

    title: str
    public: bool = True
    embargo_until: datetime | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Protected:
    """A stakeholder whose names must never be printed."""

    slug: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What only staff know; never rendered, never serialised.

    ``ingredients`` are by ``noun:slug``; ``held`` is every excerpt of the sources that are printed;
    ``source_dates`` the last day that each source's date allows, by slug, None if undated.
    ``restates`` is the slug of the document that a restatement restates, else empty.
    ``differences`` are those that staff have settled, each with the records that it names.
    """

    live_from: datetime
    ingredients: Mapping[str, Ingredient] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    protected: tuple[Protected, ...] = ()
    source_dates: Mapping[str, date | None] = field(default_factory=dict)
    restates: str = ""
    speakers: Speakers = field(default_factory=Speakers)
    dates: Dates = field(default_factory=Dates)
    figures: Figures = field(default_factory=Figures)
    differences: tuple[Settled, ...] = ()
    quotations: Quotations = field(default_factory=Quotations)
    roles: Roles = field(default_factory=Roles)
    stances: Stances = field(default_factory=Stances)
    prose: Prose = field(default_factory=Prose)
    freshness: Freshness = field(default_factory=Freshness)

    def settled(self, *records: str) -> bool:
        """Whether one note names all of these records."""
        return any(difference.records.issuperset(records) for difference in self.differences)

    def settled_within(self, record: str) -> bool:
        """Whether a note is about how the sources of this one record differ, and names it alone."""
        return any(difference.records == {record} for difference in self.differences)


@dataclass(frozen=True)
class Checked:
    """``documents`` has one for each audience, ``pages`` the evidence pages of all of them."""

    documents: tuple[Rendered[Document], ...]
    pages: tuple[Rendered[RecordPage], ...]
    change_note: str
    context: Context

    @property
    def everything(self) -> tuple[Rendered[Document | RecordPage], ...]:
        return (*self.documents, *self.pages)

    @cached_property
    def parts(self) -> tuple[tuple[str, Part], ...]:
        """Every part of what readers will get, with the record whose page it stands on; what audiences share once."""
        parts = {
            (each.record, id(part)): (each.record, part)
            for each in self.everything
            for part in (*each.parts, each.closing)
        }
        return tuple(parts.values())
