"""A spreadsheet saved by Excel or LibreOffice (.xlsx): values alone, nothing worked out, nothing followed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final  # openpyxl has no types

from openpyxl import load_workbook

from briefing.publishing.letters.cells import Cells, squared

UNPACKED: Final = 40_000_000  # bytes; a file of the allowed size can hold a thousand times as much
TAGS: Final = 500_000  # a list of the allowed length has a third of it at most; each takes a hundred times its bytes
WIDEST: Final = 50  # columns
LAST_ROW: Final = 1_048_576  # of any workbook
NOT_READ: Final = "The file can’t be read as a workbook. Save it anew as .xlsx, without a password, or as CSV UTF-8."
# Sheets are read row by row, which passes over what is said of merged cells behind them.
_MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z0-9:$]+)[\"']")
# A filter hides rows: whoever looks at the list doesn't know that they are on it.
_HIDDEN: Final = re.compile(rb"<(?:\w+:)?row\s(?=[^>]*?\bhidden=[\"'](?:1|true)[\"'])[^>]*?(?<=\s)r=[\"'](\d+)[\"']")
_AS_TYPED: Final = {"General", "0", "@"}  # formats in which a whole number is seen as it is kept
LONGEST_NUMBER: Final = 15  # digits; spreadsheets keep no more
_KINDS: Final = {"e": "an error", "b": "true or false", "d": "a date"}


def read_xlsx(body: bytes, most: int) -> Cells:
    """At most ``most`` rows below the first, of the one sheet that has any."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > UNPACKED:
                fault = f"Unpacked the file has {unpacked:,} bytes; {UNPACKED:,} are allowed. Keep the list alone."
                return Cells((), (fault,))
            if fault := _overblown(archive):
                return Cells((), (fault,))
            return _of_book(load_workbook(io.BytesIO(body), read_only=True, keep_links=False), archive, most)
    except Exception:  # noqa: BLE001  # openpyxl raises whatever its parsing of a damaged file comes to
        return Cells((), (NOT_READ,))


def _overblown(archive: zipfile.ZipFile) -> str:
    """What its parts are can take a thousand times their size to read; no workbook has a DTD (ECMA-376, part 2)."""
    tags = 0
    for entry in archive.infolist():
        part = archive.read(entry)
        tags += part.count(b"<")
        if b"<!DOCTYPE" in part.replace(b"\0", b""):  # in UTF-16 as well
            return NOT_READ
    return "" if tags <= TAGS else "The file holds much more than a list: empty rows, formats. Keep the list alone."


def _of_book(book: Any, archive: zipfile.ZipFile, most: int) -> Cells:
    sheets = [(sheet, rows) for sheet in book.worksheets if (rows := list(_rows(sheet, most)))]
    if len(sheets) > 1:
        titles = ", ".join(sheet.title for sheet, _ in sheets)
        return Cells((), (f"Several sheets hold something: {titles}. Delete all but the list.",))
    if not sheets:
        return Cells(())
    sheet, rows = sheets[0]
    faults = list(_unseen(sheet, rows, archive.read(sheet._worksheet_path)))  # noqa: SLF001  # openpyxl tells it nowhere else
    faults += [fault for row in rows for cell in row if (fault := _fault(cell))]
    return Cells((), tuple(faults)) if faults else squared([[_text(cell.value) for cell in row] for row in rows], most)


def _rows(sheet: Any, most: int) -> Iterator[Any]:
    """The rows up to the last that holds something, or to the first too many."""
    sheet.reset_dimensions()  # what the file says of its size needn't be true
    empty: list[Any] = []
    gap: Any = None  # the row that stands for every one that the file leaves out, perhaps a million times
    for number, row in enumerate(sheet.iter_rows(max_col=WIDEST + 1), start=1):
        if number > LAST_ROW:
            raise ValueError("There are more rows than a workbook can have.")
        if row is gap or not any(_holds(cell) for cell in row):
            gap = row
            if len(empty) <= most:
                empty.append(row)
            continue
        yield from empty
        yield row
        empty.clear()
        if number > most + 1:
            return


def _unseen(sheet: Any, rows: list[Any], source: bytes) -> Iterator[str]:
    """What openpyxl passes over: cells that are merged, and rows that nobody sees."""
    if sheet.sheet_state != "visible":
        yield f"The sheet {sheet.title} is hidden. Show it, or delete it."
    for area in _MERGED.findall(source):
        yield f"Cells {area.decode()} are merged. Split them: each value in a cell of its own."
    hidden = sorted({number for found in _HIDDEN.findall(source) if (number := int(found)) <= len(rows)})
    if numbers := [str(number) for number in hidden if any(_holds(cell) for cell in rows[number - 1])]:
        yield f"Hidden, as by a filter: row {', '.join(numbers)}. Show what is to get a letter, and delete the rest."


def _holds(cell: Any) -> bool:
    return cell.value is not None and cell.value != ""


def _fault(cell: Any) -> str:
    if not _holds(cell):
        return ""
    if cell.column > WIDEST:
        return f"Cell {cell.coordinate} is beyond column {WIDEST}. Delete what stands beside the list."
    if cell.data_type == "f":
        return f"Cell {cell.coordinate} holds a formula. Paste its value in its place."
    if kind := _KINDS.get(cell.data_type):
        return f"Cell {cell.coordinate} holds {kind}. Write as text what the letter is to say."
    if cell.data_type == "n" and not _is_as_typed(cell):
        return (
            f"Cell {cell.coordinate} holds a number that is shown otherwise. Write as text what the letter is to say."
        )
    return ""


def _is_as_typed(cell: Any) -> bool:
    """Whether a number is seen as ``_text`` tells it: not 00123, 50% or one that is rounded."""
    told = _text(cell.value)
    is_whole = told.lstrip("-").isdigit()
    return cell.number_format in _AS_TYPED and (is_whole or cell.number_format == "General") and _fits(told)


def _fits(told: str) -> bool:
    return "e" not in told and sum(sign.isdigit() for sign in told) <= LONGEST_NUMBER


def _text(value: object) -> str:
    """A number as it is typed: 12, not 12.0."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
