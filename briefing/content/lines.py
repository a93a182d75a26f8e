"""The words of a tree of content as plain lines, for search: one for each heading, paragraph, cell and term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final, get_args

from briefing.content.inline import Inline
from briefing.content.walk import plain_text

_INLINE: Final = get_args(Inline)
# What addresses and machines read.
_UNSPOKEN: Final = frozenset(
    {"slug", "anchor", "noun", "kind", "position", "source", "mark", "audience", "audiences", "recipe", "language"}
    | {"figure", "value", "first", "last"}
)


def lines(node: object) -> Iterator[str]:
    """Each line with something in it, in reading order; references to notes are left out."""
    if isinstance(node, str):
        if line := " ".join(node.split()):
            yield line
    elif isinstance(node, tuple):
        if node and all(isinstance(item, _INLINE) for item in node):
            yield from lines(plain_text(node))
        else:
            for item in node:
                yield from lines(item)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name not in _UNSPOKEN:
                yield from lines(getattr(node, field.name))
