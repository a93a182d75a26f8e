"""Letters to one recipient each: which they are, and how a letter that is for everybody becomes one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar, cast

from briefing.content.blocks import Document
from briefing.content.inline import Text
from briefing.content.walk import walk

# The recipe, as renderers know it, of a letter that goes with a briefing and is none itself.
COVERING_LETTER: Final = "covering_letter"
# Private use characters, which no stored text may hold: between them stands the name of a recipient's field.
_OPEN, _CLOSE = "\ue010", "\ue011"
_PLACE: Final = re.compile(f"{_OPEN}([a-z_]+){_CLOSE}")

N = TypeVar("N")


def place_of(field: str) -> str:
    """The mark where a recipient's field is to stand in a text."""
    return f"{_OPEN}{field}{_CLOSE}"


def has_place(text: str) -> bool:
    return _OPEN in text


def places(node: object) -> frozenset[str]:
    """The fields that have a place in the node's texts."""
    texts = (each.text for each in walk(node) if isinstance(each, Text))
    return frozenset(name for text in texts for name in _PLACE.findall(text))


def filled(node: N, values: Mapping[str, str]) -> N:
    """The node with each place filled; itself where it has none."""
    return cast("N", _filled(node, values))


def _filled(node: Any, values: Mapping[str, str]) -> Any:  # Any: a node, a tuple of them, or a plain value
    if isinstance(node, tuple):
        return tuple(_filled(each, values) for each in node)
    if isinstance(node, Text):
        return Text(_PLACE.sub(lambda found: values[found[1]], node.text)) if _OPEN in node.text else node
    if not is_dataclass(node):
        return node
    return replace(node, **{each.name: _filled(getattr(node, each.name), values) for each in fields(node)})  # type: ignore[type-var]  # an instance, not its class


def is_addressed(document: Document) -> bool:
    """Whether it goes to one recipient: then it begins with its letterhead, and what is no part of it follows."""
    return document.letter is not None and bool(document.letter.addressee)


def addressed(  # what one recipient's letter has of its own
    document: Document,
    *,
    addressee: tuple[str, ...],
    salutation: str,
    reference: str,
    details: tuple[str, ...],
) -> Document:
    """The document as it goes to one recipient; a part that is empty stays as it stands for everybody."""
    letter = document.letter
    if letter is None or not addressee:
        raise ValueError("Only a letter is addressed, and to somebody.")
    own = replace(
        letter,
        addressee=addressee,
        salutation=salutation or letter.salutation,
        reference=reference or letter.reference,
        details=details,
    )
    return replace(document, letter=own)
