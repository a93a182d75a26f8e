"""Inline nodes as data for the typesetter: strings, and small objects for what isn't plain words."""

from __future__ import annotations

import re
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
from briefing.renderers.addresses import record_address
from briefing.renderers.anchors import note_anchor
from briefing.renderers.characters import HELD, one_line
from briefing.renderers.pdf_glyphs import missing_glyph
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import MissingGlyph, RefusedAddress, UnknownNode

LONGEST_DATE: Final = 20  # one that is held together: 30 September 2025
LONGEST_WORD: Final = 30  # a longer one may be broken anywhere, or it would run off the page
ZERO_WIDTH_SPACE: Final = "\u200b"
FRAGMENT: Final = 8

_NUMBER_AND_WORD: Final = re.compile(r"(?<=\d) (?=\w)")
_LONG: Final = re.compile(rf"[^\s{HELD}-]{{{LONGEST_WORD},}}")
_FRAGMENT: Final = re.compile(rf".{{{FRAGMENT}}}(?=.)", re.DOTALL)
_AFTER: Final = re.compile(r"(?<=[/?&=_.#-])(?=[^/\s])")  # where a printed address may be broken
_ADDRESS: Final = re.compile(r"(?:https?://[^\s/]|mailto:\S|tel:\S)")

# What JSON holds: drawings have lengths, so it is wider than content, which has no fractions.
Data = dict[str, "Value"]
Value = None | bool | int | float | str | list["Value"] | Data
Words = list[Value]


def plain(text: str) -> str:
    """Our own words on one line, each number held to the word behind it; raises UnwritableCharacter."""
    return _NUMBER_AND_WORD.sub(HELD, verbatim(text))


def verbatim(text: str) -> str:
    """The text on one line, a word that no line could hold parted; raises UnwritableCharacter, MissingGlyph."""
    line = one_line(text)
    if sign := missing_glyph(line):
        raise MissingGlyph(sign, text)
    return _LONG.sub(_broken, line) if len(line) > LONGEST_WORD else line


def address(url: str) -> str:
    """An address as it is printed: what reads it adds the scheme, and it may be broken behind its signs."""
    shown = verbatim(url).replace(ZERO_WIDTH_SPACE, "").removeprefix("mailto:").removeprefix("tel:")
    return _AFTER.sub(ZERO_WIDTH_SPACE, _LONG.sub(_broken, shown))


def unlinked(words: Words) -> Words:
    """The same words without a link: a table's head is repeated where nothing can be followed (PDF/UA-1)."""
    kept: Words = []
    for word in words:
        if not isinstance(word, dict):
            kept.append(word)
        elif word["is"] in {"link", "jump"}:
            _add(kept, unlinked(_list(word["words"])))
        else:
            kept.append({name: _apart(name, value) for name, value in word.items()})
    return kept


def _apart(name: str, value: Value) -> Value:
    if name == "words":
        return unlinked(_list(value))
    if name == "marks":
        return [{**mark, "to": ""} for mark in _list(value) if isinstance(mark, dict)]
    return "" if name == "to" else value


def _list(value: Value) -> Words:
    return value if isinstance(value, list) else []


def _broken(found: re.Match[str]) -> str:
    return _FRAGMENT.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", found[0])


class InlineWriter:
    """Writes the inline nodes of one document. ``site`` is the address that its records' pages stand below."""

    def __init__(self, site: str = "") -> None:
        self.site = site

    def words(self, children: Sequence[Inline]) -> Words:
        written: Words = []
        before: Inline | None = None
        for node in children:
            if isinstance(node, NoteRef):
                self._note(written, node, follows=isinstance(before, NoteRef))
            elif not (isinstance(node, DifferenceRef) and isinstance(before, DifferenceRef)):
                _add(written, self._node(node))
            before = node
        return written

    def _node(self, node: Inline) -> Words:
        write = _NODES.get(type(node))
        if write is None:
            raise UnknownNode(node)
        return write(self, node)

    def _note(self, written: Words, node: NoteRef, *, follows: bool) -> None:
        mark: Data = {"to": note_anchor(node.number, node.mark), "text": f"{node.number}{node.mark}"}
        last = written[-1] if written else None
        if follows and isinstance(last, dict) and isinstance(marks := last["marks"], list):
            marks.append(mark)
        else:
            written.append({"is": "notes", "marks": [mark]})

    def emphasis(self, node: Emphasis) -> Words:
        return [{"is": "emphasis", "words": self.words(node.children)}]

    def strong(self, node: Strong) -> Words:
        return [{"is": "strong", "words": self.words(node.children)}]

    def link(self, node: Link) -> Words:
        if not _ADDRESS.match(node.url):
            raise RefusedAddress(node.url)
        return [{"is": "link", "to": node.url, "words": self.words(node.children)}]

    def record_link(self, node: RecordLink) -> Words:
        words, path = self.words(node.children), record_address(node.noun, node.slug)
        return [{"is": "link", "to": self.site + path, "words": words}] if path and self.site else words

    def section_link(self, node: SectionLink) -> Words:
        return [{"is": "jump", "to": node.anchor, "words": self.words(node.children)}]


def _add(written: Words, more: Words) -> None:
    """Neighbouring strings as one, so that words are shaped and broken as they stand together."""
    for each in more:
        last = written[-1] if written else None
        if isinstance(each, str) and isinstance(last, str):
            written[-1] = last + each
        else:
            written.append(each)


def _quoted(_: InlineWriter, node: Quoted) -> Words:
    """Each paragraph in marks of its own: what the speaker didn't say in one breath isn't joined."""
    return [{"is": "quoted", "text": " ".join(f"“{verbatim(words)}”" for words in quoted_paragraphs(node.pieces))}]


def _date(_: InlineWriter, node: DateText) -> Words:
    text = plain(node.text)
    return [text.replace(" ", HELD) if len(text) <= LONGEST_DATE else text]


def _acronym(_: InlineWriter, node: Acronym) -> Words:
    return [f"{plain(node.long)} ({plain(node.short)})" if node.expanded else plain(node.short)]


_NODES: Final[dict[type, Callable[[InlineWriter, Any], Words]]] = {
    Text: lambda _, node: [plain(node.text)],
    LineBreak: lambda *_: [{"is": "break"}],
    Emphasis: InlineWriter.emphasis,
    Strong: InlineWriter.strong,
    Link: InlineWriter.link,
    RecordLink: InlineWriter.record_link,
    SectionLink: InlineWriter.section_link,
    Quoted: _quoted,
    StatedName: lambda _, node: [{"is": "quoted", "text": f"“{verbatim(node.text)}”"}],
    DateText: _date,
    FigureText: lambda _, node: [plain(node.text)],
    Acronym: _acronym,
    DifferenceRef: lambda _, node: [{"is": "differs", "to": node.anchor}],
}
