"""Two sequences side by side: which items stand in both, in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import Final

# Stretches without an item of their own are compared up to so many pairs; beyond that they count as replaced.
MOST_PAIRS: Final = 10_000
# How often a stretch is parted again at items that stand in it once; each time costs one look at everything.
DEEPEST: Final = 12

Pairs = list[tuple[int, int]]
# First and last (exclusive) index on either side.
Stretch = tuple[int, int, int, int]


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Indexes of equal items, rising on both sides; not always the most there could be.

    Parted where an item stands once on either side (as in patience diff), so that a long text takes about as long as
    it is long. Between such items the longest common run of items is looked for, where that isn't too much work.
    """
    found: Pairs = []
    waiting: list[tuple[Stretch, int]] = [((0, len(old), 0, len(new)), 0)]
    while waiting:
        stretch, depth = waiting.pop()
        begin, end, start, stop = _inner(old, new, stretch, found)
        if begin == end or start == stop:
            continue
        anchors = _anchors(old[begin:end], new[start:stop]) if depth < DEEPEST else []
        if anchors:
            placed = [(begin + i, start + j) for i, j in anchors]
            found += placed
            waiting += [(between, depth + 1) for between in _between(placed, (begin, end, start, stop))]
        elif (end - begin) * (stop - start) <= MOST_PAIRS:
            found += [(begin + i, start + j) for i, j in _longest(old[begin:end], new[start:stop])]
    return sorted(found)


def stretches(pairs: Pairs, olds: int, news: int) -> Iterator[Stretch]:
    """What stands before each pair, between them and after the last, in order; also where nothing does."""
    return _between(pairs, (0, olds, 0, news))


def rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest run of rising numbers."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(places[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        places[length : length + 1] = [place]
    run: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def _inner(old: Sequence[Hashable], new: Sequence[Hashable], stretch: Stretch, found: Pairs) -> Stretch:
    """The stretch without what is equal at either end, which is added to ``found``."""
    begin, end, start, stop = stretch
    while begin < end and start < stop and old[begin] == new[start]:
        found.append((begin, start))
        begin, start = begin + 1, start + 1
    while begin < end and start < stop and old[end - 1] == new[stop - 1]:
        end, stop = end - 1, stop - 1
        found.append((end, stop))
    return begin, end, start, stop


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Items that stand once on either side, those of them that stand in the same order."""
    in_old, in_new = Counter(old), Counter(new)
    places = {item: place for place, item in enumerate(new) if in_new[item] == 1}
    once = [(place, places[item]) for place, item in enumerate(old) if in_old[item] == 1 and item in places]
    return [once[at] for at in rising([place for _, place in once])]


def _between(pairs: Pairs, whole: Stretch) -> Iterator[Stretch]:
    begin, end, start, stop = whole
    for i, j in pairs:
        yield begin, i, start, j
        begin, start = i + 1, j + 1
    yield begin, end, start, stop


def _longest(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """A longest common subsequence, by the lengths of those that begin at each pair of places."""
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        row, below = lengths[i], lengths[i + 1]
        for j in range(len(new) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if old[i] == new[j] else max(below[j], row[j + 1])
    pairs: Pairs = []
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
