"""Trees of content drawn at random, made after the classes themselves, and one place of a tree altered."""

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from briefing.content.blocks import Document
from briefing.content.inline import Text
from briefing.content.serialise import NotContent, from_data, to_data

WORDS = [
    "one",
    "ward",
    "The ponds are open.",
    "two wardens",
    "40",
    "in May 2031",
    "a",
    "don’t",
    "1,200",
    "each of them",
]
TEXTS = st.sampled_from(WORDS) | st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join) | st.just("")
KINDS = st.sampled_from(["words", "omission", "insertion", "paragraph", "status", "years"])
KEYS = st.sampled_from(["alpha", "beta", "gamma"])
MARKS = st.sampled_from(["", "a", "b"])
OF_A_NAME = {"kind": KINDS, "anchor": KEYS, "mark": MARKS} | dict.fromkeys(
    ("position", "figure", "slug", "source"), KEYS
)
DEEPEST = 3
HINTS = {}


@st.composite
def documents(draw):
    return draw(nodes(Document, depth=0))


@st.composite
def nodes(draw, kind, depth):
    hints = HINTS.setdefault(kind, get_type_hints(kind))
    return kind(*[draw(values(field.name, hints[field.name], depth)) for field in fields(kind)])


def values(name, hint, depth):
    """What the field of that name may hold; at some depth nothing but words."""
    if hint is str:
        return OF_A_NAME.get(name, TEXTS)
    if hint in {int, bool}:
        return st.booleans() if hint is bool else st.integers(1, 3)
    if get_origin(hint) is tuple:
        most = 0 if depth > DEEPEST else 2
        return st.lists(st.deferred(lambda: values(name, get_args(hint)[0], depth)), max_size=most).map(tuple)
    if get_origin(hint) in {UnionType, Union}:
        choices = [Text] if depth > 1 and Text in get_args(hint) else get_args(hint)
        return st.sampled_from(choices).flatmap(lambda kind: values(name, kind, depth))
    if hint is type(None):
        return st.none()
    assert is_dataclass(hint)
    return nodes(hint, depth + 1)


@st.composite
def altered(draw, tree):
    """The tree with one thing in it another: a text, a number, a node of a list gone, doubled or moved."""
    data = to_data(tree)
    places = list(_places(data))
    holder, at = draw(st.sampled_from(places))
    value = holder[at]
    if isinstance(value, bool):
        holder[at] = not value
    elif isinstance(value, int):
        holder[at] = value + draw(st.integers(1, 3))
    elif isinstance(value, str):
        holder[at] = draw(st.sampled_from([f"{value} more", f"no {value}", "something else", value[:-1]]))
    elif isinstance(value, list) and value:
        place = draw(st.integers(0, len(value) - 1))
        moved = [*value[:place], *value[place + 1 :], value[place]]
        value[:] = draw(st.sampled_from([moved, value[:place] + value[place + 1 :], [value[0], *value]]))
    try:
        return from_data(data, Document)
    except NotContent:
        return tree


def _places(data):
    """Every value that isn't the name of a class, by what holds it."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for at, value in pairs:
        if at != "is":
            yield data, at
            if isinstance(value, dict | list):
                yield from _places(value)
