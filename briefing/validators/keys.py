"""The key of a record, as an address or a form names it."""

from __future__ import annotations

import re
from typing import Final

# Python refuses to read thousands of digits as a number, and databases what takes more than 64 bits.
_KEY: Final = re.compile(r"[0-9]{1,18}")
_GREATEST: Final = 2**63 - 1


def key_named(text: str) -> int | None:
    """None for what no record can have as its key."""
    return int(text) if _KEY.fullmatch(text) else None


def is_too_great(text: str) -> bool:
    """Whether it is a number that no column holds, also where Python doesn't read it any more."""
    try:
        return abs(int(text)) > _GREATEST
    except ValueError:
        return text.isdecimal()
