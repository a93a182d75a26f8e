"""Double quotation marks, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from briefing.content.blocks import Speech
from briefing.content.inline import Quoted, QuotedPiece, StatedName
from briefing.content.walk import walk

# Straight, curly, low, reversed, angled, full-width and heavy double marks, and the primes that are taken for them.
MARKS: Final = frozenset('"“”„‟«»＂〝〞〟⹂″‶ʺ❝❞🙶🙷🙸')
OPENING: Final = frozenset("“„‟«〝⹂‶❝🙶🙸")
# Two single marks side by side are read as a double one, whichever they are.
DOUBLED: Final = re.compile("[\u0027\u0060\u00b4\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u02bb\u02bc\uff07]{2}")
SHOWN: Final = 80


def verbatim_words(node: object) -> set[str]:
    """What the tree sets in double quotation marks, each paragraph by itself, without spaces."""
    found: set[str] = set()
    for part in walk(node):
        if isinstance(part, StatedName):
            found.add(_squeezed(part.text))
            found.update(_squeezed(line) for line in part.text.splitlines())
        elif isinstance(part, (Quoted, Speech)):
            found.update(_squeezed(words) for words in typed_paragraphs(part.pieces))
    return found - {""}


def wrongly_marked(text: str, allowed: Collection[str]) -> Iterator[str]:
    """The words in double quotation marks that aren't allowed; spaces make no difference.

    A quotation's own inner marks are part of its words. Two single marks side by side count as a double one, even
    where the first may be an apostrophe: nobody can tell. A paragraph that another follows may go
    without a closing mark: then the next one's opening mark follows at once.
    """
    text = DOUBLED.sub('" ', text)
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    signs = "".join(text[place] for place in places)
    longest_first = sorted(allowed, key=len, reverse=True)
    here = 0
    while (here := _next_mark(signs, here)) < len(signs):
        end = next((here + 1 + len(words) for words in longest_first if _stands(words, signs, here + 1)), 0)
        if end:
            here = end + (signs[end] not in OPENING)
        else:
            closing = _next_mark(signs, here + 1)
            last = places[closing] if closing < len(signs) else len(text)
            yield _shown(text[places[here] + 1 : last])
            here = closing + 1


def typed_paragraphs(pieces: tuple[QuotedPiece, ...]) -> Iterator[str]:
    """Each paragraph of the words as an editor would type them."""
    paragraph = ""
    for piece in (*pieces, QuotedPiece("paragraph", "")):
        if piece.kind != "paragraph":
            paragraph += " " if piece.spaced else ""
            paragraph += f"[{piece.text}]" if piece.kind == "insertion" else piece.text
        elif paragraph:
            yield paragraph
            paragraph = ""


def _stands(words: str, signs: str, place: int) -> bool:
    """Whether the words stand there whole, with a mark behind them."""
    end = place + len(words)
    return signs.startswith(words, place) and end < len(signs) and signs[end] in MARKS


def _squeezed(text: str) -> str:
    return "".join(DOUBLED.sub('"', text).split())


def _next_mark(signs: str, start: int) -> int:
    return next((place for place in range(start, len(signs)) if signs[place] in MARKS), len(signs))


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"
