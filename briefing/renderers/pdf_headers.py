"""Names the first cell of each row of a table as that row's header, which Typst 0.15 can't say of a cell.

PDF/UA-1 (ISO 14289-1, 7.5) wants the headers of each cell to be found. Typst tags each cell below a head as data of
its column. Here the first becomes a header with the scope of its row; no cell lists its headers by name any more, so
that what reads aloud finds those of column and row by their scope.
"""

from __future__ import annotations

import re
from typing import Final

_ROW: Final = re.compile(rb"^<</Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+) 0 R", re.MULTILINE)
_DATA: Final = re.compile(
    rb"^(?P<object>(?P<number>\d+) 0 obj\n<</Type/StructElem/S/T)D(?P<parent>/P \d+ 0 R/A\[<</O/Table)"
    rb"(?P<headers>/Headers\[[^\]]*\])",
    re.MULTILINE,
)
_SCOPE: Final = b"/Scope/Row"


def with_row_headers(pdf: bytes) -> bytes:
    """The PDF with nothing moved: each object stays as long as it was, so its table of objects stays true."""
    first = set(_ROW.findall(pdf))

    def cell(found: re.Match[bytes]) -> bytes:
        before, number, parent, headers = found.group("object", "number", "parent", "headers")
        kind, scope = (b"H", _SCOPE) if number in first else (b"D", b"")
        return before + kind + parent + scope.ljust(len(headers))

    return _DATA.sub(cell, pdf)
