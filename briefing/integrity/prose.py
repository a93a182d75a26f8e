"""P: facts are referred to, not retyped, and prose is easy to read. All of it are hints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, warning
from briefing.integrity.known_prose import REFERENCE, Written
from briefing.wording.dates_typed import places_of_dates
from briefing.wording.numbers_typed import typed_numbers
from briefing.wording.sentences import reading_age, sentences, words

LONGEST: Final = 35  # words of a sentence
OLDEST: Final = 14  # the reading age above which a page is hard for many
ENOUGH: Final = 10  # sentences below which the formula says nothing
SHOWN: Final = 60
MARK: Final = "if it states no fact of the evidence, list it in the briefing’s field not facts"


def numbers_are_referred_to(checked: Checked) -> Iterator[Finding]:
    """P001: a number is typed in prose.

    A typed number has no source, loses its about or over, and is corrected nowhere when the figure is. Refer to the
    figure, as figure:slug in double square brackets. What counts nothing, such as a school year, is marked as no fact
    in the briefing. Telephone and reference numbers, 999, and the numbers of headings, pages and acts aren't reported.

    Fractions, one in five, twice as many and doubled are numbers too. Words from one to ten by themselves, as in three
    officers, are let through: most of them count nothing that a source gives, such as one of them or the two sides, and
    a hint at each would hide the others.
    """
    for written in checked.context.prose.written:
        for start, end in _numbers(written.text):
            if not _marked(checked, written, start, end):
                remedy = f"Refer to the figure, as [[figure:slug]]; {MARK}."
                yield warning("P001", written.record, _typed(written, start, end), remedy)


def dates_are_referred_to(checked: Checked) -> Iterator[Finding]:
    """P002: a date is typed in prose.

    A typed date has no source, may say more than the sources do, and is corrected nowhere when the event is. Refer to
    the event, as event:slug|date in double square brackets. What dates nothing of the evidence is marked as no fact in
    the briefing.
    """
    for written in checked.context.prose.written:
        for start, end in _dates(written.text):
            if not _marked(checked, written, start, end):
                remedy = f"Refer to the event, as [[event:slug|date]]; {MARK}."
                yield warning("P002", written.record, _typed(written, start, end), remedy)


def sentences_are_short(checked: Checked) -> Iterator[Finding]:
    """P003: a sentence has more than 35 words.

    Many readers lose the thread of such a sentence, and everybody does on a phone. Make two sentences of it, or a list.
    One that must stay as it is can be listed whole in the briefing's field not facts.
    """
    for written in checked.context.prose.written:
        for sentence, count in _sentences(written.text):
            if count > LONGEST and not _is_marked(checked, sentence):
                message = f"In {written.place} a sentence has {count} words: ‘{_shown(sentence)}’."
                yield warning("P003", written.record, message, "Make two sentences of it, or a list.")


def prose_is_easy_to_read(checked: Checked) -> Iterator[Finding]:
    """P004: by a formula the prose of the briefing needs a reader of more than fourteen years.

    The formula counts the words of sentences and the syllables of words, and knows nothing of sense: it is a hint.
    Use shorter sentences and more common words where they say the same. Sentences that must stay as they are can be
    listed whole in the briefing's field not facts, and aren't counted.
    """
    by_record: dict[str, list[str]] = defaultdict(list)
    for written in checked.context.prose.written:
        if written.record.startswith("briefing:"):
            said = (sentence for sentence, _ in _sentences(written.text))
            by_record[written.record] += (sentence for sentence in said if not _is_marked(checked, sentence))
    for record, read in by_record.items():
        if len(read) >= ENOUGH and (age := reading_age(read)) > OLDEST:
            message = f"By a formula its prose reads as for an age of {age:.0f}."
            remedy = (
                "Use shorter sentences and more common words where they say the same; list those that must stay in the "
                "briefing’s field not facts."
            )
            yield warning("P004", record, message, remedy)


# One text is looked at in every briefing that prints its record, and each time that a briefing is looked at.
@lru_cache(maxsize=4096)
def _dates(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(places_of_dates(text))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(typed_numbers(text, _dates(text)))


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[tuple[str, int], ...]:
    """Each with the number of its words."""
    return tuple((sentence, len(words(sentence))) for sentence in sentences(text))


def _marked(checked: Checked, written: Written, start: int, end: int) -> bool:
    """Whether a line of what is no fact stands there and holds the words."""
    return any(
        match.start() <= start and end <= match.end()
        for line in checked.context.prose.not_facts
        for match in re.finditer(re.escape(line), written.text)
    )


def _is_marked(checked: Checked, sentence: str) -> bool:
    return sentence in checked.context.prose.not_facts


def _typed(written: Written, start: int, end: int) -> str:
    return f"In {written.place} ‘{written.text[start:end]}’ is typed: ‘{_around(written.text, start, end)}’."


def _around(text: str, start: int, end: int) -> str:
    """The words with some beside them, so that the place is found."""
    first = text.rfind(" ", 0, max(0, start - SHOWN // 2)) + 1
    last = text.find(" ", min(len(text), end + SHOWN // 2))
    return _shown(text[first : last if last >= 0 else len(text)], SHOWN * 2)


def _shown(text: str, length: int = SHOWN) -> str:
    text = text.replace(REFERENCE, "…")
    return text if len(text) <= length else f"{text[:length].rstrip()} …"
