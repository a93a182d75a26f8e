"""What the JSON of a briefing looks like, as a JSON Schema (2020-12) made from the classes of content."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from functools import cache
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from briefing.content import balance, blocks, charts, inline, parts
from briefing.content.blocks import Block, Document
from briefing.content.inline import Inline
from briefing.content.serialise import NODES

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
TITLE: Final = "A briefing as published"
ABOUT: Final = (
    "What an edition says to one audience. Each object names its class in `is`; lists keep their order. A property "
    "with a default may be missing from editions older than it. New classes and properties may be added."
)

_PLAIN: Final[dict[object, dict[str, object]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
_SHARED: Final[dict[object, str]] = {Inline: "Inline", Block: "Block"}  # named once: they stand in most classes
Schema = dict[str, object]


@cache
def _names() -> dict[str, Any]:  # Any: classes and unions alike
    """Every name that the annotations of content use."""
    return {name: value for module in (inline, parts, charts, balance, blocks) for name, value in vars(module).items()}


def content_schema() -> Schema:
    """The schema of a document, with one definition for each class of content, by name."""
    return {
        "$schema": DIALECT,
        "title": TITLE,
        "description": ABOUT,
        "$ref": f"#/$defs/{Document.__name__}",
        "$defs": {name: {"anyOf": [_type(each) for each in get_args(union)]} for union, name in _SHARED.items()}
        | {name: _node(NODES[name]) for name in sorted(NODES)},
    }


def _node(kind: type) -> Schema:
    hints = get_type_hints(kind, globalns=_names())
    held: tuple[Field[Any], ...] = fields(kind)  # Any: of whatever type the field is
    properties: Schema = {"is": {"const": kind.__name__}}
    for field in held:
        properties[field.name] = _type(hints[field.name])
        if field.default is not MISSING:
            properties[field.name] = {"default": _plain(field.default), **_type(hints[field.name])}
    words = cleandoc(kind.__doc__ or "")
    # A dataclass without a docstring is given its signature as one.
    described: Schema = {} if words.startswith(f"{kind.__name__}(") else {"description": words}
    return {
        **described,
        "type": "object",
        "properties": properties,
        "required": ["is", *(field.name for field in held if field.default is MISSING)],
        "additionalProperties": False,
    }


def _plain(default: object) -> object:
    return [] if default == () else default


def _type(hint: Any) -> Schema:  # Any: an annotation
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if get_origin(hint) is tuple:
        return _items(get_args(hint))
    if hint in _SHARED:
        return {"$ref": f"#/$defs/{_SHARED[hint]}"}
    if get_origin(hint) in {UnionType, Union}:
        return {"anyOf": [_type(each) for each in get_args(hint)]}
    if getattr(hint, "__name__", None) in NODES:
        return {"$ref": f"#/$defs/{hint.__name__}"}
    raise TypeError(f"No schema is known for {hint!r}.")


def _items(kinds: tuple[Any, ...]) -> Schema:  # Any: annotations
    """Of ``tuple[X, ...]`` as of a tuple of a fixed length."""
    if kinds[-1] is Ellipsis:
        return {"type": "array", "items": _type(kinds[0])}
    places = [_type(kind) for kind in kinds]
    return {"type": "array", "prefixItems": places, "items": False, "minItems": len(places)}
