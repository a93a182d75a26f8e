"""What is marked in the text, and how long it takes."""

from dataclasses import replace
from time import perf_counter

import pytest

from briefing.content.blocks import (
    Section,
)
from briefing.content.differences_runs import Mark, runs
from tests.content.comparing import said, told
from tests.renderers.samples import SUMMARY


def test_what_is_too_unlike_is_not_marked_word_by_word():
    assert [run.mark for run in runs("One pond lies in the old town.", "Two wells and the lakes dried up.")] == [
        Mark.DELETED,
        Mark.INSERTED,
    ]


def test_the_space_before_a_change_is_kept_and_a_sign_between_two_changes_is_not():
    assert [(run.mark, run.text) for run in runs("Walk 40 ponds; we do.", "Walk 41 lakes: we do.")] == [
        (Mark.KEPT, "Walk "),
        (Mark.DELETED, "40 ponds;"),
        (Mark.INSERTED, "41 lakes:"),
        (Mark.KEPT, " we do."),
    ]


def twelve_pages(number=0):
    paragraph = "The wardens of pond {0} walk round it in the morning, and ward {1} hears of it from them. "
    sections = tuple(
        Section("prose", f"part-{part}", f"Part {part}", tuple(said(paragraph.format(part, n) * 3) for n in range(15)))
        for part in range(12)
    )
    changed = replace(sections[7], blocks=(said(f"There are {number} ponds."), *sections[7].blocks))
    return replace(SUMMARY, sections=(*sections[:7], changed, *sections[8:]))


def test_twelve_pages_with_one_change_take_well_below_a_tenth_of_a_second():
    old, new = twelve_pages(40), twelve_pages(41)
    times = []
    for _ in range(5):
        began = perf_counter()
        assert told(old, new) == ["In ‘Part 7’: a paragraph says ‘41’ where it said ‘40’."]
        times.append(perf_counter() - began)
    assert min(times) < 0.1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b " * 5000, "b a " * 5000 + "c"),
        ("a " * 10_000, "a " * 9_000 + "b " * 1_000),
        (" ".join(map(str, range(10_000))), " ".join(map(str, range(10_000, 0, -1)))),
        ("a b c d " * 2500, "d c b a " * 2500),
    ],
)
def test_repetitions_without_end_take_their_time_and_no_more(old, new):
    began = perf_counter()
    runs(old, new)
    assert perf_counter() - began < 1
