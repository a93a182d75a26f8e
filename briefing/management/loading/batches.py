"""Work in batches, and a way to show how far it has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Track(Protocol):
    """Passes the items on unchanged, showing beside the first argument how many have gone by."""

    def __call__(self, _what: str, items: Sequence[T], /) -> Iterable[T]: ...


def untracked(_what: str, items: Sequence[T]) -> Iterable[T]:
    return items


def batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
