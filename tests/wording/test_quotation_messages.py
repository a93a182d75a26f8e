import pytest

from briefing.wording.quotations import QuotationError, QuotationNotFound, find_quotation, marked_difference
from tests.wording import passages

REMEDY = "Copy them from the excerpt; mark what you leave out with … and what you put in with [brackets]."


def error_of(words, excerpt):
    with pytest.raises(QuotationNotFound) as caught:
        find_quotation(words, excerpt)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "held", "expected"),
    [
        ("to undermine trust", "to undermining trust", "to {-undermine-} {+undermining+} trust"),
        ("they're just embedded", "they’re just not embedded", "they’re just {+not+} embedded"),
        ("they are really here", "they are here", "they are {-really-} here"),
        ("the same words", "the same  words", "the same words"),
        ("", "", ""),
        ("a", "", "{-a-}"),
    ],
)
def test_differences_are_marked_word_by_word(typed, held, expected):
    assert marked_difference(typed, held) == expected


def test_the_message_shows_the_nearest_passage_and_the_remedy():
    error = error_of("a perfect storm that worries us about keeping", passages.WEST)
    assert str(error) == (
        "The excerpt does not hold these words: a perfect storm that worries us about keeping\n"
        "Nearest in the excerpt: a perfect storm which worries me about keeping\n"
        "Difference ({-typed-}, {+held+}): a perfect storm {-that-} {+which+} worries {-us-} {+me+} about keeping\n"
        f"{REMEDY}"
    )
    span = error.nearest.span
    assert passages.WEST[span.start : span.end] == error.nearest.text
    assert error.fragment == "a perfect storm that worries us about keeping"
    assert error.difference == "a perfect storm {-that-} {+which+} worries {-us-} {+me+} about keeping"


def test_where_nothing_is_near_no_passage_is_shown():
    error = error_of("xylophone zebras", passages.WEST)
    assert (error.nearest, error.difference) == (None, "")
    assert str(error) == f"The excerpt does not hold these words: xylophone zebras\n{REMEDY}"


@pytest.mark.parametrize(
    ("typed", "excerpt", "remark"),
    [
        (
            "trusted environmеnt, don’t feel",
            passages.WEST,
            (
                "In environment, е (U+0435 CYRILLIC SMALL LETTER IE) was typed where the excerpt has "
                "e (U+0065 LATIN SMALL LETTER E), which looks alike."
            ),
        ),
        ("a per\u200bfect storm", passages.WEST, "In perfect, U+200B ZERO WIDTH SPACE is typed and can't be seen."),
        (
            "a perfect storm",
            "it is a per\u2060fect storm",
            "In per<U+2060>fect, U+2060 WORD JOINER is held and can't be seen.",
        ),
        (
            "the 37l school officers",
            passages.UNCLOSED,
            (
                "In 371, l (U+006C LATIN SMALL LETTER L) was typed where the excerpt has 1 (U+0031 DIGIT ONE), "
                "which looks alike."
            ),
        ),
        ("A Perfect storm", passages.WEST, "Only capital letters differ. A changed first letter is shown as [T]he."),
        ("they’re just embedded there", passages.UNCLOSED, "Left out here: not. That turns the sense."),
    ],
)
def test_what_the_eye_misses_is_named(typed, excerpt, remark):
    assert error_of(typed, excerpt).remarks == (remark,)


def test_a_word_cut_out_of_another_is_shown_whole():
    error = error_of("safe", "They called it unsafe, they said.")
    assert str(error) == (
        "These words begin or end inside a word of the excerpt: safe\n"
        "Nearest in the excerpt: unsafe,\n"
        "Difference ({-typed-}, {+held+}): {-safe-} {+unsafe,+}\n"
        "Give the whole word, or put the changed word in [brackets]."
    )


def test_of_a_long_quotation_the_first_deviation_is_shown():
    held = " ".join(f"word{number}" for number in range(2000))
    error = error_of(held.replace("word1500 ", "word1500x "), held)
    assert error.nearest.text == held[held.index("word1470 ") : held.index("word1529") + 8]
    assert error.difference.count("{") == 2
    assert "{-word1500x-} {+word1500+}" in error.difference


def test_the_fragment_that_is_missing_is_named():
    assert error_of("Children have a right … not in the source", passages.WEST).fragment == "not in the source"


def test_messages_can_be_printed_whatever_was_typed():
    error = error_of("a \ud800 and \u202e b", "something else")
    assert str(error).splitlines()[0] == "The excerpt does not hold these words: a <U+D800> and <U+202E> b"
    assert str(error).encode()


def test_every_refusal_is_a_value_error():
    assert issubclass(QuotationNotFound, QuotationError)
    assert issubclass(QuotationError, ValueError)
