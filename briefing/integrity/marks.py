"""Double quotation marks, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from briefing.content.blocks import Speech
from briefing.content.inline import Quoted, QuotedPiece, StatedName

# Straight, curly, low, reversed, angled, full-width and heavy double marks, and the primes, accents and signs of other
# scripts that are taken for them.
MARKS: Final = frozenset('"“”„‟«»＂〝〞〟⹂″‶ʺ❝❞❠🙶🙷🙸˝ˮ״〃˵˶‴‷⁗《》⟪⟫≪≫')
OPENING: Final = frozenset("“„‟«〝⹂‶❝❠🙶🙸˵‷《⟪≪")
# Two single marks side by side are read as a double one, whichever they are.
SINGLE: Final = (
    "[\u0027\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb\u02f4\u0384\u055a\u05f3\u1fbd\u1fbf\u1ffe"
    "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u275b\u275c\u275f\u276e\u276f\u2e32\ua78b\ua78c\uff07]"
)
DOUBLED: Final = re.compile(SINGLE * 2)  # written out, the engine looks for the first one far quicker
SHOWN: Final = 80

_MARK: Final = re.compile(f"[{''.join(sorted(MARKS))}]")
# By so many signs of their beginning are words looked up; shorter ones by all that they have.
_LOOKED_UP: Final = 8


def has_marks(text: str) -> bool:
    """Whether anything in the text could be a double quotation mark."""
    return any(mark in text for mark in MARKS) or DOUBLED.search(text) is not None


def verbatim_words(nodes: Iterable[object]) -> Iterator[str]:
    """What nodes set in double quotation marks, in order, each paragraph by itself, without spaces."""
    for node in nodes:
        if isinstance(node, StatedName):
            yield squeezed(node.text)
        elif isinstance(node, Quoted | Speech):
            yield from map(squeezed, typed_paragraphs(node.pieces))


def lines_of_names(nodes: Iterable[object]) -> Iterator[str]:
    """The lines of what sources state in several, which may stand in marks of their own."""
    return (squeezed(line) for node in nodes if isinstance(node, StatedName) for line in node.text.splitlines())


def wrongly_marked(text: str, allowed: Collection[str]) -> Iterator[str]:
    """The words in double quotation marks that aren't allowed; spaces make no difference.

    A quotation's own inner marks are part of its words. Two single marks side by side count as a double one, even
    where the first may be an apostrophe: nobody can tell. A paragraph that another follows may go
    without a closing mark: then the next one's opening mark follows at once.
    """
    return (words for words, is_allowed in marked(text, allowed) if not is_allowed)


def marked(text: str, allowed: Collection[str]) -> Iterator[tuple[str, bool]]:
    """All words in double quotation marks and whether they are allowed; those that are without spaces."""
    if not has_marks(text):
        return
    text = DOUBLED.sub('" ', text)
    signs = "".join(text.split())
    by_beginning = _by_beginning(allowed)
    here = 0
    while mark := _MARK.search(signs, here):
        here = mark.start()
        if end := _end_of_allowed(signs, here + 1, by_beginning):
            yield signs[here + 1 : end], True
            here = end + (signs[end] not in OPENING)
        else:
            closing = _MARK.search(signs, here + 1)
            yield _shown(_as_typed(text, here + 1, closing.start() if closing else len(signs))), False
            here = closing.end() if closing else len(signs)


def _by_beginning(allowed: Collection[str]) -> dict[str, list[str]]:
    """The words by how they begin, the longest first."""
    found: dict[str, list[str]] = {}
    for words in sorted(allowed, key=len, reverse=True):
        found.setdefault(words[:_LOOKED_UP], []).append(words)
    return found


def _end_of_allowed(signs: str, place: int, by_beginning: dict[str, list[str]]) -> int:
    """Where the longest words that stand there end, with a mark behind them; 0 where none do."""
    known: list[str] = []
    for length in range(_LOOKED_UP, 0, -1):
        known += by_beginning.get(signs[place : place + length], ())
    return next((place + len(words) for words in known if _stands(words, signs, place)), 0)


def _as_typed(text: str, start: int, end: int) -> str:
    """The words with their spaces; ``start`` and ``end`` count what is no space."""
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    return text[places[start] : places[end] if end < len(places) else len(text)] if start < len(places) else ""


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


def squeezed(text: str) -> str:
    """Without spaces, and with each doubled mark as one: how words in marks are compared."""
    return "".join(DOUBLED.sub('"', text).split())


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"
