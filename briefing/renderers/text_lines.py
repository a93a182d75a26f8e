"""Lines of plain text: filled to a width, broken at spaces alone.

A no-break space holds words together while lines are filled, and is written as a space: what is pasted into an e-mail
is searched and edited there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from briefing.renderers.characters import HELD, one_line

WIDTH: Final = 72
UNDERLINES: Final = "=-~."  # of a heading of level 1, 2, 3, and of all below

_NUMBER_AND_WORD: Final = re.compile(r"(?<=\d) (?=\w)")

Lines = list[str]


def plain(text: str) -> str:
    """The text on one line, each number held to the word behind it; raises UnwritableCharacter."""
    return _NUMBER_AND_WORD.sub(HELD, one_line(text))


def fill(text: str, width: int = WIDTH, *, first: str = "", rest: str = "") -> Lines:
    """Lines no wider than ``width``, but where a single word is; a line feed in the text begins another line.

    ``first`` stands before the first line and ``rest`` before the others, within the width.
    """
    lines: Lines = []
    for paragraph in text.split("\n"):
        line = rest if lines else first
        start = len(line)
        taken = wide(line)
        for word, columns in _words(paragraph, width - wide(rest)):
            room = taken + (len(line) > start) + columns
            if len(line) > start and room > width:
                lines.append(line)
                line, start, taken = rest + word, len(rest), wide(rest) + columns
            else:
                line += f" {word}" if len(line) > start else word
                taken = room
        lines.append(line)
    return [line.replace(HELD, " ").rstrip() for line in lines]


def labelled(label: str, words: str) -> str:
    return f"{label}{'' if label.endswith(('?', ':', '.', '!')) else ':'} {words}"


def heading(text: str, level: int, width: int = WIDTH) -> Lines:
    lines = fill(text, width)
    underline = UNDERLINES[min(level, len(UNDERLINES)) - 1]
    return [*lines, underline * min(width, max(map(wide, lines)))]


def indented(chunks: Iterable[Lines], by: str) -> Iterator[Lines]:
    for chunk in chunks:
        yield [f"{by}{line}" if line else line for line in chunk]


def wide(text: str) -> int:
    """Columns that the text takes: two for a wide sign, none for one that stands on another."""
    return len(text) if text.isascii() else _wide(text)


@lru_cache(maxsize=4096)
def _wide(text: str) -> int:
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _words(paragraph: str, width: int) -> Iterator[tuple[str, int]]:
    """What isn’t parted, with its columns; what is held together and doesn’t fit on a line is parted after all."""
    for held in paragraph.split(" "):
        if (columns := wide(held)) > width:
            yield from ((word, wide(word)) for word in held.split(HELD) if word)
        elif held:
            yield held, columns
