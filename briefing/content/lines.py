"""The words of a tree of content as plain lines, for search: one for each heading, paragraph, cell and term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Final, get_args

from briefing.content.blocks import Section
from briefing.content.inline import Inline
from briefing.content.walk import plain_text

_INLINE: Final = get_args(Inline)
# What addresses and machines read.
_UNSPOKEN: Final = frozenset(
    {"slug", "anchor", "noun", "kind", "position", "source", "mark", "audience", "audiences", "recipe", "language"}
    | {"figure", "value", "first", "last", "about", "passage"}
)

_SPOKEN: Final[dict[type, tuple[str, ...]]] = {}


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
    elif isinstance(node, Section):
        yield from _of_section(node)
    elif is_dataclass(node):
        yield from _of_fields(node)


@lru_cache(maxsize=512)
def _of_section(section: Section) -> tuple[str, ...]:
    """Looked up once for all documents and drafts that have it."""
    return tuple(_of_fields(section))


def _of_fields(node: object) -> Iterator[str]:
    for name in _spoken(type(node)):
        yield from lines(getattr(node, name))


def _spoken(kind: type) -> tuple[str, ...]:
    """The fields of a class of content that are read, looked up once."""
    if (names := _SPOKEN.get(kind)) is None:
        names = _SPOKEN[kind] = tuple(field.name for field in fields(kind) if field.name not in _UNSPOKEN)
    return names
