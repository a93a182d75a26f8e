"""Sentences of prose, how long they are, and how hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_END: Final = re.compile(r"(?<=[.!?…])[’”)\]]*\s+(?=[“‘(\[]*[A-Z\d\ufffc])")
_WORD: Final = re.compile(r"[\w\ufffc][\w\ufffc’'-]*")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$")
# What begins at once after these is no new sentence.
_SHORTENED: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|no|St|Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|Lt|Sgt|Insp|Supt)\.|\b[A-Z]\.)$"
)
SCHOOL_BEGINS: Final = 5  # the age to which a grade of the formula is added


def sentences(text: str) -> Iterator[str]:
    """Each sentence of one paragraph, with its mark."""
    start = 0
    for end in _END.finditer(text):
        if not _SHORTENED.search(text[: end.start()]):
            yield text[start : end.start()].strip()
            start = end.end()
    if rest := text[start:].strip():
        yield rest


def words(sentence: str) -> list[str]:
    return _WORD.findall(sentence)


def reading_age(read: Sequence[str]) -> float:
    """The age at which somebody follows sentences like these at first reading, by Flesch and Kincaid's formula.

    It counts words and syllables and knows nothing of sense: a hint, no measure. What has no word has no age: 0.
    """
    counted = [found for sentence in read if (found := words(sentence))]
    every = [word for found in counted for word in found]
    if not every:
        return 0.0
    per_word = sum(map(syllables, every)) / len(every)
    return 0.39 * len(every) / len(counted) + 11.8 * per_word - 15.59 + SCHOOL_BEGINS


def syllables(word: str) -> int:
    """About how many are heard in an English word."""
    plain = word.casefold()
    heard = len(_VOWELS.findall(plain))
    return max(1, heard - bool(_SILENT.search(plain)))
