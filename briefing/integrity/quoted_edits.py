"""Q: what an editor left out of a quotation, or put in, leaves its sense as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, warning
from briefing.wording.quotation_warnings import (
    CUT_DROPS_NEGATION,
    INSERTION_ADDS_NEGATION,
    INSERTION_REPLACES_WORDS,
    OMISSION_DROPS_NEGATION,
    OMISSION_OF_NOTHING,
    OMISSION_SPANS_SENTENCES,
    PARAGRAPH_PASSES_REPORTER,
)

GIVE_THE_WORDS: Final = "Give the words, or make sure that the sense is the same without them."


def omissions_keep_negations(checked: Checked) -> Iterator[Finding]:
    """Q012: words left out of a quotation have a negation among them.

    A not, never, hardly or unless that is left out can turn what somebody said into its opposite. Give the words, or
    make sure that the sense is the same without them.
    """
    yield from _warned(checked, "Q012", (OMISSION_DROPS_NEGATION,), GIVE_THE_WORDS)


def omissions_are_short(checked: Checked) -> Iterator[Finding]:
    """Q013: words left out of a quotation run over the ends of more than two sentences.

    What stands before … and what stands after it then belong to different thoughts. Make two quotations of it, which
    are printed as paragraphs.
    """
    remedy = "Make two quotations of it, or give the words."
    yield from _warned(checked, "Q013", (OMISSION_SPANS_SENTENCES,), remedy)


def cuts_keep_negations(checked: Checked) -> Iterator[Finding]:
    """Q014: a quotation begins or ends within a sentence whose other words have a negation.

    Cut out of I don't think that, the rest says the opposite. Quote the whole sentence, or make sure that the sense is
    the same without its other words.
    """
    remedy = "Quote the whole sentence, or make sure that the sense is the same."
    yield from _warned(checked, "Q014", (CUT_DROPS_NEGATION,), remedy)


def insertions_add_nothing(checked: Checked) -> Iterator[Finding]:
    """Q015: words put into a quotation add a negation or stand in place of the speaker's, or … leaves nothing out.

    Square brackets clarify; they don't say what the speaker didn't. Put in no more than readers need, and leave the
    speaker's own words beside it.
    """
    codes = (INSERTION_ADDS_NEGATION, INSERTION_REPLACES_WORDS, OMISSION_OF_NOTHING)
    yield from _warned(checked, "Q015", codes, "Put in no more than readers need, and give the speaker's own words.")


def paragraphs_have_one_speaker(checked: Checked) -> Iterator[Finding]:
    """Q016: between two paragraphs of a quotation the excerpt has words of the reporter's.

    They may introduce another speaker, or another occasion. Make sure that one person says both; else make two
    positions of them.
    """
    remedy = "Make sure that one person says both, on one occasion; else make two positions of them."
    yield from _warned(checked, "Q016", (PARAGRAPH_PASSES_REPORTER,), remedy)


def _warned(checked: Checked, code: str, of: tuple[str, ...], remedy: str) -> Iterator[Finding]:
    """Of what finding the words warns of, for each quotation that the briefing prints."""
    for taken in checked.context.quotations.all:
        for each in taken.match.warnings if taken.match else ():
            if each.code in of:
                yield warning(code, taken.record, f"Look at {taken.name}. {each.message}", remedy)
