"""Going through a tree of content: every node in reading order, or a copy with links taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Final, TypeVar, get_args

from briefing.content.inline import Inline, Quoted, RecordLink, Text

N = TypeVar("N")

_INLINE: Final = get_args(Inline)
_PLAIN: Final = frozenset({"str", "int", "bool"})  # fields of these types hold no node; annotations are text here
_FIELD_NAMES: Final[dict[type, tuple[str, ...]]] = {}


class _Branches(dict[type, tuple[str, ...] | None]):
    """The fields of each class of content that may hold nodes, in their order; None for what is no such class."""

    def __missing__(self, kind: type) -> tuple[str, ...] | None:
        names = [field.name for field in fields(kind) if field.type not in _PLAIN] if is_dataclass(kind) else None
        self[kind] = None if names is None else tuple(names)
        return self[kind]


_BRANCHES: Final = _Branches()


def walk(node: object, *, leaves: tuple[type, ...] = ()) -> Iterator[object]:
    """The node and all nodes below it, depth first, in reading order; nothing below a node of the kinds ``leaves``."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple):
            waiting += reversed(node)
        elif (names := _BRANCHES[type(node)]) is not None:
            yield node
            if names and not isinstance(node, leaves):
                waiting += [getattr(node, name) for name in reversed(names)]


def field_names(kind: type) -> tuple[str, ...]:
    """The fields of a class of content in their order, looked up once."""
    if (names := _FIELD_NAMES.get(kind)) is None:
        names = _FIELD_NAMES[kind] = tuple(field.name for field in fields(kind))
    return names


def runs(nodes: Iterable[object]) -> Iterator[tuple[Inline, ...]]:
    """The inline nodes that stand together in a paragraph, a cell or a label, of nodes as ``walk`` gives them.

    What stands within another inline node, such as a link's words, is part of the run around it.
    """
    for node in nodes:
        if not isinstance(node, _INLINE):
            for name in _BRANCHES[type(node)] or ():
                value = getattr(node, name)
                if isinstance(value, tuple) and value:
                    yield from _runs(value)


def flat(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """The nodes of a run and those within them, such as a link's words, in reading order."""
    for node in children:
        yield node
        if below := getattr(node, "children", ()):
            yield from flat(below)


def _runs(value: tuple[object, ...]) -> Iterator[tuple[Inline, ...]]:
    if isinstance(value[0], _INLINE):
        yield value  # type: ignore[misc]  # all of it is inline where its first node is
    elif isinstance(value[0], tuple):
        for item in value:
            if isinstance(item, tuple) and item:
                yield from _runs(item)


def linked_only(node: N, keep: Callable[[RecordLink], bool]) -> N:
    """The node with every record link that isn't to be kept as its words alone; itself where all are kept."""
    changes: dict[str, object] = {}
    for name in _BRANCHES[type(node)] or ():
        value = getattr(node, name)
        kept = _linked_only(value, keep) if isinstance(value, tuple) else linked_only(value, keep)
        if kept is not value:
            changes[name] = kept
    return replace(node, **changes) if changes else node  # type: ignore[type-var]  # only classes of content have branches


def _linked_only(items: tuple[object, ...], keep: Callable[[RecordLink], bool]) -> tuple[object, ...]:
    """Copied from the first item that changes: mostly none does."""
    kept: list[object] | None = None
    for place, item in enumerate(items):
        if isinstance(item, RecordLink) and not keep(item):
            kept = [*(items[:place] if kept is None else kept), *_linked_only(item.children, keep)]
            continue
        new = item
        if isinstance(item, tuple):
            new = _linked_only(item, keep)
        elif _BRANCHES[type(item)]:
            new = linked_only(item, keep)
        if kept is not None:
            kept.append(new)
        elif new is not item:
            kept = [*items[:place], new]
    return items if kept is None else tuple(kept)


def without(node: N, kinds: tuple[type, ...]) -> N:
    """The node without any node of these kinds, such as references to notes that stand elsewhere."""
    if isinstance(node, tuple):
        return tuple(without(item, kinds) for item in node if not isinstance(item, kinds))  # type: ignore[return-value]  # a tuple as before
    changes = {name: without(getattr(node, name), kinds) for name in _BRANCHES[type(node)] or ()}
    return replace(node, **changes) if changes else node  # type: ignore[type-var]  # as above


def joined(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts as one, so that equal prose makes equal trees."""
    kept: list[Inline] = []
    for node in nodes:
        before = kept[-1] if kept else None
        if isinstance(node, Text) and isinstance(before, Text):
            kept[-1] = Text(before.text + node.text)
        elif node != Text(""):
            kept.append(node)
    return tuple(kept)


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words of inline nodes alone, as a title or a list needs them; notes are left out."""
    words: list[str] = []
    for node in flat(children):
        if isinstance(node, Quoted):
            words += _quoted_words(node)
        elif (text := getattr(node, "text", None)) is not None:
            words.append(text)
        elif (short := getattr(node, "short", None)) is not None:
            words.append(f"{node.long} ({short})" if node.expanded else short)  # type: ignore[union-attr]  # an Acronym
    return "".join(words)


def _quoted_words(quoted: Quoted) -> Iterator[str]:
    for piece in quoted.pieces:
        if piece.spaced or piece.kind == "paragraph":
            yield " "
        yield f"[{piece.text}]" if piece.kind == "insertion" else piece.text.strip()
