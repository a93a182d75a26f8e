"""Whom letters go to, read from a spreadsheet: all that is wrong with it is told at once, and nothing of it is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.models.letter_fields import LetterField
from briefing.publishing.letters.cells import Cells
from briefing.publishing.letters.comma_separated import read_csv
from briefing.publishing.letters.recipients import Addressee
from briefing.publishing.letters.workbook import read_xlsx
from briefing.validators.text import tidy
from briefing.wording.characters import encoded_twice, is_blank, reveal

SIZE: Final = 2_000_000  # bytes
ROWS: Final = 5_000
ENCODE_ONCE: Final = "Open the first list anew, as UTF-8, and save it as CSV UTF-8 or .xlsx."
READERS: Final = {"xlsx": read_xlsx, "csv": read_csv}
_KNOWN: Final = {field.label.casefold(): field for field in LetterField}
_COLUMNS: Final = ", ".join(field.label for field in LetterField)


class SpreadsheetRefused(ValueError):
    """``reasons`` are all that is wrong with the file, each with its place and remedy."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reasons))


@dataclass(frozen=True, slots=True)
class _Head:
    """Which field stands in which column, counted from 1."""

    columns: dict[int, LetterField]
    faults: tuple[str, ...]


def read_spreadsheet(name: str, body: bytes, *, used: Sequence[LetterField]) -> tuple[Addressee, ...]:
    """The recipients, in the file's order; ``used`` are the fields that letters print. Raises SpreadsheetRefused."""
    read = READERS.get(name.rpartition(".")[2].lower())
    if read is None:
        raise SpreadsheetRefused(f"{name} is neither .xlsx nor .csv. Save the list as one of these.")
    if len(body) > SIZE:
        raise SpreadsheetRefused(f"{name} has {len(body):,} bytes; {SIZE:,} are allowed. Take out all but the list.")
    cells = read(body, ROWS)
    if cells.faults:
        raise SpreadsheetRefused(*cells.faults)
    if not cells.rows:
        raise SpreadsheetRefused(f"{name} is empty. Its first row names the columns: {_COLUMNS}.")
    head = _head(cells.rows[0], used)
    faults = [*head.faults, *_empty_rows(cells), *_beside(cells), *_twice(cells, head)]
    if len(cells.rows) == 1:
        faults.append("Below the row of column names there is nobody. Write each recipient in a row of their own.")
    if faults:
        raise SpreadsheetRefused(*faults)
    return tuple(
        Addressee(f"row {number}", {field: tidy(row[at - 1], multiline=False) for at, field in head.columns.items()})
        for number, row in enumerate(cells.rows[1:], start=2)
    )


def _head(row: Sequence[str], used: Sequence[LetterField]) -> _Head:
    named = {at: " ".join(name.split()) for at, name in enumerate(row, start=1)}
    columns = {at: field for at, name in named.items() if (field := _KNOWN.get(name.casefold()))}
    faults = [
        f"Row 1, column {letters(at)}: {name[:60]} is no column of letters. Delete it, or call it one of: {_COLUMNS}."
        for at, name in named.items()
        if name and at not in columns
    ]
    for field, count in Counter(columns.values()).items():
        if count > 1:
            places = " and ".join(letters(at) for at, each in columns.items() if each == field)
            faults.append(f"Row 1, columns {places}: {field.label} stands there more than once. Delete all but one.")
    faults += [
        f"Row 1: the column {field.label} is missing. Add it, or make letters that don’t use the field."
        for field in LetterField
        if field in set(used) - set(columns.values())
    ]
    return _Head(columns, tuple(faults))


def _empty_rows(cells: Cells) -> Iterator[str]:
    for number, row in enumerate(cells.rows, start=1):
        if all(is_blank(value) for value in row):
            yield f"Row {number} is empty. Delete it."


def _beside(cells: Cells) -> Iterator[str]:
    """What stands in a column without a name, which nobody would miss on the letters."""
    named = {at for at, name in enumerate(cells.rows[0], start=1) if name.strip()}
    for number, row in enumerate(cells.rows[1:], start=2):
        for at, value in enumerate(row, start=1):
            if not is_blank(value) and at not in named:
                place = f"Row {number}, column {letters(at)}"
                yield f"{place}: the column has no name in row 1. Name it, or delete the cell."


def _twice(cells: Cells, head: _Head) -> Iterator[str]:
    """What was read in Windows' own encoding though it was UTF-8, and saved as UTF-8 once more."""
    for number, row in enumerate(cells.rows[1:], start=2):
        for at, field in head.columns.items():
            if meant := encoded_twice(row[at - 1]):
                place, typed = f"Row {number}, {field.label}", row[at - 1][:60]
                yield f"{place}: {typed} seems to be {reveal(meant[:60])}, encoded twice. {ENCODE_ONCE}"


def letters(column: int) -> str:
    """A column as spreadsheets call it: 1 is A, 27 is AA."""
    named = ""
    while column:
        column, rest = divmod(column - 1, 26)
        named = chr(ord("A") + rest) + named
    return named
