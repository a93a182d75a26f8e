"""What changed within one line or with it: its figures, dates, names and quotations, its sources, its wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from briefing.content.charts import ChartPoint
from briefing.content.differences_aligned import aligned, stretches
from briefing.content.differences_lines import Kind, Line, quotation
from briefing.content.inline import DateText, FigureText, Link, NoteRef, Quoted, StatedName
from briefing.content.walk import walk

# Stands in a line's text for what is told by itself.
_HELD: Final = "\0"


@dataclass(frozen=True, slots=True)
class Held:
    """A figure, a date, a name as stated or a quotation; ``key`` is its slug, where it has one."""

    kind: Kind
    key: str
    text: str


def held(line: Line) -> list[Held]:
    """In reading order."""
    found: list[Held] = []
    for node in walk(line.made):
        match node:
            case FigureText(figure=figure, text=text) | ChartPoint(figure=figure, label=text):
                found.append(Held(Kind.FIGURE, figure, text))
            case DateText(text=text):
                found.append(Held(Kind.DATE, "", text))
            case StatedName(text=text):
                found.append(Held(Kind.STATED, "", text))
            case Quoted(position=position, pieces=pieces):
                found.append(Held(Kind.QUOTATION, position, quotation(pieces)))
    return [each for each in found if each.text.strip()]


def wording(line: Line) -> str:
    """The line's text without what ``held`` finds in it."""
    written, at = "", 0
    for each in held(line):
        place = line.text.find(each.text, at)
        if place >= 0:
            written += line.text[at:place] + _HELD
            at = place + len(each.text)
    return written + line.text[at:]


def exchanged(old: Iterable[Held], new: Iterable[Held], kind: Kind) -> Iterator[tuple[Held | None, Held | None]]:
    """What differs, before and after; what stands in another's stead is paired with it."""
    olds, news = ([each for each in side if each.kind is kind] for side in (old, new))
    by_key = [[each.key or each.text for each in side] for side in (olds, news)]
    known = aligned(*by_key)
    for (i, j, k, m), pair in zip(stretches(known, len(olds), len(news)), [*known, None], strict=True):
        yield from zip_longest(olds[i:j], news[k:m])
        if pair is not None and olds[pair[0]] != news[pair[1]]:
            yield olds[pair[0]], news[pair[1]]


def sources(line: Line) -> list[str]:
    """The sources and places that the line refers to, as its notes name them."""
    return _each(line, lambda node: (node.label or node.mark) if isinstance(node, NoteRef) else None)


def links(line: Line) -> list[str]:
    return _each(line, lambda node: node.url if isinstance(node, Link) else None)


def _each(line: Line, told: Callable[[object], str | None]) -> list[str]:
    return list(dict.fromkeys(found for node in walk(line.made) if (found := told(node)) is not None))
