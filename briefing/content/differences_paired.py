"""The lines of one part before and after, side by side: kept, changed, taken out, added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

from briefing.content.differences_aligned import Stretch, aligned, stretches
from briefing.content.differences_lines import Line

# A line before and after; one of both is None where it was added or taken out.
Pair = tuple[Line | None, Line | None]

# Finds pairs of indexes, rising on both sides.
Way = Callable[[Sequence[Line], Sequence[Line]], list[tuple[int, int]]]

# Shares of words in common: less, and nobody would call it the same line reworded.
_LIKE: Final = 0.4
# How many lines on one is looked for that is like it.
_FAR: Final = 20


def paired(old: Sequence[Line], new: Sequence[Line]) -> tuple[Pair, ...]:
    """Both in their own order; of what stands side by side what was taken out comes first.

    Lines that say the same are paired first, then those known by the same key, then those that are alike.
    """
    whole = (0, len(old), 0, len(new))
    return tuple(_paired(old, new, whole, [_same, _known, _alike]))


def _paired(old: Sequence[Line], new: Sequence[Line], whole: Stretch, ways: list[Way]) -> Iterator[Pair]:
    begin, end, start, stop = whole
    if begin == end or start == stop or not ways:
        yield from ((line, None) for line in old[begin:end])
        yield from ((None, line) for line in new[start:stop])
        return
    olds, news = old[begin:end], new[start:stop]
    found = ways[0](olds, news)
    for (i, j, k, m), pair in zip(stretches(found, len(olds), len(news)), [*found, None], strict=True):
        yield from _paired(olds, news, (i, j, k, m), ways[1:])
        if pair is not None:
            yield olds[pair[0]], news[pair[1]]


def _same(olds: Sequence[Line], news: Sequence[Line]) -> list[tuple[int, int]]:
    return aligned([line.comparable for line in olds], [line.comparable for line in news])


def _known(olds: Sequence[Line], news: Sequence[Line]) -> list[tuple[int, int]]:
    return aligned(*[[_known_by(line) for line in lines] for lines in (olds, news)])


def _known_by(line: Line) -> Hashable:
    """A line without a key is known by nothing: it is like no other."""
    return (line.kind, line.key) if line.key else id(line)


def _alike(olds: Sequence[Line], news: Sequence[Line]) -> list[tuple[int, int]]:
    """Each with the next that is like it."""
    found: list[tuple[int, int]] = []
    held = [_words(line) for line in news]
    start = 0
    for i, line in enumerate(olds):
        words = _words(line)
        for j in range(start, min(start + _FAR, len(news))):
            if line.kind is news[j].kind and _share(words, held[j]) >= _LIKE:
                found.append((i, j))
                start = j + 1
                break
    return found


def _words(line: Line) -> Counter[str]:
    return Counter(re.findall(r"\w+", line.text.casefold()))


def _share(one: Counter[str], other: Counter[str]) -> float:
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 0.0
