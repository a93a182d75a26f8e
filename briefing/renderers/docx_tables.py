"""Tables of a Word document: the head repeated on each page, columns as wide as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.content.blocks import Table
from briefing.content.inline import Inline
from briefing.content.walk import plain_text
from briefing.renderers.docx_inline import InlineWriter
from briefing.renderers.docx_xml import BOLD, PLAIN, Frame, attribute, paragraph, run
from briefing.renderers.refusals import UnevenTable

TEXT_WIDTH: Final = 9298  # twentieths of a point between the margins
LETTER: Final = 125  # of a letter of a cell, on average
HEAD_LETTER: Final = 150  # of a head, which is bold; wide also where a wider typeface stands in for the named one
ROOM: Final = 250  # beside the words
LONGEST_WORD: Final = 24  # a longer one is broken
_GAP: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


def table(writer: InlineWriter, block: Table, frame: Frame) -> str:
    """The caption, then the table; raises UnevenTable."""
    if any(len(row.cells) != len(block.head) for row in block.rows):
        raise UnevenTable(block.caption)
    caption = paragraph("Caption", run(block.caption), frame) if block.caption else ""
    if not block.head:
        return caption
    rows = [block.head, *(row.cells for row in block.rows)]
    widths = _widths(rows, TEXT_WIDTH - frame.indent)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = [_row(writer, rows[0], widths, block.numeric, is_head=True)]
    written += [_row(writer, cells, widths, block.numeric, is_head=False) for cells in rows[1:]]
    head = f"{_properties(block, frame, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
    return f"{caption}<w:tbl>{head}{''.join(written)}</w:tbl>{_GAP}"


def _properties(block: Table, frame: Frame, width: int) -> str:
    named = f'<w:tblCaption w:val="{attribute(block.caption)}"/>' if block.caption else ""
    return (
        '<w:tblPr><w:tblStyle w:val="BriefingTable"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="{frame.indent}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{named}</w:tblPr>'
    )


def _row(
    writer: InlineWriter,
    cells: Sequence[tuple[Inline, ...]],
    widths: Sequence[int],
    numeric: tuple[int, ...],
    *,
    is_head: bool,
) -> str:
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"
    written = []
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        words = writer.inline(cell, BOLD if index == 0 and not is_head else PLAIN)
        style = "Table Head" if is_head else "Table Cell"
        inside = paragraph(style, words, with_next=is_head, right=index in numeric)
        written.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>')
    return f"<w:tr>{properties}{''.join(written)}</w:tr>"


def _widths(rows: Sequence[Sequence[tuple[Inline, ...]]], width: int) -> list[int]:
    """Each column as wide as its longest word, the rest shared by how much is in it."""
    columns = [[plain_text(cell) for cell in column] for column in zip(*rows, strict=True)]
    least = [ROOM + max(HEAD_LETTER * _longest_word(cells[:1]), LETTER * _longest_word(cells[1:])) for cells in columns]
    full = [ROOM + LETTER * max(map(len, cells)) for cells in columns]
    if sum(full) <= width:
        spare = (width - sum(full)) // len(full)
        return [each + spare for each in full]
    room = max(width - sum(least), 0)
    weights = [max(most - small, 1) ** 0.6 for most, small in zip(full, least, strict=True)]
    shared = [small + room * weight / sum(weights) for small, weight in zip(least, weights, strict=True)]
    return [int(each * width / sum(shared)) for each in shared]


def _longest_word(cells: Sequence[str]) -> int:
    return min(LONGEST_WORD, max((len(word) for cell in cells for word in cell.split()), default=1))
