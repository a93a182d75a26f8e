"""F: figures that count the same for the same time can both be true, and each rests on the words that give it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations

from briefing.integrity.checked import Checked
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_figures import Number
from briefing.integrity.ranges import range_of
from briefing.wording.dates import read_date
from briefing.wording.dates_meaning import Form
from briefing.wording.number_words import stands_in

LASTING = frozenset({Form.POINT, Form.INTERVAL, Form.SINCE, Form.FROM, Form.UNTIL})
UNCERTAIN = frozenset({Form.BETWEEN, Form.ONE_OF})


def figures_can_all_be_true(checked: Checked) -> Iterator[Finding]:
    """F002: two figures of one measure, category and nature for the same time exclude each other.

    Only one of them can be right, or they count different things under one name. Correct the mistaken one, give each
    the time that it holds for, make what is counted two measures, or record a difference that names both figures. Where
    the times only overlap, or neither is stated, or two measures bear one title, look whether they are the same.
    """
    groups: dict[tuple[str, ...], list[Number]] = {}
    for number in checked.context.figures.by_slug.values():
        groups.setdefault((*number.counts, number.nature), []).append(number)
    for one, other in chain.from_iterable(combinations(group, 2) for group in groups.values()):
        if not (one.printed or other.printed) or range_of(one).meets(range_of(other)):
            continue
        if (same := _same_time(one, other)) and not checked.context.settled(one.record, other.record):
            shown, unshown = (one, other) if one.printed else (other, one)
            certain = same == "the same time" and one.cleared and other.cleared
            certain = certain and one.measure.slug == other.measure.slug
            yield (error if certain else warning)(
                "F002",
                shown.record,
                f"It says {_stated(shown)} and {unshown.record} says {_stated(unshown)}, of one measure for {same}: "
                "both can't be true.",
                "Correct the mistaken one, enter the time that each holds for, or record a difference that names both.",
            )


def numbers_stand_in_their_passages(checked: Checked) -> Iterator[Finding]:
    """F008: a figure's number doesn't stand in the passage that it rests on.

    It may be mistyped, or rest on another passage. Compare it with the source. Where the number is worked out from the
    words, say how in the figure's note.
    """
    for number in checked.context.figures.printed:
        if number.passage and not stands_in(number.value, number.passage):
            yield warning(
                "F008",
                number.record,
                f"Its number {number.value.normalize():f} doesn't stand in the passage of source:{number.source} that "
                "it rests on.",
                "Compare it with the source and correct it, or choose the passage that gives it.",
            )


def _same_time(one: Number, other: Number) -> str:
    """How sure it is that both hold for one time; empty where it isn't so."""
    if (one.since.edtf if one.since else "") != (other.since.edtf if other.since else ""):
        return ""
    if one.period is None or other.period is None:
        return "" if one.period or other.period else "a time that neither states"
    if one.period.edtf == other.period.edtf:
        return "the same time"
    return "times that overlap" if _overlap(one.period, other.period) else ""


def _overlap(one: Days, other: Days) -> bool:
    first, second = _stretch(one), _stretch(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def _stretch(days: Days) -> tuple[date, date] | None:
    """The time that the words name, whether the number holds in it, by it or after it; None if it isn't sure."""
    said = read_date(days.words).said
    if said.form in UNCERTAIN:
        return None
    if said.form in LASTING:
        return days.first or date.min, days.last or date.max
    return said.items[0].bounds


def _stated(number: Number) -> str:
    qualifier = "" if number.qualifier == "exact" else f"{number.qualifier.replace('_', ' ')} "
    return f"{qualifier}{number.value.normalize():f} (source:{number.source})"
