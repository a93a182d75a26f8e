"""Inline nodes as HTML, without a space that isn't in the content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final  # a dispatch table can't say that each writer takes its own node

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

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
    QuotedPiece,
    RecordLink,
    SectionLink,
    StatedName,
    Strong,
    Text,
)
from briefing.renderers.addresses import record_address
from briefing.renderers.anchors import note_anchor
from briefing.renderers.refusals import RefusedAddress, UnknownKind, UnknownNode

_ADDRESS: Final = re.compile(r"(?:https?://[^\s/]|mailto:\S|tel:\S)")
# The dates that HTML's time element can hold: a year, a month, a day.
_MACHINE_DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")

_PARAGRAPH: Final = "paragraph"
# Read out as what they are. Words of our own can't stand beside them: only quoted words stand between the marks.
_OMITTED: Final = mark_safe('<span role="img" aria-label="words left out">…</span>')  # fixed words
_BETWEEN_NOTES: Final = mark_safe('<sup class="note-mark">, </sup>')  # fixed words
_INSERTED: Final = '<ins class="insertion">[{}]</ins>'


class InlineWriter:
    """Writes the inline nodes of one document; remembers which notes were referred to already."""

    def __init__(self) -> None:
        self.referred: set[str] = set()

    def inline(self, children: Sequence[Inline]) -> SafeString:
        written: list[SafeString] = []
        for before, node in zip((None, *children), children, strict=False):
            if isinstance(node, NoteRef) and isinstance(before, NoteRef):
                written.append(_BETWEEN_NOTES)
            if isinstance(node, DifferenceRef) and isinstance(before, DifferenceRef):
                written.append(_differs(node, "and again"))
            else:
                written.append(self._node(node))
        return mark_safe("".join(written))  # each node escapes its own text

    def _node(self, node: Inline) -> SafeString:
        write = _NODES.get(type(node))
        if write is None:
            raise UnknownNode(node)
        return write(self, node)

    def emphasis(self, node: Emphasis) -> SafeString:
        return format_html("<em>{}</em>", self.inline(node.children))

    def strong(self, node: Strong) -> SafeString:
        return format_html("<strong>{}</strong>", self.inline(node.children))

    def link(self, node: Link) -> SafeString:
        if not _ADDRESS.match(node.url):
            raise RefusedAddress(node.url)
        return format_html('<a href="{}">{}</a>', node.url, self.inline(node.children))

    def record_link(self, node: RecordLink) -> SafeString:
        address = record_address(node.noun, node.slug)
        words = self.inline(node.children)
        return format_html('<a href="{}">{}</a>', address, words) if address else words

    def section_link(self, node: SectionLink) -> SafeString:
        return format_html('<a href="#{}">{}</a>', node.anchor, self.inline(node.children))

    def quoted(self, node: Quoted) -> SafeString:
        """Each paragraph in marks of its own: what the speaker didn't say in one breath isn't joined."""
        parts = [format_html("“{}”", part) for part in paragraphs(node.pieces)]
        return format_html('<span class="quoted">{}</span>', mark_safe(" ".join(parts)))  # parts are escaped

    def note_ref(self, node: NoteRef) -> SafeString:
        anchor = note_anchor(node.number, node.mark)
        first = anchor not in self.referred
        self.referred.add(anchor)
        return format_html(
            '<sup class="note-mark"><a{} href="#{}" aria-label="{}">{}{}</a></sup>',
            format_html(' id="{}"', back_anchor(node.number, node.mark)) if first else "",
            anchor,
            node.label,
            node.number,
            node.mark,
        )

    def has_back(self, number: int, mark: str) -> bool:
        return note_anchor(number, mark) in self.referred


def back_anchor(number: int, mark: str) -> str:
    """Where the document first refers to a note's place."""
    return f"ref.{number}{mark}"


def paragraphs(pieces: Sequence[QuotedPiece]) -> list[SafeString]:
    """The words of a quotation, a string for each paragraph, without quotation marks."""
    written: list[list[SafeString]] = [[]]
    for piece in pieces:
        if piece.kind == _PARAGRAPH:
            written.append([])
        else:
            written[-1] += [mark_safe(" ")] if piece.spaced else []  # a space alone
            written[-1].append(_piece(piece))
    return [mark_safe("".join(parts)) for parts in written if parts]  # each piece is escaped


def _piece(piece: QuotedPiece) -> SafeString:
    match piece.kind:
        case "words":
            return format_html("{}", piece.text)
        case "omission":
            return _OMITTED
        case "insertion":
            return format_html(_INSERTED, piece.text)
    raise UnknownKind(piece, piece.kind)


def _date(_: InlineWriter, node: DateText) -> SafeString:
    if _MACHINE_DATE.fullmatch(node.edtf):
        return format_html('<time datetime="{}">{}</time>', node.edtf, node.text)
    return format_html("{}", node.text)


def _acronym(_: InlineWriter, node: Acronym) -> SafeString:
    if node.expanded:
        return format_html("{} (<abbr>{}</abbr>)", node.long, node.short)
    return format_html('<abbr title="{}">{}</abbr>', node.long, node.short)


def _difference_ref(_: InlineWriter, node: DifferenceRef) -> SafeString:
    return _differs(node, "sources differ")


def _differs(node: DifferenceRef, words: str) -> SafeString:
    """The label that is read aloud holds the words that are seen, as speech control needs."""
    return format_html(
        ' <span class="differs">(<a href="#{}" aria-label="{}">{}</a>)</span>',
        node.anchor,
        node.label if words in node.label.lower() else f"{words[:1].upper()}{words[1:]}: {node.label}",
        words,
    )


_NODES: Final[dict[type, Callable[[InlineWriter, Any], SafeString]]] = {
    Text: lambda _, node: format_html("{}", node.text),
    LineBreak: lambda *_: mark_safe("<br>"),
    Emphasis: InlineWriter.emphasis,
    Strong: InlineWriter.strong,
    Link: InlineWriter.link,
    RecordLink: InlineWriter.record_link,
    SectionLink: InlineWriter.section_link,
    Quoted: InlineWriter.quoted,
    StatedName: lambda _, node: format_html('<span class="quoted quoted--stated">“{}”</span>', node.text),
    DateText: _date,
    FigureText: lambda _, node: format_html('<span class="figure">{}</span>', node.text),
    Acronym: _acronym,
    NoteRef: InlineWriter.note_ref,
    DifferenceRef: _difference_ref,
}
