"""What finding a quotation gives: its pieces, placed in the excerpt, and what to look at twice."""

from dataclasses import dataclass
from typing import Literal

from briefing.wording.quotation_text import POLICY, Span

Kind = Literal["words", "omission", "insertion", "paragraph"]
_NO_SPACE_BEFORE = tuple(".,;:!?)]…")
_NO_SPACE_AFTER = ("(", "[")


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of a quotation as it is printed.

    `words`: the excerpt's own characters without apparatus; the span is where they stand.
    `omission`: text `…`; the span is what was left out, None at either end of the quotation.
    `insertion`: the text without its brackets; the span is what it replaces, None where it only adds.
    `paragraph`: the words after it stand in another paragraph; no span.

    `inside_speech`: for words, whether all of them stand inside the excerpt's quotation marks; None
    for an excerpt without such marks, and for every other kind.
    """

    kind: Kind
    text: str
    span: Span | None = None
    inside_speech: bool | None = None


@dataclass(frozen=True, slots=True)
class QuotationWarning:
    """`code` is stable; `message` tells an editor what to look at."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Match:
    pieces: tuple[Piece, ...]
    warnings: tuple[QuotationWarning, ...] = ()
    policy: str = POLICY

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the verbatim words stand, in order, one span a run of one paragraph."""
        return tuple(piece.span for piece in self.pieces if piece.kind == "words" and piece.span)

    @property
    def inside_speech(self) -> bool | None:
        """Whether all the words stand inside quotation marks; None for an excerpt without any."""
        known = [piece.inside_speech for piece in self.pieces if piece.kind == "words"]
        return None if None in known else all(known)


def render_plain(match: Match) -> str:
    """The printed words in plain text, which finds the same spans again.

    Omissions are ` … `, insertions stand in square brackets, paragraphs are parted by an empty line.
    """
    out: list[str] = []
    before: Piece | None = None
    for piece in match.pieces:
        if piece.kind == "paragraph":
            out.append("\n\n")
        else:
            text = f"[{piece.text}]" if piece.kind == "insertion" else piece.text
            if before is not None and is_spaced(before, piece):
                out.append(" ")
            out.append(text)
        before = piece
    return "".join(out)


def is_recased_letter(piece: Piece, following: Piece) -> bool:
    """Whether the piece is the `T` of `[T]he`: one letter that replaces the start of a word."""
    if piece.kind != "insertion" or following.kind != "words" or not piece.span or not following.span:
        return False
    one_letter = len(piece.text) == 1 == piece.span.end - piece.span.start
    return one_letter and piece.span.end == following.span.start and following.text[:1].isalnum()


def is_spaced(before: Piece, piece: Piece) -> bool:
    """Whether a space is printed between two neighbouring pieces."""
    if "paragraph" in {before.kind, piece.kind} or is_recased_letter(before, piece):
        return False
    if piece.kind == "words" and piece.text.startswith(_NO_SPACE_BEFORE):
        return False
    return not (before.kind == "words" and before.text.endswith(_NO_SPACE_AFTER))
