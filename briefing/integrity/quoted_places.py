"""Q: a quotation stands where it is said to stand, in a passage that is the one that was taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import pairwise

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_quotations import Spans

ANEW = "Save the quotation again, so that its places are worked out anew, and see that they are the right ones."
CAPTURE = "Compare it with the source, and enter it again as the source has it."


def spans_are_in_order(checked: Checked) -> Iterator[Finding]:
    """Q007: the places stored of a quotation aren't in the excerpt's order, overlap or lie outside it.

    They say what the words were compared with; such places are nobody's speech. Save the quotation again, so that they
    are worked out anew.
    """
    for taken in checked.context.quotations.all:
        if not _in_order(taken.spans, len(taken.excerpt.text)):
            message = f"The places stored of {taken.name} are out of order or outside its excerpt."
            yield error("Q007", taken.record, message, ANEW)


def spans_are_where_the_words_are(checked: Checked) -> Iterator[Finding]:
    """Q008: a quotation's words are found in other places of its excerpt than those that are stored.

    Its words or the passage were changed without the other, so that the words may be somebody else's by now. Save the
    quotation again and look whether the new places are the right ones.
    """
    for taken in checked.context.quotations.all:
        match = taken.match
        if match is None:
            message = f"The words of {taken.name} are not in its excerpt: ‘{taken.words}’."
            yield error("Q008", taken.record, message, "Copy the words from the excerpt again.")
        elif tuple((span.start, span.end) for span in match.spans) != taken.spans:
            message = f"The words of {taken.name} stand elsewhere in its excerpt than is stored: ‘{taken.words}’."
            yield error("Q008", taken.record, message, ANEW)


def words_are_the_speakers(checked: Checked) -> Iterator[Finding]:
    """Q009: words that another reports stand outside the excerpt's quotation marks.

    They are the reporter's, not the speaker's. Choose words inside the marks, or say in our words what was said.
    """
    for taken in checked.context.quotations.all:
        if taken.reported and taken.match and taken.match.inside_speech is False:
            message = f"The words of {taken.name} stand outside the excerpt's quotation marks: ‘{taken.words}’."
            yield error("Q009", taken.record, message, "Choose words inside the marks, or say it in our words.")


def excerpts_are_as_taken(checked: Checked) -> Iterator[Finding]:
    """Q010: an excerpt isn't the text of which the SHA-256 was stored when it was saved.

    Somebody changed it behind the portal's back, and every quotation of it with it. Compare it with the source, and
    enter it again as the source has it.
    """
    changed = {
        taken.excerpt.record: taken
        for taken in checked.context.quotations.all
        if taken.digest != _digest(taken.excerpt.text)
    }
    for record, taken in changed.items():
        message = f"The excerpt that it quotes ({record}) isn't the text that was saved."
        yield error("Q010", taken.record, message, CAPTURE)


def excerpts_are_as_compared(checked: Checked) -> Iterator[Finding]:
    """Q011: an excerpt has been changed since the last edition compared its quotations with it.

    What readers could hold against the quotation isn't what they could before. See that the change is the source's own
    wording, and say so in the change note where it matters.
    """
    for taken in checked.context.quotations.all:
        if taken.compared and taken.compared != _digest(taken.excerpt.text):
            message = f"The excerpt of {taken.name} ({taken.excerpt.record}) was changed since edition {taken.edition}."
            remedy = "See that it is as the source has it, and tell readers in the change note where it matters."
            yield warning("Q011", taken.record, message, remedy)


def _in_order(spans: Spans, length: int) -> bool:
    """Each with something in it, none before the end of the one before, all within the text."""
    ends = (0, *(place for span in spans for place in span))
    inside = all(start < end for start, end in spans) and all(one <= other for one, other in pairwise(ends))
    return bool(spans) and inside and ends[-1] <= length


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
