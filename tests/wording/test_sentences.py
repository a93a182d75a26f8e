"""Sentences, their words, and how hard they are to read."""

import pytest

from briefing.wording.sentences import reading_age, sentences, syllables, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It is so. ‘It isn’t.’ So they say.", ["It is so.", "‘It isn’t.", "So they say."]),
        ("Dr. Ann Reed, e.g. J. Doe, and Mr. Roe keep it. Nobody else.", None),
        ("It ends at 3.5 metres. it goes on", ["It ends at 3.5 metres. it goes on"]),
        ("", []),
        ("   ", []),
    ],
)
def test_where_sentences_end(text, found):
    expected = ["Dr. Ann Reed, e.g. J. Doe, and Mr. Roe keep it.", "Nobody else."] if found is None else found
    assert list(sentences(text)) == expected


def test_words_are_counted_as_they_are_spoken():
    assert words("The pond’s keeper – a well-known one – isn't here, \ufffc is.") == [
        *("The", "pond’s", "keeper", "a", "well-known", "one", "isn't", "here", "\ufffc", "is")
    ]


@pytest.mark.parametrize(
    ("word", "heard"),
    [("pond", 1), ("keeper", 2), ("make", 1), ("tables", 2), ("walked", 1), ("needed", 2), ("the", 1)],
)
def test_syllables(word, heard):
    assert syllables(word) == heard


def test_the_formula_is_flesch_and_kincaids():
    # 6 words in 2 sentences, 6 syllables: 0.39 × 3 + 11.8 × 1 − 15.59, and five years until school.
    assert reading_age(["The pond is.", "We keep it."]) == pytest.approx(0.39 * 3 + 11.8 - 15.59 + 5)
    assert reading_age([]) == 0
    assert reading_age(["…", "?"]) == 0
