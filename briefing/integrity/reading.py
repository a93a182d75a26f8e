"""Reads back what readers are given: the words of a page, and what leads through it for those who don't see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final

from briefing.integrity.tokens import CELLS, LISTENED_TO, VOID, Tag, plain_tokens, tokens

SOFT_HYPHEN: Final = "\u00ad"
_SECTION: Final = re.compile("(?=<section[ >])")


@dataclass(frozen=True, slots=True)
class Element:
    """A tag and the words within it, seen or only read aloud, a picture's alternative among them."""

    tag: Tag
    words: str
    name: str = field(init=False)

    def __post_init__(self) -> None:
        """The name is what is read aloud for it: worked out once, since several checks ask for it."""
        name = " ".join((self.tag.get("aria-label") or self.words).split())
        object.__setattr__(self, "name", name)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its caption and its rows of cells."""

    caption: str
    rows: tuple[tuple[Element, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """``flow`` is all that is seen, ``apart`` each text that only a screen reader says.

    ``elements`` are headings, links, pictures and drawings in the order in which they end.
    """

    flow: str
    apart: tuple[str, ...]
    elements: tuple[Element, ...] = ()
    tables: tuple[Grid, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.flow, *self.apart)


def read_page(html: bytes) -> Reading:
    """Section by section, since the documents of a briefing have most sections in common."""
    text = html.decode()
    parts = [_read_section(part) for part in _SECTION.split(text)]
    if None in parts:
        return _read(tokens(text)).result()
    return Reading(
        "".join(part.flow for part in parts if part),
        tuple(chain.from_iterable(part.apart for part in parts if part)),
        tuple(chain.from_iterable(part.elements for part in parts if part)),
        tuple(chain.from_iterable(part.tables for part in parts if part)),
    )


def texts_of_page(html: bytes) -> tuple[str, ...]:
    """All words of the page in one text, then each text that is only read aloud."""
    return read_page(html).texts


@lru_cache(maxsize=2048)
def _read_section(html: str) -> Reading | None:
    """None where it leaves something open, so that it can't be read by itself."""
    plain = plain_tokens(html)
    reader = _read(plain) if plain is not None else None
    return reader.result() if reader is not None and not reader.hidden and not reader.open else None


def _read(page: Iterable[Tag | str]) -> _Reader:
    reader = _Reader()
    flow, hidden, listening = reader.flow, reader.hidden, reader.open
    for token in page:
        # Most of a page goes straight into its flow; a page has thousands of these.
        if hidden or listening or not (isinstance(token, str) or token.plain):
            reader.take(token)
        else:
            flow.append(token if isinstance(token, str) else token.gap)
    return reader


@dataclass(slots=True)
class _Reader:
    """``hidden`` are the open tags from the first one that is hidden on; ``open`` is what is listened to."""

    flow: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    open: list[tuple[Tag, int]] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    cells: list[Element] = field(default_factory=list)
    rows: list[tuple[Element, ...]] = field(default_factory=list)
    caption: str = ""

    def take(self, token: Tag | str) -> None:
        if isinstance(token, str):
            (self.apart if self.hidden else self.flow).append(token)
            if self.open:
                self.heard.append(token)
            return
        if token.opens:
            self._opens(token)
        if token.closes:
            self._closes(token)

    def _opens(self, tag: Tag) -> None:
        self.apart += tag.aloud
        if tag.name not in VOID and (self.hidden or tag.hides):
            self.hidden.append(tag.name)
        self._break(tag, "“")
        if tag.name in LISTENED_TO:
            self._begin(tag)

    def _closes(self, tag: Tag) -> None:
        self._break(tag, "”")
        if tag.name in self.hidden:
            while self.hidden.pop() != tag.name:
                pass
        if tag.name in LISTENED_TO:
            self._end(tag.name)

    def _break(self, tag: Tag, mark: str) -> None:
        """Browsers print the marks of q themselves."""
        if tag.gap:
            self.flow.append(" ")
            if self.open:
                self.heard.append(" ")
        elif tag.name == "q":
            self.flow.append(mark)

    def _begin(self, tag: Tag) -> None:
        if tag.name == "img":
            self.elements.append(Element(tag, tag.get("alt") or ""))
            self.heard.append(tag.get("alt") or "")
            return
        if tag.name == "table":
            self.rows, self.caption = [], ""
        self.open.append((tag, len(self.heard)))

    def _end(self, name: str) -> None:
        place = next((i for i in range(len(self.open) - 1, -1, -1) if self.open[i][0].name == name), None)
        if place is None:
            return
        tag, start = self.open[place]
        del self.open[place:]
        made = Element(tag, "".join(self.heard[start:]))
        if not self.open:
            self.heard.clear()
        if name in CELLS:
            self.cells.append(made)
        elif name == "tr":
            self.rows.append(tuple(self.cells))
            self.cells = []
        elif name == "caption":
            self.caption = made.name
        elif name == "table":
            self.tables.append(Grid(self.caption, tuple(self.rows)))
        else:
            self.elements.append(made)

    def result(self) -> Reading:
        flow = "".join(self.flow).replace(SOFT_HYPHEN, "")
        return Reading(
            flow, tuple(text.replace(SOFT_HYPHEN, "") for text in self.apart), tuple(self.elements), tuple(self.tables)
        )
