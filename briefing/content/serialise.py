"""Content to JSON and back, without loss: ``deserialise(serialise(tree)) == tree``.

Each node becomes an object whose first key, ``is``, names its class. The JSON is canonical
(sorted keys, no spaces, no escapes for plain characters), so equal trees have equal bytes.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Final, TypeVar

from briefing.content import balance, blocks, charts, inline, parts

NODES: dict[str, type] = {
    name: node
    for module in (inline, parts, charts, balance, blocks)
    for name, node in vars(module).items()
    if isinstance(node, type) and is_dataclass(node)
}

# Most values by far: looked at in their place, without a call for each.
_PLAIN: Final = frozenset({str, int, bool, type(None)})

T = TypeVar("T")
Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


class NotContent(ValueError):
    """The value isn't a tree of content, or the JSON doesn't describe one."""


def to_data(node: object) -> Json:
    """Plain JSON values for a node; raises NotContent for anything that isn't content."""
    kind: Any = type(node)  # Any: to the checker the class of an object isn't hashable
    if kind is tuple:
        return [item if type(item) in _PLAIN else to_data(item) for item in node]  # type: ignore[attr-defined]  # a tuple
    name: str = kind.__name__
    if NODES.get(name) is kind:
        data: dict[str, Json] = {"is": name}
        for field in _fields(kind):
            value = getattr(node, field)
            data[field] = value if type(value) in _PLAIN else to_data(value)
        return data
    if node is None or isinstance(node, (bool, int, str)):
        return node
    if isinstance(node, tuple):
        return to_data(tuple(node))
    raise NotContent(f"{name} is not a node of content.")


def serialise(node: object) -> bytes:
    """Canonical UTF-8 JSON: the bytes that a digest is taken of."""
    return json.dumps(to_data(node), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def deserialise(content: bytes | str, kind: type[T]) -> T:
    """The tree that ``serialise`` wrote, checked to be of ``kind``."""
    try:
        data = json.loads(content)
    except ValueError as error:
        raise NotContent(f"This isn't JSON: {error}") from error
    return from_data(data, kind)


def from_data(data: Json, kind: type[T]) -> T:
    """The node that ``to_data`` described; raises NotContent where the shape differs."""
    node = _read(data)
    if not isinstance(node, kind):
        raise NotContent(f"Expected {kind.__name__}, found {type(node).__name__}.")
    return node


def _read(data: Json) -> object:
    if isinstance(data, list):
        return tuple(_read(item) for item in data)
    if not isinstance(data, dict):
        return data
    name = data.get("is")
    node = NODES.get(name) if isinstance(name, str) else None
    if node is None:
        raise NotContent(f"No node of content is called {name!r}.")
    given = set(data) - {"is"}
    if given - set(_fields(node)) or _required(node) - given:
        raise NotContent(f"{name} has {sorted(given)}, expected {sorted(_fields(node))}.")
    return node(**{field: _read(data[field]) for field in given})


@cache
def _fields(node: Any) -> tuple[str, ...]:  # Any: as above
    return tuple(field.name for field in fields(node))


@cache
def _required(node: Any) -> frozenset[str]:  # Any: as above
    """Fields without a default. One that has it may be missing: the content was frozen before it was added."""
    return frozenset(field.name for field in fields(node) if field.default is MISSING)
