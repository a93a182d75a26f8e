"""Quotations: verbatim words, found in the excerpt that is held of a source.

`find_quotation` takes what an editor typed or pasted – words, `…` for an omission, `[insertion]` for a
clarification, `[T]he` for a changed capital, line breaks between paragraphs – and gives the places in the
excerpt, derived and never typed. How words are compared is policy `words-1`, written down in
`quotation_text`. What is printed is always the excerpt's own characters.

- A fragment begins and ends at whole words; its final full stop or comma may be left out or stand for
  one another, and is printed only where it is the excerpt's. No other punctuation may differ.
- Words that run over a paragraph break of the excerpt become one span a paragraph.
- The reporter's words between two pieces of speech are never bridged, by an omission or otherwise; in a
  paragraph of its own each piece may stand, with a warning that names what lies between.
- Where words occur more than once, the places lying closest together are taken, then those inside
  quotation marks, then the earliest.
- An insertion replaces no more than ten words of one sentence; with `…` beside it, any number.
"""

from functools import lru_cache

from briefing.wording.quotation_difference import marked_difference, not_found
from briefing.wording.quotation_errors import (
    Passage,
    QuotationError,
    QuotationMalformed,
    QuotationNotFound,
    Reason,
)
from briefing.wording.quotation_held import HeldText, held_text
from briefing.wording.quotation_match import Match, Piece, QuotationWarning, render_plain
from briefing.wording.quotation_order import Join, Misplaced, choose_places
from briefing.wording.quotation_pieces import pieces_of
from briefing.wording.quotation_places import Place, places_of
from briefing.wording.quotation_speech import speech_spans
from briefing.wording.quotation_text import POLICY, Span, folded_words
from briefing.wording.quotation_typed import Typed, read_typed
from briefing.wording.quotation_warnings import warnings_of

__all__ = [
    "POLICY",
    "Match",
    "Passage",
    "Piece",
    "QuotationError",
    "QuotationMalformed",
    "QuotationNotFound",
    "QuotationWarning",
    "Reason",
    "Span",
    "find_quotation",
    "folded_words",
    "marked_difference",
    "render_plain",
    "speech_spans",
]

# A fragment as common as this in so many pieces says nothing about where it was taken from.
MAX_PLACES = 100_000


@lru_cache(maxsize=2048)
def find_quotation(words: str, excerpt: str) -> Match:
    """The places of `words` in `excerpt`, as QuotationError where they can't stand.

    Raises QuotationNotFound when the excerpt doesn't hold them as typed, QuotationMalformed when no
    excerpt could; both messages are for the editor. Time is bounded for any input.
    """
    held = held_text(excerpt)
    typed = read_typed(words, held, brackets_as_held=True, run_together=False)
    try:
        return _match(typed, held)
    except QuotationNotFound:
        for other in _other_readings(words, held, typed):
            try:
                return _match(other, held)
            except QuotationNotFound:
                continue
        raise


def _other_readings(words: str, held: HeldText, first: Typed) -> list[Typed]:
    """What the same characters may also mean: held brackets as insertions, a paste without line breaks."""
    readings = [first]
    for brackets_as_held in (True, False) if first.took_brackets_literally else (True,):
        for run_together in (False, True):
            typed = read_typed(words, held, brackets_as_held=brackets_as_held, run_together=run_together)
            if all(typed.fragments != known.fragments for known in readings):
                readings.append(typed)
    return readings[1:]


def _match(typed: Typed, held: HeldText) -> Match:
    joins = [Join.of(edits) for edits in typed.edits[1:-1]]
    try:
        places = choose_places(_all_places(typed, held), joins, held)
    except Misplaced as misplaced:
        raise not_found(misplaced.reason, typed.fragments[misplaced.fragment].text, held) from misplaced
    built = pieces_of(typed, places, held)
    return Match(tuple(built.pieces), warnings_of(typed, built, held))


def _all_places(typed: Typed, held: HeldText) -> list[list[Place]]:
    known: dict[object, list[Place]] = {}
    places = []
    count = 0
    for fragment in typed.fragments:
        if fragment not in known:
            known[fragment], reason = places_of(fragment, held)
            if not known[fragment]:
                raise not_found(reason, fragment.text, held)
        count += len(known[fragment])
        if count > MAX_PLACES:
            raise QuotationMalformed(
                "The pieces of the quotation are so short that they stand everywhere in the excerpt. "
                "Quote longer runs of words, with fewer omissions."
            )
        places.append(known[fragment])
    return places
