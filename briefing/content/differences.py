"""Two trees compared: every change, and the text of both as one with what was added and taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from briefing.content.blocks import Document
from briefing.content.differences_aligned import rising
from briefing.content.differences_lines import Kind, Line
from briefing.content.differences_paired import Pair, paired
from briefing.content.differences_parts import NOTES, Part, parts_of
from briefing.content.differences_runs import Mark, Run, joined, runs
from briefing.content.differences_told import WITH, Change, Teller
from briefing.content.inline import NoteRef
from briefing.content.parts import Note, NotePlace
from briefing.content.walk import walk, without

# Of a part that is new or gone as a whole these alone are told as well.
_TOLD_OF_WHOLES: Final = frozenset({Kind.QUOTATION, Kind.FIGURE, Kind.DUTY, Kind.NOTE})


@dataclass(frozen=True, slots=True)
class MarkedLine:
    kind: Kind
    runs: tuple[Run, ...]

    @property
    def mark(self) -> Mark:
        """Of the whole line; kept where a part of it alone was changed."""
        return self.runs[0].mark if len(self.runs) == 1 else Mark.KEPT

    @property
    def is_mixed(self) -> bool:
        return len(self.runs) > 1


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """``was`` and ``now`` are its places in the order of either version, None where it isn't in it.

    ``heading`` is empty where the part has none; ``called`` is what sentences call it.
    """

    called: str
    heading: tuple[Run, ...]
    lines: tuple[MarkedLine, ...]
    was: int | None
    now: int | None
    moved: bool

    @property
    def is_changed(self) -> bool:
        return self.moved or any(run.mark is not Mark.KEPT for run in (*self.heading, *self._runs()))

    @property
    def is_whole(self) -> bool:
        """Whether all of it is new or gone."""
        return self.was is None or self.now is None

    def _runs(self) -> Iterator[Run]:
        for line in self.lines:
            yield from line.runs


@dataclass(frozen=True, slots=True)
class Comparison:
    """``parts`` stand as they do now, what is gone after what it stood behind."""

    changes: tuple[Change, ...]
    parts: tuple[MarkedPart, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """A part before and after, of which one may be missing, its lines side by side."""

    before: Part | None
    after: Part | None
    pairs: tuple[Pair, ...]

    @property
    def part(self) -> Part:
        part = self.after or self.before
        if part is None:
            raise ValueError("A part is there before or after.")
        return part


def compare(before: Document, after: Document, names: Mapping[str, str] | None = None) -> Comparison:
    """Whatever differs is told; what no reader sees is told of a part of which nothing else is.

    ``names`` of figures, by slug, make it plainer.
    """
    olds, news = parts_of(before), parts_of(after)
    both = _side_by_side(olds, news)
    moved = dict(_moved_parts(olds, news))
    changes = [*moved.values(), *_contents(both, names or {}), *_numbering(before.notes, after.notes)]
    if not changes and before != after:
        changes = [Change(Kind.BEHIND, "")]
    was, now = ({part.key: place for place, part in enumerate(parts)} for parts in (olds, news))
    marked = (marked_part(each, was, now, moved=each.part.key in moved) for each in both)
    return Comparison(tuple(dict.fromkeys(changes)), tuple(marked))


def _side_by_side(olds: tuple[Part, ...], news: tuple[Part, ...]) -> list[Both]:
    old, new = ({part.key: part for part in parts} for parts in (olds, news))
    order = [part.key for part in news]
    place = 0
    for part in olds:
        if part.key not in new:
            order.insert(place, part.key)
        place = order.index(part.key) + 1
    return [abreast(old.get(key), new.get(key)) for key in order]


def abreast(before: Part | None, after: Part | None) -> Both:
    olds, news = (part.lines if part else () for part in (before, after))
    return Both(before, after, paired(olds, news))


def marked_part(both: Both, was: Mapping[str, int], now: Mapping[str, int], *, moved: bool) -> MarkedPart:
    before, after = (part.title if part else "" for part in (both.before, both.after))
    return MarkedPart(
        called=both.part.called,
        heading=runs(before, after),
        lines=tuple(_marked(pair) for pair in both.pairs),
        was=was.get(both.part.key),
        now=now.get(both.part.key),
        moved=moved,
    )


def _marked(pair: Pair) -> MarkedLine:
    before, after = pair
    if before is None or after is None:
        kind = (after or before).kind  # type: ignore[union-attr]  # one of both is there
        return MarkedLine(kind, runs(before.text if before else "", after.text if after else ""))
    label = f"{after.label}: " if after.label else ""
    if not label or not before.text.startswith(label) or not after.text.startswith(label):
        return MarkedLine(after.kind, runs(before.text, after.text))
    said = runs(before.text.removeprefix(label), after.text.removeprefix(label))
    return MarkedLine(after.kind, joined([Run(Mark.KEPT, label), *said]))


def _moved_parts(olds: tuple[Part, ...], news: tuple[Part, ...]) -> Iterator[tuple[str, Change]]:
    """The fewest parts that must have moved, by their keys."""
    was = {part.key: place for place, part in enumerate(olds)}
    common = [(place, part) for place, part in enumerate(news) if part.key in was]
    stayed = rising([was[part.key] for _, part in common])
    for place, part in (each for at, each in enumerate(common) if at not in stayed):
        yield part.key, Change(Kind.MOVED, part.called, after=news[place - 1].called)


def _contents(both: list[Both], names: Mapping[str, str]) -> Iterator[Change]:
    moved = dict(_moved_lines(both))
    for each in both:
        part = each.part
        teller = Teller(part.called, names, speakers(each))
        told = list(teller.told(each.pairs, moved.keys()))
        if each.before is None or each.after is None:
            yield _whole(part, is_new=each.before is None)
            yield from (change for change in told if change.kind in _TOLD_OF_WHOLES)
        else:
            yield from told
            nothing_told = not told and not any(id(line) in moved for pair in each.pairs for line in pair)
            yield from _of_the_part(each.before, each.after, teller, nothing_told=nothing_told)
        yield from (change for _, line in each.pairs if (change := moved.get(id(line))) is not None)


def _whole(part: Part, *, is_new: bool) -> Change:
    text = part.title or (part.lines[0].text if part.lines else "…")
    return Change(Kind.PART, part.called, "", "" if is_new else text, text if is_new else "")


def _of_the_part(before: Part, after: Part, teller: Teller, *, nothing_told: bool) -> Iterator[Change]:
    if before.title != after.title:
        yield teller.change(Kind.RENAMED, before.title, after.title)
    nothing_told = nothing_told and before.title == after.title and before.made != after.made
    if before.hidden != after.hidden or (nothing_told and _unnumbered(before) != _unnumbered(after)):
        yield teller.change(Kind.BEHIND, "", "")


def _unnumbered(part: Part) -> object:
    """All of the part but the numbers of notes: that these changed is told once, for all of them."""
    if part.key == NOTES:
        return [
            replace(node, number=0, places=()) if isinstance(node, Note) else replace(node, mark="")
            for node in walk(part.made)
            if isinstance(node, Note | NotePlace)
        ]
    return without(part.made, (NoteRef,))


def speakers(both: Both) -> dict[str, str]:
    lines = [line for pair in both.pairs for line in pair if line is not None]
    return {line.key: line.name for line in lines if line.kind is Kind.WORDS}


def _moved_lines(both: Iterable[Both]) -> Iterator[tuple[int, Change | None]]:
    """By the identity of either line: what was taken out in one place and stands, word for word, in another.

    None for the order of notes, which their numbers tell.
    """
    out: dict[tuple[Kind, str], list[tuple[Line, Part]]] = defaultdict(list)
    both = list(both)
    for each in both:
        for before, after in each.pairs:
            if before is not None and after is None and before.kind not in WITH:
                out[before.kind, before.text].append((before, each.part))
    for each in both:
        for before, after in each.pairs:
            if before is None and after is not None and out.get((after.kind, after.text)):
                gone, part = out[after.kind, after.text].pop(0)
                in_notes = after.kind in {Kind.NOTE, Kind.PLACE} and each.part.key == NOTES
                change = Change(Kind.MOVED, each.part.called, after.text, part.called, each.part.called)
                yield from ((id(line), None if in_notes else change) for line in (gone, after))


def _numbering(before: tuple[Note, ...], after: tuple[Note, ...]) -> Iterator[Change]:
    was, now = _numbers(before), _numbers(after)
    if any(now[key] != number for key, number in was.items() if key in now):
        yield Change(Kind.NUMBERING, "")


def _numbers(notes: Iterable[Note]) -> dict[tuple[str, str], object]:
    numbers: dict[tuple[str, str], object] = {(note.source, ""): note.number for note in notes}
    for note in notes:
        numbers |= {(note.source, place.locator): place.mark for place in note.places}
    return numbers
