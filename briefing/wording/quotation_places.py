"""Where one fragment of a quotation can stand in an excerpt."""

from bisect import bisect_right
from dataclasses import dataclass

from briefing.wording.quotation_errors import Reason
from briefing.wording.quotation_held import HeldText, is_apostrophe
from briefing.wording.quotation_text import DASH, HYPHENS, MARK, QUOTATION_MARKS, is_word
from briefing.wording.quotation_typed import Fragment

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Place:
    """Atoms `first` to `last`, both included; `speech` is the speech that holds them all, or OUTSIDE."""

    first: int
    last: int
    speech: int


def places_of(fragment: Fragment, held: HeldText) -> tuple[list[Place], Reason]:
    """All places in order, or none and the reason that ruled out the first one."""
    places = []
    reason = Reason.ABSENT
    for first in held.occurrences(fragment.keys):
        place = _place(fragment, held, first)
        if isinstance(place, Place):
            places.append(place)
        elif reason is Reason.ABSENT:
            reason = place
    return places, reason


def runs_of(held: HeldText, first: int, last: int) -> list[tuple[int, int]]:
    """The atoms, both ends included, cut at the excerpt's paragraph breaks."""
    runs = []
    while held.paragraphs[first] != held.paragraphs[last]:
        end = bisect_right(held.paragraphs, held.paragraphs[first], first, last + 1)
        runs.append((first, end - 1))
        first = end
    runs.append((first, last))
    return runs


def speech_of(held: HeldText, first: int, last: int) -> int | None:
    """The speech that holds one run; OUTSIDE when it holds whole speeches; None when it cuts one."""
    opens, closes = held.speeches[first], held.speeches[last]
    if opens == closes:
        return opens
    if opens != OUTSIDE and not held.is_speech_start(first):
        return None
    if closes != OUTSIDE and not held.is_speech_end(last):
        return None
    return OUTSIDE


def _place(fragment: Fragment, held: HeldText, first: int) -> Place | Reason:
    last = first + len(fragment.keys) - 1
    if _cuts_word(held, first, last) or (_has_apostrophe_after(held, last) and not fragment.has_closing_mark):
        return Reason.CUTS_WORD
    if fragment.recased and held.text[held.starts[first]] != fragment.recased.swapcase():
        return Reason.CUTS_WORD
    end = _with_tail(fragment, held, first, last)
    if end is None:
        return Reason.PUNCTUATION
    speeches = {speech_of(held, *run) for run in runs_of(held, first, end)}
    speech = speeches.pop()
    if speeches or speech is None:
        return Reason.LEAVES_SPEECH
    return Place(first, end, speech)


def _cuts_word(held: HeldText, first: int, last: int) -> bool:
    """Whether a hyphen ties the words to what stands before or after: child-first, 2013–2016."""
    text = held.text
    start, end = held.starts[first], held.ends[last]
    before, after = text[start - 1 : start], text[end : end + 1]
    if held.keys[first] == DASH:
        return bool(before) and not before.isspace() and text[start] in HYPHENS
    in_range = "–" if text[start].isdigit() and text[start - 2 : start - 1].isdigit() else ""
    ties_before = before and before in HYPHENS + in_range and not text[start - 2 : start - 1].isspace()
    in_range = "–" if text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit() else ""
    return bool(ties_before or (after and after in HYPHENS + in_range))


def _has_apostrophe_after(held: HeldText, last: int) -> bool:
    return last + 1 < len(held.keys) and held.starts[last + 1] == held.ends[last] and is_apostrophe(held, last + 1)


def _with_tail(fragment: Fragment, held: HeldText, first: int, last: int) -> int | None:
    """The last atom with the punctuation that belongs to the words; None where the typed one is another.

    Typed punctuation at the end may be absent, and a full stop may stand for a comma or the reverse
    (neither is printed then); a question or exclamation mark of the excerpt always comes along.
    """
    stop = _stop(held, last)
    after = held.keys[last + 1 : stop]
    needed = _needed(held, first, last, stop)
    typed = list(fragment.tail)
    taken = 0
    while taken < len(after):
        if typed and typed[0] == after[taken]:
            typed.pop(0)
        elif taken >= needed:
            break
        taken += 1
    if typed:
        following = next((key for key in after[taken:] if key != MARK), "")
        return last + taken if len(typed) == 1 and typed[0] in ".," and following in {".", ","} else None
    while taken < len(after) and after[taken] in "?!":
        taken += 1
    return last + taken


def with_closing_marks(held: HeldText, first: int, last: int) -> int:
    """The last atom with the closing marks that belong to opening ones from `first` on."""
    return last + _needed(held, first, last, _stop(held, last))


def _stop(held: HeldText, last: int) -> int:
    """The first atom after `last` that is a word or stands in another paragraph."""
    stop = last + 1
    while stop < len(held.keys) and not is_word(held.keys[stop]) and held.paragraphs[stop] == held.paragraphs[last]:
        stop += 1
    return stop


def _needed(held: HeldText, first: int, last: int, stop: int) -> int:
    """How many atoms after the words close a mark that they open, or are a plural's apostrophe."""
    if _has_apostrophe_after(held, last):
        return 1
    opening = held.starts[first]
    openers = held.marks.openers
    closing = [i for i in range(last + 1, stop) if openers.get(held.starts[i], -1) >= opening]
    return max(closing) - last if closing else 0


def printed_start(held: HeldText, first: int, last: int) -> int:
    """Where printing begins: takes in the apostrophe of ’tis and an opening mark closed within the words."""
    start = held.starts[first]
    while start and held.text[start - 1] in QUOTATION_MARKS:
        mark = start - 1
        closed = any(held.marks.openers.get(held.starts[i], -1) == mark for i in range(first, last + 1))
        before = held.text[mark - 1 : mark]
        elided = start == held.starts[first] and held.text[mark] in "’'" and (not before or before.isspace())
        if not closed and not (elided and mark not in held.marks.openers.values() and _is_elision(held, mark)):
            break
        start = mark
    return start


def _is_elision(held: HeldText, mark: int) -> bool:
    return held.text[mark + 1 : mark + 4].casefold().startswith(("tis", "twa", "em ", "em,", "em.")) or (
        held.text[mark + 1 : mark + 2].isdigit()
    )
