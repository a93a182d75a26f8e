"""Inline nodes as HTML, without a space that isn't in the content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final  # a dispatch table can't say that each writer takes its own node

from django.utils.safestring import SafeString

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
from briefing.renderers.markup import as_one, marked
from briefing.renderers.refusals import RefusedAddress, UnknownKind, UnknownNode

_ADDRESS: Final = re.compile(r"(?:https?://[^\s/]|mailto:\S|tel:\S)")
# The dates that HTML's time element can hold: a year, a month, a day.
_MACHINE_DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")

_PARAGRAPH: Final = "paragraph"
# Read out as what they are. Words of our own can't stand beside them: only quoted words stand between the marks.
_OMITTED: Final = marked('<span role="img" aria-label="words left out">…</span>')
_BETWEEN_NOTES: Final = marked('<sup class="note-mark">, </sup>')
_SPACE: Final = marked(" ")
_BREAK: Final = marked("<br>")
_NOTE: Final = '<sup class="note-mark"><a{} href="#{}" aria-label="{}">{}{}</a></sup>'
_INSERTED: Final = '<ins class="insertion">[{}]</ins>'


class InlineWriter:
    """Writes the inline nodes of one document.

    ``referred`` holds the notes that were referred to already; ``met`` those of the section being written, each with
    whether it was the document's first reference, which alone has a target.
    """

    def __init__(self) -> None:
        self.referred: set[str] = set()
        self.met: dict[str, bool] = {}

    def inline(self, children: Sequence[Inline]) -> SafeString:
        written: list[SafeString] = []
        before: type | None = None
        for node in children:
            kind = type(node)
            if kind is NoteRef and before is NoteRef:
                written.append(_BETWEEN_NOTES)
            if isinstance(node, DifferenceRef) and before is DifferenceRef:
                written.append(_differs(node, "and again"))
            elif (write := _NODES.get(kind)) is not None:
                written.append(write(self, node))
            else:
                raise UnknownNode(node)
            before = kind
        return as_one(written)

    def emphasis(self, node: Emphasis) -> SafeString:
        return marked("<em>{}</em>", self.inline(node.children))

    def strong(self, node: Strong) -> SafeString:
        return marked("<strong>{}</strong>", self.inline(node.children))

    def link(self, node: Link) -> SafeString:
        if not _ADDRESS.match(node.url):
            raise RefusedAddress(node.url)
        return marked('<a href="{}">{}</a>', node.url, self.inline(node.children))

    def record_link(self, node: RecordLink) -> SafeString:
        address = record_address(node.noun, node.slug)
        words = self.inline(node.children)
        return marked('<a href="{}">{}</a>', address, words) if address else words

    def section_link(self, node: SectionLink) -> SafeString:
        return marked('<a href="#{}">{}</a>', node.anchor, self.inline(node.children))

    def quoted(self, node: Quoted) -> SafeString:
        """Each paragraph in marks of its own: what the speaker didn't say in one breath isn't joined."""
        parts = SafeString(" ".join(marked("“{}”", part) for part in paragraphs(node.pieces)))
        return marked('<span class="quoted">{}</span>', parts)

    def note_ref(self, node: NoteRef) -> SafeString:
        anchor = note_anchor(node.number, node.mark)
        first = anchor not in self.referred
        self.referred.add(anchor)
        self.met.setdefault(anchor, first)
        target = marked(' id="{}"', back_anchor(node.number, node.mark)) if first else ""
        return marked(_NOTE, target, anchor, node.label, str(node.number), node.mark)


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
            written[-1] += [_SPACE] if piece.spaced else []
            written[-1].append(_piece(piece))
    return [as_one(parts) for parts in written if parts]


def _piece(piece: QuotedPiece) -> SafeString:
    match piece.kind:
        case "words":
            return marked("{}", piece.text)
        case "omission":
            return _OMITTED
        case "insertion":
            return marked(_INSERTED, piece.text)
    raise UnknownKind(piece, piece.kind)


def _date(_: InlineWriter, node: DateText) -> SafeString:
    if _MACHINE_DATE.fullmatch(node.edtf):
        return marked('<time datetime="{}">{}</time>', node.edtf, node.text)
    return marked("{}", node.text)


def _acronym(_: InlineWriter, node: Acronym) -> SafeString:
    if node.expanded:
        return marked("{} (<abbr>{}</abbr>)", node.long, node.short)
    return marked('<abbr title="{}">{}</abbr>', node.long, node.short)


def _difference_ref(_: InlineWriter, node: DifferenceRef) -> SafeString:
    return _differs(node, "sources differ")


def _differs(node: DifferenceRef, words: str) -> SafeString:
    """The label that is read aloud holds the words that are seen, as speech control needs."""
    return marked(
        ' <span class="differs">(<a href="#{}" aria-label="{}">{}</a>)</span>',
        node.anchor,
        node.label if words in node.label.lower() else f"{words[:1].upper()}{words[1:]}: {node.label}",
        words,
    )


_NODES: Final[dict[type, Callable[[InlineWriter, Any], SafeString]]] = {
    Text: lambda _, node: marked("{}", node.text),
    LineBreak: lambda *_: _BREAK,
    Emphasis: InlineWriter.emphasis,
    Strong: InlineWriter.strong,
    Link: InlineWriter.link,
    RecordLink: InlineWriter.record_link,
    SectionLink: InlineWriter.section_link,
    Quoted: InlineWriter.quoted,
    StatedName: lambda _, node: marked('<span class="quoted quoted--stated">“{}”</span>', node.text),
    DateText: _date,
    FigureText: lambda _, node: marked('<span class="figure">{}</span>', node.text),
    Acronym: _acronym,
    NoteRef: InlineWriter.note_ref,
    DifferenceRef: _difference_ref,
}
