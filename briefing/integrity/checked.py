"""What checks look at: what a briefing says, the bytes that say it, and what only staff know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from briefing.content.blocks import Document, RecordPage


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A record that goes into the briefing; ``source`` is the slug of the source that it rests on."""

    title: str
    public: bool = True
    embargo_until: datetime | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """The words of an excerpt, by ``record``, and whether readers may see them when the edition is live."""

    record: str
    text: str
    cleared: bool = True


@dataclass(frozen=True, slots=True)
class Protected:
    """A stakeholder whose names must never be printed."""

    slug: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What only staff know; never rendered, never serialised.

    ``ingredients`` are by ``noun:slug``; ``quoted`` holds the excerpts of each position's
    quotations by its slug, ``held`` every excerpt of the sources that are printed;
    ``source_dates`` the last day that each source's date allows, by slug, None if undated.
    ``restates`` is the slug of the document that a restatement restates, else empty.
    """

    live_from: datetime
    ingredients: Mapping[str, Ingredient] = field(default_factory=dict)
    quoted: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    protected: tuple[Protected, ...] = ()
    source_dates: Mapping[str, date | None] = field(default_factory=dict)
    restates: str = ""


T = TypeVar("T", bound=Document | RecordPage, covariant=True)


@dataclass(frozen=True, slots=True)
class Rendered(Generic[T]):
    """A document or an evidence page with its HTML; ``record`` is its ``noun:slug``."""

    record: str
    tree: T
    html: bytes


@dataclass(frozen=True, slots=True)
class Checked:
    """``documents`` has one for each audience, ``pages`` the evidence pages of all of them."""

    documents: tuple[Rendered[Document], ...]
    pages: tuple[Rendered[RecordPage], ...]
    change_note: str
    context: Context

    @property
    def everything(self) -> tuple[Rendered[Document | RecordPage], ...]:
        return (*self.documents, *self.pages)
