"""Text that is to stand in prose as it is, whatever Markdown and references would make of it."""

from __future__ import annotations

import re
from typing import Final

# What begins emphasis, a link, a reference or an escape, a table's cell, an entity or an address in angle brackets.
_SIGNS: Final = re.compile(r"[\\*_\[\]|]|&(?=#?\w+;)|<(?=[a-z])", re.IGNORECASE)
# What at its beginning makes a line a list, or the head of a table of the line above.
_BEGINNING: Final = re.compile(r"^([ \t]*(?:\d{1,9}(?=[.)]))?)([-+:.)])", re.MULTILINE)
# Two spaces break a line for good; a line's end that nobody sees is none.
_END: Final = re.compile(r"[ \t]+$", re.MULTILINE)


def literal(text: str) -> str:
    """Prose that reads as the text does, each paragraph on its own: ``read_prose`` finds plain text in it alone."""
    return _BEGINNING.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", _END.sub("", text)))
