"""The notes of a Word document: an endnote for each source, with the places in it below."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.inline import Inline, Link, Text
from briefing.content.parts import Note, NotePlace
from briefing.content.walk import plain_text
from briefing.renderers.anchors import note_anchor
from briefing.renderers.docx_inline import NOTE, InlineWriter
from briefing.renderers.docx_xml import BOLD, TAB, paragraph, run
from briefing.renderers.refusals import MisnumberedNote

# Word draws a line above the notes; here their heading stands there.
_NO_LINE = (
    '<w:endnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" '
    'w:lineRule="exact"/></w:pPr></w:p></w:endnote>'
)


def endnotes(writer: InlineWriter, notes: tuple[Note, ...]) -> str:
    """Word numbers them as they stand, from 1; raises MisnumberedNote where the content does otherwise."""
    written = [_NO_LINE.format(kind="separator", number=-1), _NO_LINE.format(kind="continuationSeparator", number=0)]
    for turn, note in enumerate(notes, start=1):
        if note.number != turn:
            raise MisnumberedNote(note.number, turn)
        written.append(f'<w:endnote w:id="{note.number}">{"".join(_note(writer, note))}</w:endnote>')
    return "".join(written)


def unplaced(writer: InlineWriter, notes: tuple[Note, ...]) -> str:
    """The signs of notes to which the text doesn't come in their turn: each must stand somewhere to be printed."""
    return "".join(
        f"{run(', ', NOTE) if index else ''}{writer.note_sign(note.number)}"
        for index, note in enumerate(notes[writer.parts.noted :])
    )


def _note(writer: InlineWriter, note: Note) -> Iterator[str]:
    sign = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>'
    marked = writer.parts.marked(note_anchor(note.number, ""))
    yield paragraph("Endnote Text", marked + sign + TAB + writer.inline(tuple(_spelt_out(note.children))))
    if note.places:
        yield paragraph("Endnote Places", run("; ").join(_place(writer, note, place) for place in note.places))


def _place(writer: InlineWriter, note: Note, place: NotePlace) -> str:
    marked = writer.parts.marked(note_anchor(note.number, place.mark))
    return marked + run(f"{note.number}{place.mark}", BOLD) + run(f"\u00a0{place.locator}")


def _spelt_out(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """On paper nobody can follow a link: its address stands behind its words."""
    for node in children:
        yield node
        if isinstance(node, Link) and (shown := node.url.removeprefix("mailto:").removeprefix("tel:")) != plain_text(
            node.children
        ):
            yield Text(f" <{shown}>")
