"""From chosen places to the pieces that are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from briefing.wording.quotation_held import HeldText
from briefing.wording.quotation_match import Piece
from briefing.wording.quotation_places import OUTSIDE, Place, printed_start, runs_of, speech_of, with_closing_marks
from briefing.wording.quotation_text import Span
from briefing.wording.quotation_typed import Edit, Typed

_SPACES = str.maketrans(dict.fromkeys("\t\v\f\x1c\x1d\x1e\x1f", " ") | {"\u00ad": ""})


@dataclass(frozen=True, slots=True)
class Gap:
    """Atoms passed over between two fragments (`last` < `first` for none), and how it was declared."""

    first: int
    last: int
    edits: tuple[Edit, ...]
    is_reporters: bool


@dataclass(slots=True)
class Pieces:
    """`runs` are the atoms of each piece of words, `gaps` what lies between the fragments."""

    pieces: list[Piece] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)


def pieces_of(typed: Typed, places: Sequence[Place], held: HeldText) -> Pieces:
    built = Pieces()
    built.pieces += _declared(list(dropwhile(_parts, typed.edits[0])), None)
    first, last = places[0].first, places[0].last
    recased = typed.fragments[0].recased
    for before, place, fragment, edits in zip(
        places[:-1], places[1:], typed.fragments[1:], typed.edits[1:-1], strict=True
    ):
        gap = Gap(last + 1, place.first - 1, edits, before.speech != place.speech)
        built.gaps.append(gap)
        if not fragment.recased and _is_nothing(gap, held):
            last = with_closing_marks(held, first, place.last)
            continue
        _add_words(built, held, first, last, recased)
        passed = held.between(gap.first, gap.last) if _has_words(gap, held) else None
        built.pieces += _declared(_kept(gap, held), passed)
        first, last, recased = place.first, place.last, fragment.recased
    _add_words(built, held, first, last, recased)
    built.pieces += _declared([edit for edit in typed.edits[-1] if not _parts(edit)], None)
    return built


def _parts(edit: Edit) -> bool:
    return edit.kind == "paragraph"


def _has_words(gap: Gap, held: HeldText) -> bool:
    return held.words[gap.first] < held.words[gap.last + 1]


def _is_nothing(gap: Gap, held: HeldText) -> bool:
    """Whether the fragments are one run: nothing was put in, and no word was passed over."""
    if gap.is_reporters or any(edit.kind == "insertion" for edit in gap.edits):
        return False
    return not _has_words(gap, held)


def _kept(gap: Gap, held: HeldText) -> list[Edit]:
    """The edits as they are true: no omission of nothing, no paragraph break that the excerpt hasn't."""
    edits = list(gap.edits)
    before, after = gap.first - 1, gap.last + 1
    if held.paragraphs[before] == held.paragraphs[after] and not gap.is_reporters:
        edits = [edit for edit in edits if edit.kind != "paragraph"]
        if not _has_words(gap, held):
            edits = [edit for edit in edits if edit.kind != "omission"]
    return edits


def _declared(edits: Sequence[Edit], span: Span | None) -> list[Piece]:
    """One piece an edit; what was passed over belongs to the omission, or else to the insertion."""
    kinds = [edit.kind for edit in edits]
    bearer = next((kind for kind in ("omission", "insertion") if kind in kinds), None)
    pieces = []
    for i, edit in enumerate(edits):
        bears = edit.kind == bearer and kinds.index(edit.kind) == i
        pieces.append(Piece(edit.kind, edit.text, span if bears else None))
    return pieces


def _add_words(built: Pieces, held: HeldText, first: int, last: int, recased: str) -> None:
    for begin, end in runs_of(held, first, last):
        if built.runs and begin != first:
            built.pieces.append(Piece("paragraph", "\n\n"))
        start, stop = printed_start(held, begin, end), held.ends[end]
        if recased and begin == first:
            built.pieces.append(Piece("insertion", recased, Span(start, start + 1)))
            start += 1
        inside = speech_of(held, begin, end) != OUTSIDE if held.has_speech else None
        built.pieces.append(Piece("words", _printed(held, start, stop), Span(start, stop), inside))
        built.runs.append((begin, end))


def _printed(held: HeldText, start: int, stop: int) -> str:
    """The excerpt's characters without note markers, soft hyphens and doubled spaces."""
    text = held.text[start:stop]
    for note in reversed(held.notes):
        if start <= note.start and note.end <= stop:
            text = text[: note.start - start] + text[note.end - start :]
    text = text.translate(_SPACES)
    return " ".join(part for part in text.split(" ") if part) if "  " in text else text
