"""Quotations made false, one way at a time: a swapped word, a dropped not, another alphabet's letter."""

import random
import re

from briefing.wording.quotations import folded_words, speech_spans
from tests.wording import passages

LOOK_ALIKES = str.maketrans("aeopcyx", "аеорсух")


def words_in(excerpt):
    """The longer speeches of an excerpt, paragraph by paragraph; the whole paragraphs of one without any."""
    spoken = [excerpt[span.start : span.end].split() for span in speech_spans(excerpt)]
    long = [words for words in spoken if len(words) > 5]
    return long or [line.split() for line in excerpt.split("\n")]


def is_run(words, excerpt):
    """The plainest reading: the words stand one after another in one paragraph of one speech."""
    wanted = folded_words(words)
    spans = speech_spans(excerpt)
    texts = [excerpt[span.start : span.end] for span in spans] or [excerpt]
    helds = [folded_words(text) for text in [*texts, excerpt]]
    return any(wanted == held[i : i + len(wanted)] for held in helds for i in range(len(held) - len(wanted) + 1))


def swap_words(words, chance):
    i = chance.randrange(1, len(words) - 1)
    return [*words[: i - 1], words[i], words[i - 1], *words[i + 1 :]]


def replace_word(words, chance):
    return [
        *words[: (i := chance.randrange(len(words)))],
        chance.choice(["not", "all", "police", "zebra"]),
        *words[i + 1 :],
    ]


def drop_word(words, chance):
    return [*words[: (i := chance.randrange(1, len(words) - 1))], *words[i + 1 :]]


def add_word(words, chance):
    i = chance.randrange(1, len(words))
    return [*words[:i], chance.choice(["not", "never", "always", "some"]), *words[i:]]


def drop_negation(words, chance):
    kept = [word for word in words if word not in {"not", "no"}]
    return kept if len(kept) < len(words) else [re.sub("n’t$", "", word) for word in words]


def look_alike(words, chance):
    i = chance.randrange(len(words))
    return [*words[:i], words[i].translate(LOOK_ALIKES), *words[i + 1 :]]


def change_case(words, chance):
    i = chance.randrange(len(words))
    return [*words[:i], words[i].swapcase(), *words[i + 1 :]]


def change_digit(words, chance):
    return [re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), word) for word in words]


def cut_word(words, chance):
    return [words[0][1:], *words[1:]] if chance.random() < 0.5 else [*words[:-1], words[-1][: len(words[-1]) // 2]]


def join_fragments(words, chance):
    middle = len(words) // 2
    return [*words[: middle - 1], *words[middle + 1 :]]


def reorder(words, chance):
    middle = chance.randrange(2, len(words) - 1)
    return [*words[middle:], *words[:middle]]


ALTER = [
    swap_words,
    replace_word,
    drop_word,
    add_word,
    drop_negation,
    look_alike,
    change_case,
    change_digit,
    cut_word,
    join_fragments,
    reorder,
]


def alterations(count):
    """Altered quotations that are no longer true by the plainest reading, with the kind of alteration."""
    chance = random.Random(20260607)  # noqa: S311  # repeatable, nothing secret
    made = []
    while len(made) < count:
        excerpt = chance.choice(passages.ALL)
        words = chance.choice(words_in(excerpt))
        start = chance.randrange(len(words) - 4)
        run = words[start : chance.randrange(start + 4, len(words)) + 1]
        alter = chance.choice(ALTER)
        typed = " ".join(alter(list(run), chance))
        if folded_words(typed) != folded_words(" ".join(run)) and not is_run(typed, excerpt):
            made.append((alter.__name__, typed, excerpt))
    return made
