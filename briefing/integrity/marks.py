"""Double quotation marks, and what stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from briefing.content.blocks import Speech
from briefing.content.inline import Quoted, QuotedPiece, StatedName
from briefing.content.walk import walk

# Straight, curly, low, reversed, angled, full-width and prime-like double marks.
MARKS: Final = frozenset('"“”„‟«»＂〝〞')
SHOWN = 80


def verbatim_words(node: object) -> set[str]:
    """What the tree sets in double quotation marks, each paragraph by itself, without spaces."""
    found: set[str] = set()
    for part in walk(node):
        if isinstance(part, StatedName):
            found.add(_squeezed(part.text))
            found.update(_squeezed(line) for line in part.text.splitlines())
        elif isinstance(part, (Quoted, Speech)):
            found.update(_paragraphs(part.pieces))
    return found - {""}


def wrongly_marked(text: str, allowed: Collection[str]) -> Iterator[str]:
    """The words in double quotation marks that aren't allowed; spaces make no difference.

    A mark opens what stands in it, up to the next mark. A quotation's own inner marks are part of
    its words, and a paragraph that another follows needs no closing mark.
    """
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    signs = "".join(text[place] for place in places)
    longest_first = sorted(allowed, key=len, reverse=True)
    here = 0
    while (here := _next_mark(signs, here)) < len(signs):
        words = next((words for words in longest_first if signs.startswith(words, here + 1)), "")
        if words:
            here += 1 + len(words)
            here += here < len(signs) and signs[here] in MARKS
        else:
            end = _next_mark(signs, here + 1)
            last = places[end] if end < len(signs) else len(text)
            yield _shown(text[places[here] + 1 : last])
            here = end + 1


def _paragraphs(pieces: tuple[QuotedPiece, ...]) -> Iterator[str]:
    paragraph = ""
    for piece in pieces:
        if piece.kind == "paragraph":
            yield paragraph
            paragraph = ""
        else:
            paragraph += _squeezed(f"[{piece.text}]" if piece.kind == "insertion" else piece.text)
    yield paragraph


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _next_mark(signs: str, start: int) -> int:
    return next((place for place in range(start, len(signs)) if signs[place] in MARKS), len(signs))


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"
