"""What holds of any two trees: nothing is told of what is the same, nothing that differs goes untold."""

import re
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from briefing.content.blocks import Document
from briefing.content.differences import compare
from briefing.content.differences_aligned import aligned
from briefing.content.differences_parts import parts_of
from briefing.content.differences_runs import Mark, runs, words_after, words_before
from briefing.content.differences_words import sentence
from briefing.content.serialise import deserialise, serialise
from tests.content.trees import WORDS, altered, documents
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY

ROUNDS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
TREES = st.sampled_from([SUMMARY, LETTER]) | documents()
PASSAGES = st.lists(st.sampled_from([*WORDS, " ", "\n", "“"]) | st.text(max_size=4), max_size=12).map(" ".join)


def read(comparison, place, words):
    """The text of one version by its parts, as somebody reads it who leaves out what is not of it."""
    parts = sorted(
        (part for part in comparison.parts if getattr(part, place) is not None), key=lambda p: getattr(p, place)
    )
    return [[words(part.heading), *(text for line in part.lines if (text := words(line.runs)))] for part in parts]


def text_of(tree):
    return [[part.title, *(line.text for line in part.lines)] for part in parts_of(tree)]


@given(old=PASSAGES, new=PASSAGES)
def test_kept_and_deleted_are_the_old_words_kept_and_inserted_the_new(old, new):
    marked = runs(old, new)
    assert (words_before(marked), words_after(marked)) == (old, new)


@given(text=PASSAGES)
def test_a_text_against_itself_is_kept(text):
    assert {run.mark for run in runs(text, text)} <= {Mark.KEPT}


@given(old=st.lists(st.integers(0, 5)), new=st.lists(st.integers(0, 5)))
def test_aligned_items_are_equal_and_rise_on_both_sides(old, new):
    pairs = aligned(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))


@ROUNDS
@given(tree=TREES)
def test_of_the_same_tree_nothing_is_told_and_nothing_marked(tree):
    comparison = compare(tree, deserialise(serialise(tree), Document))
    assert comparison.changes == ()
    assert [part for part in comparison.parts if part.is_changed or part.was != part.now] == []


@ROUNDS
@given(old=TREES, new=TREES)
def test_the_marked_text_holds_both_versions_to_the_letter(old, new):
    comparison = compare(old, new)
    assert read(comparison, "was", words_before) == text_of(old)
    assert read(comparison, "now", words_after) == text_of(new)


@ROUNDS
@given(data=st.data(), tree=TREES)
def test_whatever_is_altered_is_told(data, tree):
    other = data.draw(altered(tree))
    assume(other != tree)
    there, back = compare(tree, other), compare(other, tree)
    assert (there.changes != (), back.changes != ()) == (True, True)
    assert read(there, "was", words_before) == text_of(tree)
    assert read(there, "now", words_after) == text_of(other)


@ROUNDS
@given(old=TREES, new=TREES)
def test_each_part_with_other_words_is_named(old, new):
    comparison = compare(old, new)
    named = {called for change in comparison.changes for called in (change.part, change.before)}
    assert [part.called for part in comparison.parts if part.is_changed and part.called not in named] == []


@ROUNDS
@given(old=TREES, new=TREES)
def test_sentences_are_whole_and_set_nothing_but_verbatim_words_in_double_quotation_marks(old, new):
    verbatim = "\n".join(line for tree in (old, new) for part in text_of(tree) for line in part)
    for change in compare(old, new).changes:
        words = sentence(change)
        assert (words[:1].isupper(), words[-1]) == (True, ".")
        assert words.count("“") == words.count("”")
        assert [quoted for quoted in re.findall("“[^“”]*”", words) if quoted not in verbatim] == []
