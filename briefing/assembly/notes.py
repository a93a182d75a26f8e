"""The numbered notes of a document: each source once, each place in it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from briefing.assembly.wordings import date_text
from briefing.content.inline import Emphasis, Inline, Link, NoteRef, RecordLink, Text
from briefing.content.parts import Note, NotePlace
from briefing.models import Excerpt, Source
from briefing.queries.parts import excerpts_of


@dataclass
class Notes:
    """Numbers are given in the order in which sources are first cited; ``at`` is when readers read them."""

    at: datetime
    cited: dict[str, tuple[int, Source, list[str]]] = field(default_factory=dict)

    def cite(self, source: Source, place: str) -> NoteRef:
        """The reference to print; ``place`` is a locator, or empty for the whole document."""
        number, _, places = self.cited.setdefault(source.slug, (len(self.cited) + 1, source, []))
        if place and place not in places:
            places.append(place)
        mark = _mark(places.index(place)) if place else ""
        label = f"Note {number}{mark}: {source.title}" + (f", {place}" if place else "")
        return NoteRef(number=number, mark=mark, label=label)

    def _passage(self, source: Source, place: str) -> str:
        """The first passage held of that place that readers may see."""
        held = [excerpt for excerpt in excerpts_of(source) if excerpt.locator == place and excerpt.is_cleared(self.at)]
        return passage_anchor(min(held, key=lambda excerpt: excerpt.key)) if held else ""

    def listed(self) -> tuple[Note, ...]:
        return tuple(
            Note(
                number=number,
                source=source.slug,
                children=describe(source),
                places=tuple(
                    NotePlace(_mark(index), place, self._passage(source, place)) for index, place in enumerate(places)
                ),
            )
            for number, source, places in self.cited.values()
        )


def passage_anchor(excerpt: Excerpt) -> str:
    return f"excerpt-{excerpt.key}"


def describe(source: Source) -> tuple[Inline, ...]:
    """A source as a note gives it: title, author line, publisher, date, address, day of access."""
    parts: list[Inline] = [RecordLink("source", source.slug, (Emphasis((Text(source.title),)),))]
    if source.byline:
        parts.append(Text(f". {source.byline}"))
    parts.append(Text(f". {source.publisher.name}, "))
    parts.append(date_text(source.date) if source.date else Text("undated"))
    if source.url:
        parts += [Text(". "), Link(source.url, (Text("Read the original"),))]
    if source.accessed_on:
        parts.append(Text(f", opened on {source.accessed_on:%-d %B %Y}"))
    return (*parts, Text("."))


def _mark(index: int) -> str:
    """a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
