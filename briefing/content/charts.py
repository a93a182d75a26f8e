"""A chart as a description: what is drawn, not how. Every renderer draws it; its data stand beside it as a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One number. ``value`` is plain decimal digits; ``label`` the number as the text prints it.

    ``first`` and ``last`` are the ISO days of the period that it holds for, empty where that is
    open on this side or not stated. ``hollow``: a target or plan, not a count. ``loose``: stated
    with a qualifier such as about. ``name`` is what a bar is called, or the period in words.
    """

    figure: str
    value: str
    label: str
    name: str
    first: str = ""
    last: str = ""
    hollow: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """Numbers of one measure and category; no line ever joins two series."""

    title: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """``kind`` is ``years`` (values over time) or ``shares`` (per cent of one base, as bars).

    Points of a series are joined where one period follows the other without a gap, and nowhere
    else. ``alternative`` says in words all that is drawn.
    """

    kind: str
    title: str
    unit: str
    alternative: str
    series: tuple[ChartSeries, ...]
