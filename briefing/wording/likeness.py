"""What is like what: the nearest of the names that there are, quotations of the same words, names easily confused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from briefing.wording.quotation_text import folded_words

# Out of 100; below it a name is no help.
LIKE_ENOUGH: Final = 70
# Out of 100: given names that are spelt in two ways.
SAME_GIVEN: Final = 80
# Names of so many letters may differ by a slip: a letter lost, added, mistaken or exchanged with the next one.
WITH_A_SLIP: Final = 4
# Letters from which a given name counts as another's short form: Sam and Samuel, Matt and Matthew.
SHORT_FORM: Final = 3

HONORIFICS: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baron", "baroness"}
    | {"rev", "revd", "reverend", "rt", "hon", "cllr", "councillor"}
)


def nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of ``known``, or the empty text where none is near; the same however they are ordered."""
    found = process.extractOne(name, sorted(known), score_cutoff=LIKE_ENOUGH)
    return found[0] if found else ""


def say_the_same(one: str, other: str) -> bool:
    """Whether one text's words stand in the other's, in order and together; marks, case and spelling of marks aside.

    A single word in common says nothing, so at least two are asked for.
    """
    return share_words(folded_words(one.casefold()), folded_words(other.casefold()))


def share_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """``say_the_same`` of texts that are folded already, where many are compared."""
    shorter, longer = sorted((one, other), key=len)
    length = len(shorter)
    return length > 1 and any(longer[start : start + length] == shorter for start in range(len(longer) - length + 1))


def could_be_one_person(one: str, other: str) -> bool:
    """Whether two people's names may be taken for each other.

    They may where the family names are alike and the first given names too: equal, one the initial or the short form of
    the other, a letter apart, or one not given. Titles, accents and middle names make no difference.
    """
    first, second = _names(one), _names(other)
    if not first or not second or not _but_for_a_slip(first[-1], second[-1]):
        return False
    if len(first) == 1 or len(second) == 1:
        return first[-1] == second[-1]
    given, others = sorted((first[0], second[0]), key=len)
    short_form = len(given) in {1, *range(SHORT_FORM, len(others))} and others.startswith(given)
    return short_form or fuzz.ratio(given, others) >= SAME_GIVEN


def could_be_one_body(one: str, other: str) -> bool:
    """Whether two bodies' names may be taken for each other; those that differ in a number may not."""
    return _but_for_a_slip(" ".join(_words(one)), " ".join(_words(other)))


def family_name(name: str) -> str:
    """The last word of a person's name, spelt as names are compared."""
    return _names(name)[-1] if name else ""


def stands_in_full(name: str, text: str) -> bool:
    """Whether the text has the name as words of its own; accents, case, apostrophes and hyphens make no difference."""
    return not name or f" {' '.join(_words(name))} " in f" {' '.join(_words(text))} "


def _but_for_a_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < WITH_A_SLIP or _numbers(one) != _numbers(other):
        return one == other
    return OSA.distance(one, other, score_cutoff=1) <= 1


def _names(name: str) -> list[str]:
    words = _words(name)
    return [word for word in words if word not in HONORIFICS] or words


def _words(name: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return re.findall(r"\w+", re.sub(r"['’‘-]", "", plain))


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
