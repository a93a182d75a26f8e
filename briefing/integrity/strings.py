"""Every string in a tree of content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any  # to the checker the class of an object isn't hashable

from briefing.content.inline import QuotedPiece, StatedName


def strings(nodes: Iterable[object], *, verbatim: bool = True) -> Iterator[str]:
    """Those of nodes as ``walk`` gives them; without ``verbatim`` none of those that are quoted."""
    for node in nodes:
        if not verbatim and (isinstance(node, StatedName) or (isinstance(node, QuotedPiece) and node.kind == "words")):
            continue
        kind: Any = type(node)
        single, several = _fields_of_strings(kind)
        for name in single:
            yield getattr(node, name)
        for name in several:
            yield from getattr(node, name)


@cache
def _fields_of_strings(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that hold one string, and those that hold several."""
    types = {field.name: str(field.type) for field in fields(kind)}
    return (
        tuple(name for name, written in types.items() if written == "str"),
        tuple(name for name, written in types.items() if written == "tuple[str, ...]"),
    )
