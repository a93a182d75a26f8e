"""Text as files of plain text and of XML can hold it."""

from __future__ import annotations

import re
from typing import Final

from briefing.renderers.refusals import UnwritableCharacter

HELD: Final = "\u00a0"  # the no-break space

_OTHER_HELD: Final = str.maketrans(dict.fromkeys("\u2007\u202f", HELD))
_SPACES: Final = re.compile(rf"[^\S{HELD}]+")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def one_line(text: str) -> str:
    """Each stretch of white space as one space, no-break spaces as they are; raises UnwritableCharacter."""
    if found := _UNWRITABLE.search(text):
        raise UnwritableCharacter(found[0], text)
    return _SPACES.sub(" ", text.translate(_OTHER_HELD))
