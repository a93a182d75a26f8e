"""Two texts as one, word by word: what was kept, what was taken out, what was added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import Final

from briefing.content.differences_aligned import aligned, stretches

# A word or number with what holds it together (don’t, 1,200), or a single sign; each with the space before it.
_PIECE: Final = re.compile(r"\s*(?:\w+(?:[’',.-]\w+)*|[^\w\s])|\s+")
# Texts of more words than this that share less than a third aren't marked word by word: nobody could read that.
_FEW: Final = 4


class Mark(StrEnum):
    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    mark: Mark
    text: str


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Kept and deleted together are ``old``, kept and inserted ``new``, to the letter; deleted before inserted."""
    if old == new:
        return joined([Run(Mark.KEPT, old)])
    olds, news = _PIECE.findall(old), _PIECE.findall(new)
    pairs = aligned(olds, news)
    if max(len(olds), len(news)) > _FEW and 3 * len(pairs) < max(len(olds), len(news)):
        pairs = []
    return joined(_settled(_marked(olds, news, pairs)))


def words_before(marked: Iterable[Run]) -> str:
    return "".join(run.text for run in marked if run.mark is not Mark.INSERTED)


def words_after(marked: Iterable[Run]) -> str:
    return "".join(run.text for run in marked if run.mark is not Mark.DELETED)


def _marked(olds: list[str], news: list[str], pairs: list[tuple[int, int]]) -> Iterator[tuple[str, str, str]]:
    """Triples of what was taken out, what was added and what was kept after both."""
    for (i, j, k, m), kept in zip(
        stretches(pairs, len(olds), len(news)), [*(olds[i] for i, _ in pairs), ""], strict=True
    ):
        yield "".join(olds[i:j]), "".join(news[k:m]), kept


def _settled(marked: Iterable[tuple[str, str, str]]) -> Iterator[Run]:
    """Runs in order; a sign kept alone between two changes goes with them, so that one change reads as one."""
    deleted = inserted = kept = ""
    for out, added, stays in marked:
        if (out or added) and (deleted or inserted) and not any(sign.isalnum() for sign in kept):
            deleted, inserted, kept = deleted + kept + out, inserted + kept + added, stays
        elif out or added:
            yield from _changed(deleted, inserted, kept)
            deleted, inserted, kept = out, added, stays
        else:
            kept += stays
    yield from _changed(deleted, inserted, kept)


def _changed(deleted: str, inserted: str, kept: str) -> Iterator[Run]:
    """The space before both was kept."""
    space = deleted[: len(deleted) - len(deleted.lstrip())]
    space = space if inserted.startswith(space) else ""
    yield Run(Mark.KEPT, space)
    yield Run(Mark.DELETED, deleted.removeprefix(space))
    yield Run(Mark.INSERTED, inserted.removeprefix(space))
    yield Run(Mark.KEPT, kept)


def joined(marked: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one kind as one, and none empty."""
    said = (run for run in marked if run.text)
    return tuple(Run(mark, "".join(run.text for run in group)) for mark, group in groupby(said, attrgetter("mark")))
