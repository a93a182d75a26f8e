"""What must hold for any words: true ones are found where they stand, altered ones never pass."""

import contextlib
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.wording.quotations import (
    QuotationError,
    find_quotation,
    folded_words,
    render_plain,
)
from tests.wording import passages
from tests.wording.alterations import ALTER, alterations, is_run, words_in

PLAIN = " ".join(f"{word}{number % 7}" for number, word in enumerate(["alpha", "beta", "gamma", "delta"] * 60))
ALTERATIONS = 2_000


@st.composite
def runs(draw):
    """An excerpt and a run of the words of one of its paragraphs."""
    excerpt = draw(st.sampled_from(passages.ALL))
    words = draw(st.sampled_from(words_in(excerpt)))
    start = draw(st.integers(0, len(words) - 2))
    stop = draw(st.integers(start + 1, len(words)))
    return excerpt, words[start:stop]


def found(excerpt, match):
    return folded_words(" ".join(excerpt[span.start : span.end] for span in match.spans))


@given(runs())
def test_any_run_of_words_is_found_where_the_same_words_stand(case):
    excerpt, words = case
    if not folded_words(" ".join(words)):
        return
    match = find_quotation(" ".join(words), excerpt)
    assert found(excerpt, match) == folded_words(" ".join(words))


@given(runs(), st.data())
def test_omissions_within_a_run_are_found(case, data):
    excerpt, words = case
    if len(words) < 6:
        return
    first = data.draw(st.integers(1, len(words) - 4))
    last = data.draw(st.integers(first + 1, len(words) - 2))
    left, right = words[:first], words[last:]
    typed = f"{' '.join(left)} … {' '.join(right)}"
    if not folded_words(" ".join(left)) or not folded_words(" ".join(right)):
        return
    match = find_quotation(typed, excerpt)
    assert found(excerpt, match) == folded_words(f"{' '.join(left)} {' '.join(right)}")
    assert find_quotation(render_plain(match), excerpt).spans == match.spans


@given(runs(), st.data())
def test_what_is_printed_finds_the_same_places_again(case, data):
    excerpt, words = case
    words.insert(data.draw(st.integers(0, len(words))), data.draw(st.sampled_from(["…", "[x y]", "\n", "… [x]", ""])))
    try:
        match = find_quotation(" ".join(words), excerpt)
    except QuotationError:
        return
    again = find_quotation(render_plain(match), excerpt)
    assert (again.spans, render_plain(again)) == (match.spans, render_plain(match))


@given(st.text(alphabet=st.characters(), max_size=60), st.text(alphabet=st.characters(), max_size=60))
def test_no_text_breaks_it(typed, excerpt):
    try:
        match = find_quotation(typed, excerpt)
    except QuotationError as error:
        message = str(error)
    else:
        message = render_plain(match)
    assert message.strip() != ""


@settings(max_examples=500)
@given(
    st.text(alphabet="ab’'“”\"‘.,?!… -–[]\n1¹s", max_size=24),
    st.text(alphabet="ab’'“”\"‘.,?!… -–\n1s", max_size=40),
)
def test_marks_in_any_disorder_are_found_again_or_refused(typed, excerpt):
    try:
        match = find_quotation(typed, excerpt)
    except QuotationError:
        return
    ends = [place for span in match.spans for place in (span.start, span.end)]
    assert ends == sorted(ends)
    assert find_quotation(render_plain(match), excerpt).spans == match.spans


def test_no_altered_quotation_passes():
    made = alterations(ALTERATIONS)
    passed = []
    for name, typed, excerpt in made:
        try:
            passed.append((name, typed, render_plain(find_quotation(typed, excerpt))))
        except QuotationError:
            continue
    assert {name for name, _, _ in made} == {alter.__name__ for alter in ALTER}
    assert passed == []


def test_no_pieces_out_of_order_pass():
    chance = random.Random(7)  # noqa: S311  # repeatable, nothing secret
    words = PLAIN.split()
    for _ in range(300):
        first, second = sorted(chance.sample(range(10, len(words) - 10, 8), 2))
        early, late = " ".join(words[first : first + 8]), " ".join(words[second : second + 8])
        match = find_quotation(f"{early} … {late}", PLAIN)
        assert found(PLAIN, match) == folded_words(f"{early} {late}")
        if is_run(f"{late} {early}", PLAIN) or PLAIN.count(early) > 1 or PLAIN.count(late) > 1:
            continue
        with pytest.raises(QuotationError):
            find_quotation(f"{late} … {early}", PLAIN)


@pytest.mark.parametrize(
    ("typed", "excerpt"),
    [
        ("a " * 10_000, "a " * 50_000),
        (" … ".join("abc"), "a b c " * 16_000),
        ("a” " * 6_000, "“a ” " * 20_000),
        ("a-" * 10_000, "a-" * 50_000),
        ("[a] " * 90 + "b", "[a] " * 25_000),
        ("[" * 20_000, "[" * 100_000),
        (" " * 20_000 + "a", " " * 100_000 + "a"),
        ("¹" * 20_000 + "a", "¹" * 100_000 + "a"),
        ("word " * 3_999 + "other", "word " * 20_000),
        ("a\n" * 10_000, "a\n" * 50_000),
        ("‘s’ " * 5_000, "‘s’ " * 25_000),
    ],
)
def test_time_is_bounded(typed, excerpt):
    started = time.process_time()
    with contextlib.suppress(QuotationError):
        find_quotation(typed, excerpt)
    # Far above what it takes, far below what anything but linear growth would.
    assert time.process_time() - started < 4
