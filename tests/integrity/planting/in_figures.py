"""Contradictions in figures: with each other, with their passages, with what is counted."""

from decimal import Decimal
from itertools import permutations

from briefing.enums import FigureNature, FigureQualifier
from briefing.models import Figure, Measure
from tests.integrity.planting.drawing import Planted, by_slug, enter, stated


def a_second_figure_says_otherwise(draw):
    figure = draw.record("figure")
    return figure and _beside(draw, figure, value=draw.another_number(figure))


def a_second_figure_sets_a_bound_that_the_first_breaks(draw):
    figure = draw.record("figure", qualifier=FigureQualifier.EXACT)
    if figure is None or figure.value <= 3:
        return None
    above = draw.random.random() < 0.5
    qualifier = draw.random.choice(["more_than"] if above else ["fewer_than", "up_to"])
    step = Decimal(draw.random.choice([0, 1, 20])) if qualifier != "up_to" else Decimal(draw.random.choice([1, 2]))
    value = figure.value + step if above else max(figure.value - step, Decimal(1))
    return _beside(draw, figure, value=value, qualifier=qualifier)


def a_second_figure_holds_for_part_of_the_time(draw):
    figure = draw.record("figure", period__regex=r"^[0-9]{4}$")
    return figure and _beside(draw, figure, value=draw.another_number(figure), period=draw.month_within(figure.period))


def another_measure_counts_the_same(draw):
    figure = draw.record("figure")
    if figure is None:
        return None
    twin = Measure.objects.get(pk=figure.measure_id)
    twin.pk, twin.slug = None, f"twin-{draw.name}"
    twin._state.adding = True
    enter(twin)
    return _beside(draw, figure, value=draw.another_number(figure), measure=twin)


def a_change_is_not_the_one_between_the_counts(draw):
    first, last = _two_counts(draw)
    if first is None:
        return None
    value = last.value - first.value
    wrong = value + draw.random.choice([-1, 1]) * max(abs(value) * Decimal("0.3"), Decimal(5))
    return _beside(draw, last, value=wrong.quantize(Decimal(1)) or Decimal(1), nature="change", since=first.period)


def a_ratio_is_not_the_one_between_the_counts(draw):
    first, last = _two_counts(draw)
    if first is None:
        return None
    wrong = last.value / first.value * draw.random.choice([Decimal("0.6"), Decimal("1.5"), Decimal(3)])
    return _beside(draw, last, value=wrong.quantize(Decimal("0.01")), nature="ratio", since=first.period)


def a_figure_is_not_the_one_of_its_passage(draw):
    figure = draw.record("figure", excerpt__isnull=False)
    if figure is None:
        return None
    digits = list(f"{figure.value.normalize():f}")
    for _ in range(50):
        draw.random.shuffle(digits)
        typed = Decimal("".join(digits)) + draw.random.choice([0, 1, 10])
        if typed > 0 and f"{typed:f}" not in figure.excerpt.text and typed != figure.value:
            enter(figure, value=typed)
            touched = (f"measure:{figure.measure.slug}",)
            return Planted(f"figure:{figure.slug} is typed as {typed}", (f"figure:{figure.slug}",), touched)
    return None


def a_count_is_later_than_its_source(draw):
    figure = draw.record("figure", nature=FigureNature.LEVEL)
    when = figure and figure.source.date and draw.outside(figure.source.date, before=False)
    if not when:
        return None
    enter(figure, period=when, event=None)
    what = f"figure:{figure.slug} is of {when}, its source of {figure.source.date}"
    touched = (f"source:{figure.source.slug}", f"measure:{figure.measure.slug}")
    return Planted(what, (f"figure:{figure.slug}",), touched)


def _beside(draw, figure, **changes):
    """Another figure of the same count, by another source."""
    fields = {"measure": figure.measure, "category": figure.category, "nature": figure.nature, "since": figure.since}
    fields |= {"period": figure.period, "qualifier": "exact", "stated_by": figure.stated_by} | changes
    source = draw.source(other_than=[figure.source])
    planted = enter(Figure(slug=f"figure-{draw.name}", source=source, locator="page 1", **fields))
    when = planted.period or "undated"
    what = f"{planted.nature} {stated(planted)} ({when}) beside figure:{figure.slug}, {stated(figure)}"
    return Planted(what, (f"figure:{planted.slug}",), (f"figure:{figure.slug}", f"measure:{figure.measure.slug}"))


def _two_counts(draw):
    """Two exact counts of one thing in different years, the earlier first; None, None where the briefing has none."""
    counts = Figure.objects.filter(slug__in=draw.printed.get("figure", ()), nature="level", qualifier="exact")
    counts = by_slug(counts.filter(period__regex=r"^[0-9]{4}$"))
    pairs = [(a, b) for a, b in permutations(counts, 2) if a.measure_id == b.measure_id and a.category == b.category]
    return draw.random.choice([pair for pair in pairs if pair[0].period < pair[1].period] or [(None, None)])
