"""Which characters the shipped typefaces have a glyph for. No other typeface is ever looked for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from struct import Struct
from typing import Final

FONTS: Final = Path(__file__).parent / "typeset" / "fonts"
FAMILIES: Final = ("SourceSerif4", "SourceSans3")  # each stands in for what the other hasn't

# OpenType 1.9, "OpenType Font File" and "cmap": tables, encodings, and format 12's groups.
_TABLE: Final = Struct(">4sIII")
_TABLES_FROM: Final = 12
_ENCODING: Final = Struct(">HHI")
_ENCODINGS_FROM: Final = 4
_FULL_UNICODE: Final = (3, 10)
_GROUPS: Final = Struct(">4x4x4xI")
_GROUP: Final = Struct(">III")


def missing_glyph(text: str) -> str:
    """The first character of the text that no typeface can show, empty where there is none."""
    found = None if text.isascii() and text.isprintable() else _missing().search(text)
    return found[0] if found else ""


@cache
def _missing() -> re.Pattern[str]:
    """Matches what isn't in every style of a family; a space of whichever kind is set as one that is."""
    shown: set[str] = set()
    for family in FAMILIES:
        styles = [characters(font.read_bytes()) for font in sorted(FONTS.glob(f"{family}_*.ttf"))]
        shown |= {chr(code) for code in frozenset.intersection(*styles)}
    return re.compile(rf"[^\s{''.join(map(re.escape, sorted(shown)))}]")


def characters(font: bytes) -> frozenset[int]:
    """The code points that a typeface has a glyph for."""
    table = _table(font, b"cmap")
    for index in range(int.from_bytes(table[2:4], "big")):
        platform, encoding, offset = _ENCODING.unpack_from(table, _ENCODINGS_FROM + index * _ENCODING.size)
        if (platform, encoding) == _FULL_UNICODE:
            (count,) = _GROUPS.unpack_from(table, offset)
            groups = _GROUP.iter_unpack(table[offset + _GROUPS.size :][: count * _GROUP.size])
            return frozenset(code for first, last, _ in groups for code in range(first, last + 1))
    raise ValueError("The typeface has no table of all Unicode.")


def _table(font: bytes, name: bytes) -> bytes:
    for index in range(int.from_bytes(font[4:6], "big")):
        tag, _, offset, length = _TABLE.unpack_from(font, _TABLES_FROM + index * _TABLE.size)
        if tag == name:
            return font[offset : offset + length]
    raise ValueError(f"The typeface has no table {name!r}.")
