"""Inline nodes as plain text: notes in square brackets, addresses in pointed ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final  # a dispatch table can't say that each writer takes its own node

from briefing.content.inline import (
    Acronym,
    DateText,
    DifferenceRef,
    Emphasis,
    FigureText,
    Inline,
    LineBreak,
    Link,
    NoteRef,
    Quoted,
    RecordLink,
    SectionLink,
    StatedName,
    Strong,
    Text,
)
from briefing.renderers.characters import HELD
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import UnknownNode
from briefing.renderers.text_lines import plain

LONGEST_DATE: Final = 20  # one that is held together: 30 September 2025


def inline(children: Sequence[Inline]) -> str:
    """One line, or several where the content breaks it; no-break spaces hold together what isn't to be parted."""
    written = ""
    for before, node in zip((None, *children), children, strict=False):
        if isinstance(node, NoteRef) and isinstance(before, NoteRef):
            written = f"{written[:-1]},{HELD}{node.number}{node.mark}]"
        elif isinstance(node, NoteRef):
            written += f"{_held(written)}[{node.number}{node.mark}]"
        elif not isinstance(node, DifferenceRef):
            written += _node(node)
        elif not isinstance(before, DifferenceRef):
            written += f"{_apart(written)}(sources{HELD}differ)"
    return written


def marked(words: str) -> str:
    return f"“{words}”"


def _held(before: str) -> str:
    """A note's mark doesn't begin a line."""
    return HELD if before and not before[-1].isspace() else ""


def _apart(before: str) -> str:
    return " " if before and not before[-1].isspace() else ""


def _node(node: Inline) -> str:
    write = _NODES.get(type(node))
    if write is None:
        raise UnknownNode(node)
    return write(node)


def _children(node: Emphasis | Strong | RecordLink | SectionLink) -> str:
    return inline(node.children)


def _link(node: Link) -> str:
    words, address = inline(node.children), plain(node.url)
    shown = address.removeprefix("mailto:").removeprefix("tel:")
    return words if words.replace(HELD, " ") in {address, shown} else f"{words} <{shown}>"


def _date(node: DateText) -> str:
    text = plain(node.text)
    return text.replace(" ", HELD) if len(text) <= LONGEST_DATE else text


def _acronym(node: Acronym) -> str:
    return f"{plain(node.long)} ({plain(node.short)})" if node.expanded else plain(node.short)


_NODES: Final[dict[type, Callable[[Any], str]]] = {
    Text: lambda node: plain(node.text),
    LineBreak: lambda _: "\n",
    Emphasis: _children,
    Strong: _children,
    Link: _link,
    RecordLink: _children,
    SectionLink: _children,
    Quoted: lambda node: " ".join(marked(plain(words)) for words in quoted_paragraphs(node.pieces)),
    StatedName: lambda node: marked(plain(node.text)),
    DateText: _date,
    FigureText: lambda node: plain(node.text),
    Acronym: _acronym,
}
