"""Going through a tree of content: every node in reading order, or a copy with links taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from briefing.content.inline import Inline, QuotedPiece, RecordLink, Text

N = TypeVar("N")


def walk(node: object) -> Iterator[object]:
    """The node and all nodes below it, depth first, in reading order."""
    if isinstance(node, tuple):
        for item in node:
            yield from walk(item)
    elif is_dataclass(node):
        yield node
        for field in fields(node):
            yield from walk(getattr(node, field.name))


def linked_only(node: N, keep: Callable[[RecordLink], bool]) -> N:
    """A copy in which a record link that isn't to be kept is its words alone."""
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changes: dict[str, object] = {}
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, tuple):
            changes[field.name] = _linked_only(value, keep)
        elif is_dataclass(value):
            changes[field.name] = linked_only(value, keep)
    return replace(node, **changes)


def _linked_only(items: tuple[object, ...], keep: Callable[[RecordLink], bool]) -> tuple[object, ...]:
    kept: list[object] = []
    for item in items:
        if isinstance(item, tuple):
            kept.append(_linked_only(item, keep))
        elif isinstance(item, RecordLink) and not keep(item):
            kept += _linked_only(item.children, keep)
        else:
            kept.append(linked_only(item, keep))
    return tuple(kept)


def without(node: N, kinds: tuple[type, ...]) -> N:
    """A copy with every node of these kinds left out, such as references to notes that stand elsewhere."""
    if isinstance(node, tuple):
        return tuple(without(item, kinds) for item in node if not isinstance(item, kinds))  # type: ignore[return-value]  # a tuple as before
    if not is_dataclass(node) or isinstance(node, type):
        return node
    return replace(node, **{field.name: without(getattr(node, field.name), kinds) for field in fields(node)})


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
    for node in walk(children):
        if isinstance(node, QuotedPiece):
            words += [" "] if node.spaced or node.kind == "paragraph" else []
            words.append(f"[{node.text}]" if node.kind == "insertion" else node.text.strip())
        elif (text := getattr(node, "text", None)) is not None:
            words.append(text)
        elif (short := getattr(node, "short", None)) is not None:
            words.append(f"{node.long} ({short})" if node.expanded else short)  # type: ignore[attr-defined]  # an Acronym
    return "".join(words)
