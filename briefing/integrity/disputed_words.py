"""A: the same words are never given to two speakers as if nobody disputed them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_speakers import Attribution, Place
from briefing.wording.likeness import share_words
from briefing.wording.quotation_text import folded_words

Folded = tuple[tuple[str, ...], ...]

# Words in a row that two people hardly say alike; fewer are to be looked at.
HARDLY_BY_CHANCE: Final = 5


def words_have_one_speaker(checked: Checked) -> Iterator[Finding]:
    """A007: two positions of different holders quote the same words, and no difference names both.

    One of the two sources is wrong about who spoke, and the page would give words to somebody who may never have said
    them. Record a difference that names both positions: the page then prints both and counts neither, unless the note
    says which stands. A few words can be said by two people: look whether they were. Words that stand in one place of a
    passage, be it a single one, were said by one.
    """
    quoting: list[tuple[Attribution, Folded]] = [
        (said, tuple(folded_words(words.casefold()) for words in said.words))
        for said in checked.context.speakers.attributions
        if said.words
    ]
    for (one, its), (other, others) in combinations(quoting, 2):
        if not (one.printed or other.printed) or (one.holder, one.label) == (other.holder, other.label):
            continue
        shared = [min(len(a), len(b)) for a in its for b in others if share_words(a, b)]
        in_one_place = _overlap(one.places, other.places)
        if (shared or in_one_place) and not checked.context.settled(one.record, other.record):
            shown, unshown = (one, other) if one.printed else (other, one)
            yield (error if in_one_place or max(shared) >= HARDLY_BY_CHANCE else warning)(
                "A007",
                shown.record,
                f"It quotes the same words as {unshown.record}, and gives them to {_who(shown)} instead of "
                f"{_who(unshown)}.",
                "Record a difference that names both positions, or correct whose words they are.",
            )


def _overlap(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in one for b in other)


def _who(said: Attribution) -> str:
    return f"{said.holder_names[0]} ({said.label})" if said.label else said.holder_names[0]
