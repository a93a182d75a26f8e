"""A table as plain text: in columns where every cell fits on a line, else one record after another."""

from __future__ import annotations

from briefing.content.blocks import Table
from briefing.renderers.characters import HELD
from briefing.renderers.refusals import UnevenTable
from briefing.renderers.text_inline import inline
from briefing.renderers.text_lines import Lines, fill, labelled, plain, wide

GAP = "   "
NOTHING = "–"


def table_lines(table: Table, width: int) -> list[Lines]:
    """The caption, then the columns as one chunk, or a chunk for each row; raises UnevenTable."""
    if any(len(row.cells) != len(table.head) for row in table.rows):
        raise UnevenTable(table.caption)
    head = [inline(cell) for cell in table.head]
    rows = [[inline(cell) or NOTHING for cell in row.cells] for row in table.rows]
    caption = fill(plain(table.caption), width) if table.caption else []
    widths = [max(map(wide, column)) for column in zip(head, *rows, strict=True)]
    if sum(widths) + len(GAP) * (len(widths) - 1) > width or any("\n" in cell for row in (head, *rows) for cell in row):
        records = [_record(head, row, width) for row in rows] or [_record([""] * len(head), head, width)]
        return [*([caption] if caption else []), *records]
    rule = ["-" * each for each in widths]
    lines = [_line(row, widths, table.numeric) for row in (head, rule, *rows)]
    return [[*caption, *([""] if caption else []), *lines]]


def _line(cells: list[str], widths: list[int], numeric: tuple[int, ...]) -> str:
    padded = []
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - wide(cell))
        padded.append(space + cell if index in numeric else cell + space)
    return GAP.join(padded).rstrip().replace(HELD, " ")


def _record(head: list[str], row: list[str], width: int) -> Lines:
    """The row's header on the first line, each other cell below it with its column's header."""
    lines: Lines = []
    for index, (label, cell) in enumerate(zip(head, row, strict=True)):
        words = labelled(label, cell) if label else cell
        lines += fill(words, width, first="  " if index else "- ", rest="    " if index else "  ")
    return lines
