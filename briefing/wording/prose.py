"""Prose as staff write it, read into nodes of content: Markdown with HTML off, and references.

A reference is ``[[noun:slug]]`` or ``[[noun:slug|facet]]``. Reading asks the caller for the words
that each stands for, so prose never reaches a renderer with a reference left in it. What Markdown
would turn into anything but paragraphs, lists, tables, emphasis and links stays literal text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import is_
from typing import Final
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.content.blocks import Block, ItemList, ListItem, Paragraph, Row, Table
from briefing.content.inline import Emphasis, Inline, LineBreak, Link, Strong, Text
from briefing.content.walk import joined
from briefing.wording.references import Reference, ReferenceNotUnderstood, read_reference

_MENTION: Final = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{0,200}))?\]\]")
_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARK: Final = re.compile(f"{_OPEN}([^{_BAR}]*){_BAR}([^{_CLOSE}]*){_CLOSE}")
_ADDRESS: Final = re.compile(r"(https?://[^/\s]+|mailto:[^@\s]+@|tel:\+?[0-9])", re.IGNORECASE)
_LITERAL: Final = ("code", "fence", "blockquote", "hr", "html_block", "reference", "heading", "lheading")
_LITERAL_INLINE: Final = ("backticks", "image", "html_inline")
_HOLDING: Final = (Emphasis, Strong, Link)  # the inline nodes of prose that hold others


class ProseNotUnderstood(ValueError):
    """The prose has something that can't be printed; the message names it and the remedy."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in prose; ``facet`` is empty where none is given."""

    reference: Reference
    facet: str = ""

    def __str__(self) -> str:
        return f"[[{self.reference}{'|' + self.facet if self.facet else ''}]]"


Resolve = Callable[[Mention], tuple[Inline, ...]]


def mentions(text: str) -> tuple[Mention, ...]:
    """Every reference in the prose, in order; raises as ``read_prose`` does."""
    found: list[Mention] = []

    def note(mention: Mention) -> tuple[Inline, ...]:
        found.append(mention)
        return ()

    read_prose(text, note)
    return tuple(found)


def read_prose(text: str, resolve: Resolve) -> tuple[Block, ...]:
    """The blocks of the prose, each reference replaced by what ``resolve`` returns for it, in reading order."""
    try:
        blocks, to_fill = _read(text)
    except ProseNotUnderstood:
        # Once more, so that what stands before the fault is resolved, and its own faults are told too.
        return tuple(_blocks(_Stream(_parser().parse(_marked(text))), resolve))
    return _filled_blocks(blocks, resolve) if to_fill else blocks


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[tuple[Block, ...], bool]:
    """The blocks with each Mention left in its place, and whether there is any.

    One text is printed for every audience, and on several pages.
    """
    left: list[Mention] = []

    def leave(mention: Mention) -> tuple[Inline, ...]:
        left.append(mention)
        return (mention,)  # type: ignore[return-value]  # no node of content: filled before anybody sees it

    blocks = tuple(_blocks(_Stream(_parser().parse(_marked(text))), leave))
    return blocks, bool(left)


def _filled_blocks(blocks: tuple[Block, ...], resolve: Resolve) -> tuple[Block, ...]:
    return tuple(_filled_block(block, resolve) for block in blocks)


def _filled_block(block: Block, resolve: Resolve) -> Block:
    if isinstance(block, Paragraph):
        children = _filled(block.children, resolve)
        return block if children is block.children else Paragraph(children)
    if isinstance(block, ItemList):
        return ItemList(block.ordered, tuple(ListItem(_filled_blocks(item.blocks, resolve)) for item in block.items))
    if isinstance(block, Table):
        head = tuple(_filled(cell, resolve) for cell in block.head)
        rows = tuple(Row(tuple(_filled(cell, resolve) for cell in row.cells)) for row in block.rows)
        return Table(block.caption, head, rows)
    raise TypeError(f"Prose has no {type(block).__name__}.")


def _filled(children: tuple[Inline, ...], resolve: Resolve) -> tuple[Inline, ...]:
    """The very same where there is nothing to fill."""
    filled: list[Inline] = []
    for node in children:
        if isinstance(node, Mention):
            filled += resolve(node)
        elif isinstance(node, _HOLDING):
            inner = _filled(node.children, resolve)
            filled.append(node if inner is node.children else replace(node, children=inner))
        else:
            filled.append(node)
    if len(filled) == len(children) and all(map(is_, filled, children)):
        return children
    return joined(filled)


def read_line(text: str, resolve: Resolve) -> tuple[Inline, ...]:
    """Prose of at most one paragraph, for a place that takes no blocks."""
    blocks = read_prose(text, resolve)
    if not blocks:
        return ()
    if len(blocks) > 1 or not isinstance(blocks[0], Paragraph):
        raise ProseNotUnderstood("Only one paragraph can stand here: take out lists and breaks.")
    return blocks[0].children


def _marked(text: str) -> str:
    """The text with each reference as a mark that Markdown passes over, even in a table's cell.

    The marks are private use characters, which no stored text may hold.
    """
    if _OPEN in text or _CLOSE in text:
        raise ProseNotUnderstood("The prose holds private use characters: type them again.")
    marked = _MENTION.sub(lambda found: f"{_OPEN}{found[1]}{_BAR}{found[2] or ''}{_CLOSE}", text)
    if "[[" in marked:
        start = marked.index("[[")
        raise ProseNotUnderstood(
            f"The reference that begins {marked[start : start + 60]} is not complete. "
            "Write [[noun:slug]] or [[noun:slug|facet]]."
        )
    return marked


class _Stream:
    """Markdown's flat tokens, read as a tree."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.place = 0

    def until(self, closing: str) -> Iterator[Token]:
        """Tokens up to the one of type ``closing``, which is passed over."""
        while self.place < len(self.tokens):
            token = self.tokens[self.place]
            self.place += 1
            if token.type == closing:
                return
            yield token


def _blocks(stream: _Stream, resolve: Resolve, closing: str = "") -> Iterator[Block]:
    for token in stream.until(closing):
        if token.type == "paragraph_open":
            (inline,) = stream.until("paragraph_close")
            yield Paragraph(_inline(inline, resolve))
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            kind = token.type.removesuffix("_open")
            items = tuple(
                ListItem(tuple(_blocks(stream, resolve, "list_item_close"))) for _ in stream.until(f"{kind}_close")
            )
            yield ItemList(ordered=kind == "ordered_list", items=items)
        elif token.type == "table_open":
            yield _table(stream, resolve)
        else:
            raise ProseNotUnderstood(f"{token.type.removesuffix('_open')} can't be printed here.")


def _table(stream: _Stream, resolve: Resolve) -> Table:
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    for token in stream.until("table_close"):
        if token.type == "tr_open":
            cells = [_inline(cell, resolve) for cell in stream.until("tr_close") if cell.type == "inline"]
            rows.append(tuple(cells))
    return Table(caption="", head=rows[0], rows=tuple(Row(row) for row in rows[1:]))


def _inline(token: Token, resolve: Resolve) -> tuple[Inline, ...]:
    return joined(_nodes(_Stream(token.children or []), resolve))


def _nodes(stream: _Stream, resolve: Resolve, closing: str = "") -> Iterator[Inline]:
    for token in stream.until(closing):
        if token.type == "text":
            yield from _text(token.content, resolve)
        elif token.type == "softbreak":
            yield Text(" ")
        elif token.type == "hardbreak":
            yield LineBreak()
        elif token.type == "em_open":
            yield Emphasis(joined(_nodes(stream, resolve, "em_close")))
        elif token.type == "strong_open":
            yield Strong(joined(_nodes(stream, resolve, "strong_close")))
        elif token.type == "link_open":
            children = joined(_nodes(stream, resolve, "link_close"))
            yield Link(_address(str(token.attrs.get("href", ""))), children)
        else:
            raise ProseNotUnderstood(f"{token.type.removesuffix('_open')} can't be printed here.")


def _address(url: str) -> str:
    if not _ADDRESS.match(url):
        raise ProseNotUnderstood(f"The link to {url[:80]} needs a whole address that begins https://, mailto: or tel:.")
    if quote(_OPEN) in url:
        raise ProseNotUnderstood("A reference can't stand inside a link's address.")
    return url


def _text(content: str, resolve: Resolve) -> Iterator[Inline]:
    parts = _MARK.split(content)
    yield Text(parts[0])
    for name, facet, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        try:
            yield from resolve(Mention(read_reference(name), facet.strip()))
        except ReferenceNotUnderstood as error:
            raise ProseNotUnderstood(str(error)) from error
        yield Text(after)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return parser.disable([*_LITERAL, *_LITERAL_INLINE])
