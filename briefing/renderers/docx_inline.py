"""Inline nodes as runs of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
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
from briefing.renderers.docx_parts import Parts
from briefing.renderers.docx_xml import BREAK, PLAIN, Face, attribute, field, run
from briefing.renderers.quoted_words import quoted_paragraphs
from briefing.renderers.refusals import UnknownNode

NOTE: Final = Face("Endnote Reference")
QUOTED: Final = "Quoted Words"


class InlineWriter:
    """Writes the inline nodes of one document."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def inline(self, children: Sequence[Inline], face: Face = PLAIN) -> str:
        written: list[str] = []
        for before, node in zip((None, *children), children, strict=False):
            if isinstance(node, DifferenceRef):
                written += [] if isinstance(before, DifferenceRef) else [self.difference_ref(node, face)]
                continue
            write = _NODES.get(type(node))
            if write is None:
                raise UnknownNode(node)
            if isinstance(node, NoteRef) and _ends_in_note(before):
                written.append(run(", ", NOTE))
            written.append(write(self, node, face))
        return "".join(written)

    def emphasis(self, node: Emphasis, face: Face) -> str:
        return self.inline(node.children, replace(face, italic=True))

    def strong(self, node: Strong, face: Face) -> str:
        return self.inline(node.children, replace(face, bold=True))

    def link(self, node: Link, face: Face) -> str:
        relation = self.parts.link(node.url)
        return self._linked(f'r:id="{relation}"', self.inline(node.children, _of_link(face)), face)

    def record_link(self, node: RecordLink, face: Face) -> str:
        """A file that is passed on doesn't know the portal's host: the words alone."""
        return self.inline(node.children, face)

    def section_link(self, node: SectionLink, face: Face) -> str:
        return self._linked(
            f'w:anchor="{self.parts.bookmark(node.anchor)}"', self.inline(node.children, _of_link(face)), face
        )

    def difference_ref(self, node: DifferenceRef, face: Face) -> str:
        anchor = f'w:anchor="{self.parts.bookmark(node.anchor)}" w:tooltip="{attribute(node.label)}"'
        words = self._linked(anchor, run("sources differ", _of_link(face)), face)
        return f"{run(' (', face)}{words}{run(')', face)}"

    def _linked(self, target: str, runs: str, face: Face) -> str:
        return runs if face.linked else f'<w:hyperlink {target} w:history="1">{runs}</w:hyperlink>'

    def note_ref(self, node: NoteRef, _face: Face) -> str:
        """A source's first reference is the endnote's own, numbered by Word; the others take up its number.

        Word numbers endnotes as they stand: one before its turn takes its number up from where it comes to stand.
        """
        return self.note_sign(node.number) + run(node.mark, NOTE)

    def note_sign(self, number: int) -> str:
        if number != self.parts.noted + 1:
            return field(rf"NOTEREF _Note{number} \f \h", str(number), NOTE)
        self.parts.noted = number
        bookmark = self.parts.note_bookmark(number)
        sign = f'<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteReference w:id="{number}"/></w:r>'
        return f'<w:bookmarkStart w:id="{bookmark}" w:name="_Note{number}"/>{sign}<w:bookmarkEnd w:id="{bookmark}"/>'


def marked(words: str, face: Face, *, closed: bool = True) -> str:
    """Verbatim words, in double quotation marks."""
    return run(f"“{words}{'”' if closed else ''}", face if face.linked else replace(face, style=QUOTED))


def _ends_in_note(node: Inline | None) -> bool:
    """Whether the sign of a note stands last in it: another one is parted from it by a comma."""
    children = getattr(node, "children", ())
    return _ends_in_note(children[-1]) if children else isinstance(node, NoteRef)


def _of_link(face: Face) -> Face:
    return replace(face, style="Hyperlink", linked=True)


def _quoted(_: InlineWriter, node: Quoted, face: Face) -> str:
    return run(" ", face).join(marked(words, face) for words in quoted_paragraphs(node.pieces))


def _acronym(_: InlineWriter, node: Acronym, face: Face) -> str:
    return run(f"{node.long} ({node.short})" if node.expanded else node.short, face)


def _text(_: InlineWriter, node: Text | DateText | FigureText, face: Face) -> str:
    return run(node.text, face)


_NODES: Final[dict[type, Callable[[InlineWriter, Any, Face], str]]] = {
    Text: _text,
    LineBreak: lambda *_: BREAK,
    Emphasis: InlineWriter.emphasis,
    Strong: InlineWriter.strong,
    Link: InlineWriter.link,
    RecordLink: InlineWriter.record_link,
    SectionLink: InlineWriter.section_link,
    Quoted: _quoted,
    StatedName: lambda _, node, face: marked(node.text, face),
    DateText: _text,
    FigureText: _text,
    Acronym: _acronym,
    NoteRef: InlineWriter.note_ref,
}
