"""What differs between two versions of a part, change by change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.content.differences_held import Held, exchanged, held, links, sources, wording
from briefing.content.differences_lines import Kind, Line
from briefing.content.differences_paired import Pair

# Told by what changed in them rather than as a whole.
TEXTS: Final = frozenset(
    {Kind.STATUS, Kind.LEAD, Kind.GLANCE, Kind.PARAGRAPH, Kind.ITEM, Kind.ROW, Kind.FACT, Kind.DESCRIPTION, Kind.SIDE}
    | {Kind.SETTLEMENT, Kind.EVENT, Kind.LABEL, Kind.NOTE}
)
# What comes and goes with another line of the same key: with a quotation its speaker, with a source its places.
WITH: Final = {
    **dict.fromkeys((Kind.SPEAKER, Kind.CAPACITY, Kind.OCCASION, Kind.STANDING), Kind.WORDS),
    **dict.fromkeys((Kind.FORCE, Kind.CONDITION, Kind.DESCRIPTION), Kind.DUTY),
    Kind.LABEL: Kind.PARAGRAPH,
    **dict.fromkeys((Kind.SIDE, Kind.SETTLEMENT), Kind.DIFFERENCE),
}
_HELD: Final = (Kind.FIGURE, Kind.QUOTATION, Kind.DATE, Kind.STATED)


@dataclass(frozen=True, slots=True)
class Change:
    """``before`` is empty for what is new, ``after`` for what is gone. ``part`` is what sentences call the part.

    ``subject`` is what changed where the kind alone doesn't say: whose words, which figure, which duty.
    """

    kind: Kind
    part: str
    subject: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Teller:
    """Of one part, called ``part``; ``names`` are those of figures. ``speakers`` are by position."""

    part: str
    names: Mapping[str, str]
    speakers: Mapping[str, str]

    def told(self, pairs: Sequence[Pair], moved: Collection[int]) -> Iterator[Change]:
        """Each change, in reading order. Lines whose identity is in ``moved`` are told elsewhere."""
        stood, stands = (_all_held(pair[side] for pair in pairs) for side in (0, 1))
        gone = _principals(before for before, after in pairs if after is None)
        come = _principals(after for before, after in pairs if before is None)
        for before, after in pairs:
            if before and after:
                if before.comparable != after.comparable:
                    yield from self._changed(before, after, stood & stands)
            elif before and id(before) not in moved:
                yield from self._alone(before, gone, stands, is_new=False)
            elif after and id(after) not in moved:
                yield from self._alone(after, come, stood, is_new=True)

    def change(self, kind: Kind, before: str, after: str, subject: str = "") -> Change:
        return Change(kind, self.part, subject, before, after)

    def _changed(self, before: Line, after: Line, on_both: Collection[Held]) -> Iterator[Change]:
        found = [
            *([] if before.kind not in TEXTS | {Kind.WORDS, Kind.CHART} else self._exchanged(before, after, on_both)),
            *self._reworded(before, after),
            *self._rests_on(before, after),
        ]
        yield from found
        if not found:
            yield self.change(Kind.BEHIND, "", "", after.value)

    def _reworded(self, before: Line, after: Line) -> Iterator[Change]:
        if before.text == after.text or before.kind is Kind.WORDS:
            return
        if before.kind is Kind.CHART:
            if wording(before) != wording(after):
                yield self.change(Kind.CHART, before.name, after.name)
        elif before.kind not in TEXTS:
            yield self.change(before.kind, before.value, after.value, before.name)
        elif wording(before) != wording(after):
            told = (before.value, after.value) if before.label == after.label else (before.text, after.text)
            yield self.change(before.kind, *told, before.name)

    def _exchanged(self, before: Line, after: Line, on_both: Collection[Held]) -> Iterator[Change]:
        old, new = held(before), held(after)
        for kind in _HELD:
            for was, now in exchanged(old, new, kind):
                if was and now and (kind is not Kind.QUOTATION or was.key == now.key):
                    yield self.change(kind, was.text, now.text, self._named(was, now) or _under(before, kind))
                else:
                    lone = [each for each in (was, now) if each and each not in on_both]
                    yield from (self._lone(each, is_new=each is now) for each in lone)

    def _alone(
        self, line: Line, told: Collection[object], elsewhere: Collection[Held], *, is_new: bool
    ) -> Iterator[Change]:
        if line.kind is Kind.CHART:
            told_whole = (Kind.CHART, line.name) in told
            yield self._whole(line.kind, line.name, "", is_new=is_new) if told_whole else self._same_chart(line)
        elif line.kind is not Kind.WORDS and (WITH.get(line.kind), line.key) not in told:
            yield self._whole(line.kind, line.value, line.name, is_new=is_new)
        for each in held(line):
            if each.kind in {Kind.FIGURE, Kind.QUOTATION} and each not in elsewhere:
                yield self._lone(each, is_new=is_new)

    def _same_chart(self, line: Line) -> Change:
        return self.change(Kind.CHART, line.name, line.name)

    def _lone(self, each: Held, *, is_new: bool) -> Change:
        return self._whole(each.kind, each.text, self._named(each, each), is_new=is_new)

    def _whole(self, kind: Kind, text: str, subject: str, *, is_new: bool) -> Change:
        return self.change(kind, "" if is_new else text, text if is_new else "", subject)

    def _named(self, was: Held, now: Held) -> str:
        """Whose words, or of what a figure is; nothing where one figure stands in another's stead."""
        if was.kind is Kind.QUOTATION:
            return self.speakers.get(now.key, "")
        return self.names.get(now.key, "") if was.key == now.key else ""

    def _rests_on(self, before: Line, after: Line) -> Iterator[Change]:
        for kind, told in ((Kind.SOURCE, sources), (Kind.LINK, links)):
            old, new = told(before), told(after)
            was, now = ([each for each in side if each not in other] for side, other in ((old, new), (new, old)))
            if was or now:
                yield self.change(kind, ", ".join(was), ", ".join(now), after.value)


def _principals(lines: Iterable[Line | None]) -> set[tuple[object, str]]:
    """What came or went as a whole, by kind and key; a chart by its title."""
    found = [line for line in lines if line is not None]
    charts = {(line.kind, line.name) for line in found if line.kind is Kind.CHART and line.key == "title"}
    return {(line.kind, line.key) for line in found if line.key} | charts


def _under(line: Line, kind: Kind) -> str:
    """The term beside which a date stands."""
    return line.name if kind is Kind.DATE and line.kind in {Kind.GLANCE, Kind.FACT, Kind.ROW, Kind.EVENT} else ""


def _all_held(lines: Iterable[Line | None]) -> set[Held]:
    return {each for line in lines if line is not None for each in held(line)}
