"""A spreadsheet saved as comma-separated values: UTF-8, with commas or semicolons."""

from __future__ import annotations

import csv
import io

from briefing.publishing.letters.cells import Cells, squared

SAVE_ANEW = "Save it as CSV UTF-8, or as .xlsx."


def read_csv(body: bytes, most: int) -> Cells:
    """At most ``most`` rows below the first."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = body[: error.start].count(b"\n") + 1
        return Cells((), (f"Row {row}: the file isn’t in UTF-8. {SAVE_ANEW}",))
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        too_long = (
            f"a cell has more than {csv.field_size_limit():,} characters. Is a quotation mark too many before it?"
        )
        not_closed = f"a quoted cell isn’t closed, or goes on behind its end. {SAVE_ANEW}"
        why = too_long if "limit" in str(error) else not_closed
        return Cells((), (f"Line {reader.line_num}: {why}",))
    return squared(rows, most)
