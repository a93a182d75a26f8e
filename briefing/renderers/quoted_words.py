"""The words of a quotation as plain text, for the formats that set marks and brackets themselves."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.content.inline import QuotedPiece
from briefing.renderers.refusals import UnknownKind

_PARAGRAPH = "paragraph"


def quoted_paragraphs(pieces: Sequence[QuotedPiece]) -> list[str]:
    """A string for each paragraph that was spoken, insertions in square brackets, without quotation marks."""
    paragraphs = [""]
    for piece in pieces:
        if piece.kind == _PARAGRAPH:
            paragraphs.append("")
        else:
            paragraphs[-1] += (" " if piece.spaced else "") + _words(piece)
    return [paragraph for paragraph in paragraphs if paragraph]


def _words(piece: QuotedPiece) -> str:
    match piece.kind:
        case "words":
            return piece.text
        case "omission":
            return "…"
        case "insertion":
            return f"[{piece.text}]"
    raise UnknownKind(piece, piece.kind)
