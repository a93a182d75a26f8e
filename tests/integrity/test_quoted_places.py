"""A quotation stands where it is said to stand, in the passage that was taken."""

import hashlib
from dataclasses import replace

import pytest

from briefing.integrity.known_quotations import Held, Quotations, Taken
from briefing.integrity.quoted_places import (
    excerpts_are_as_compared,
    excerpts_are_as_taken,
    spans_are_in_order,
    spans_are_where_the_words_are,
    words_are_the_speakers,
)
from tests.integrity.trees import checked

TEXT = "Wardens keep ponds. Wardens keep lakes."
HELD = Held("source:letter, excerpt one", TEXT)
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
TAKEN = Taken("pond", 1, "Wardens keep … lakes", ((0, 12), (33, 38)), HELD, digest=DIGEST)


def found(check, taken=TAKEN, **changes):
    quotations = Quotations({"pond": (replace(taken, **changes),)})
    return [(finding.id, finding.level, finding.record) for finding in check(checked(quotations=quotations))]


@pytest.mark.quiet("Q007", "Q008", "Q009", "Q010", "Q011")
@pytest.mark.parametrize(
    "check",
    [
        excerpts_are_as_compared,
        excerpts_are_as_taken,
        spans_are_in_order,
        spans_are_where_the_words_are,
        words_are_the_speakers,
    ],
)
def test_a_true_quotation_is_none(check):
    spans = tuple((span.start, span.end) for span in TAKEN.match.spans)
    assert found(check, spans=spans, compared=DIGEST, edition=1) == []


@pytest.mark.fires("Q007")
@pytest.mark.parametrize(
    "spans", [(), ((12, 0),), ((20, 32), (0, 7)), ((0, 12), (5, 18)), ((0, 99),), ((-3, 4),), ((3, 3),)]
)
def test_places_out_of_order_or_of_the_excerpt_are_an_error(spans):
    assert found(spans_are_in_order, spans=spans) == [("Q007", "error", "position:pond")]


@pytest.mark.quiet("Q007")
def test_places_that_adjoin_are_in_order():
    assert found(spans_are_in_order, spans=((0, 12), (12, 18))) == []


@pytest.mark.fires("Q008")
@pytest.mark.parametrize(
    "changes",
    [
        {"words": "Wardens keep lakes."},
        {"words": "Wardens dig ponds"},
        {"excerpt": replace(HELD, text=f"Yesterday: {TEXT}")},
        {"spans": ((0, 12), (13, 18))},
    ],
)
def test_words_elsewhere_than_stored_or_nowhere_are_an_error(changes):
    assert found(spans_are_where_the_words_are, **changes) == [("Q008", "error", "position:pond")]


@pytest.mark.fires("Q009")
@pytest.mark.quiet("Q009")
@pytest.mark.parametrize(
    ("words", "reported", "expected"),
    [
        ("said the warden", True, [("Q009", "error", "position:pond")]),
        ("said the warden", False, []),
        ("Ponds are ours", True, []),
    ],
)
def test_a_reporters_words_are_nobody_elses(words, reported, expected):
    excerpt = replace(HELD, text="“Ponds are ours,” said the warden.")
    assert found(words_are_the_speakers, words=words, excerpt=excerpt, reported=reported) == expected


@pytest.mark.fires("Q010")
def test_an_excerpt_changed_behind_the_portals_back_is_an_error():
    changed = replace(HELD, text=TEXT.replace("keep", "keep no", 1))
    assert found(excerpts_are_as_taken, excerpt=changed) == [("Q010", "error", "position:pond")]


@pytest.mark.fires("Q011")
@pytest.mark.quiet("Q011")
def test_an_excerpt_changed_since_the_last_edition_is_to_be_looked_at():
    quotations = Quotations({"pond": (replace(TAKEN, compared="0" * 64, edition=3),)})
    (finding,) = excerpts_are_as_compared(checked(quotations=quotations))
    assert str(finding) == (
        "Q011 position:pond: The excerpt of quotation 1 (source:letter, excerpt one) was changed since edition 3. "
        "See that it is as the source has it, and tell readers in the change note where it matters."
    )
    assert found(excerpts_are_as_compared) == []
