"""A chart as shapes in a drawing of fixed width, for whichever renderer draws them.

Lengths are pixels of a drawing 400 wide, y downwards. Everything that means something is told by shape or word as
well as by colour: each series has a mark of its own, targets are hollow, loose numbers carry their qualifier.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from briefing.content.charts import Chart, ChartPoint
from briefing.renderers.chart_scale import Scale, ticks, year_of, year_ticks
from briefing.wording.numbers import print_number

WIDTH: Final = 400
PLOT_HEIGHT: Final = 220
LEFT, RIGHT, TOP, BOTTOM = 38, 12, 16, 24
YEAR_LABEL: Final = 36
Box = tuple[float, float, float, float]  # left, top, right, bottom

LETTER: Final = 6.8  # the width of a letter of a label, on average
LINE: Final = 12
SHAPES: Final = ("circle", "square", "diamond", "triangle", "cross", "hexagon")
A_YEAR: Final = 1.01  # a period longer than this is drawn as a span

ROW, BAR, NAME = 46, 16, 18


@dataclass(frozen=True, slots=True)
class Mark:
    """One number. ``span`` are the ends of a period of more than a year; ``open`` says that its start isn't known."""

    x: float
    y: float
    series: int
    shape: str
    hollow: bool
    loose: bool
    label: str
    label_x: float
    label_y: float
    span: tuple[float, float] | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    y: float
    width: float
    name: str
    label: str
    loose: bool


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Key:
    title: str
    series: int
    shape: str


@dataclass
class Drawing:
    """``lines`` are (series, x1, y1, x2, y2); ``undrawn`` are numbers whose time isn't stated."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    lines: list[tuple[int, float, float, float, float]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    x_ticks: list[Tick] = field(default_factory=list)
    y_ticks: list[Tick] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    undrawn: list[str] = field(default_factory=list)
    has_hollow: bool = False
    has_span: bool = False
    has_open: bool = False


def draw(chart: Chart) -> Drawing:
    return _shares(chart) if chart.kind == "shares" else _years(chart)


def _shares(chart: Chart) -> Drawing:
    points = [point for series in chart.series for point in series.points]
    scale = Scale(0, 100, 0, WIDTH)
    drawing = Drawing(height=ROW * len(points))
    for index, point in enumerate(points):
        width = scale.at(min(float(point.value), 100))
        drawing.bars.append(Bar(index * ROW + NAME, width, point.name, point.label, point.loose))
    return drawing


def _years(chart: Chart) -> Drawing:
    drawing = Drawing(height=TOP + PLOT_HEIGHT + BOTTOM)
    drawing.keys = [Key(series.title, index, _shape(index)) for index, series in enumerate(chart.series)]
    points = [point for series in chart.series for point in series.points]
    drawing.undrawn = [f"{point.label}" for point in points if not _has_time(point)]
    timed = [point for point in points if _has_time(point)]
    if not timed:
        return drawing
    across, up = _across(timed, drawing), _up(timed, drawing)
    taken = [_around(_centre(point, across), up.at(float(point.value))) for point in timed]
    for index, series in enumerate(chart.series):
        drawn = [point for point in series.points if _has_time(point)]
        drawing.lines += [
            (index, _centre(one, across), up.at(float(one.value)), _centre(two, across), up.at(float(two.value)))
            for one, two in pairwise(point for point in drawn if not point.hollow)
            if _follows(one, two)
        ]
        drawing.marks += [_mark(point, index, across, up, taken) for point in drawn]
    drawing.has_hollow = any(mark.hollow for mark in drawing.marks)
    drawing.has_span = any(mark.span for mark in drawing.marks)
    drawing.has_open = any(mark.open for mark in drawing.marks)
    return drawing


def _across(points: list[ChartPoint], drawing: Drawing) -> Scale:
    days = [year_of(day) for point in points for day in (point.first, point.last) if day]
    first, last = int(min(days)), int(max(days))
    scale = Scale(first, last + 1, LEFT, WIDTH - RIGHT)
    named = year_ticks(first, last, room=WIDTH - LEFT - RIGHT, each=YEAR_LABEL)
    drawing.x_ticks = [Tick(scale.at(year + 0.5), str(year)) for year in named]
    return scale


def _up(points: list[ChartPoint], drawing: Drawing) -> Scale:
    steps = ticks(max(Decimal(point.value) for point in points))
    scale = Scale(0, float(steps[-1]), TOP + PLOT_HEIGHT, TOP)
    drawing.y_ticks = [Tick(scale.at(float(step)), print_number(step.normalize() + 0)) for step in steps]
    return scale


def _mark(point: ChartPoint, series: int, across: Scale, up: Scale, taken: list[Box]) -> Mark:
    x, y = _centre(point, across), up.at(float(point.value))
    ends = (year_of(point.first), year_of(point.last)) if point.first and point.last else None
    span = (across.at(ends[0]), across.at(ends[1])) if ends and ends[1] - ends[0] > A_YEAR else None
    label_x, label_y = _room(point.label, x, y, taken)
    is_open = not (point.first and point.last)
    return Mark(x, y, series, _shape(series), point.hollow, point.loose, point.label, label_x, label_y, span, is_open)


def _room(label: str, x: float, y: float, taken: list[Box]) -> tuple[float, float]:
    """The middle of the label's foot: above the mark, else below it, else further off, where nothing stands yet."""
    half = len(label) * LETTER / 2
    x = min(max(x, LEFT + half), WIDTH - half)
    offsets = (-8, LINE + 6, -8 - LINE, 2 * LINE + 6, -8 - 2 * LINE)
    boxes = [(x - half, y + offset - LINE + 2, x + half, y + offset + 1) for offset in offsets]
    free = [
        box for box in boxes if box[1] >= 0 and box[3] <= TOP + PLOT_HEIGHT and not any(_touch(box, b) for b in taken)
    ]
    box = (free or boxes)[0]
    taken.append(box)
    return x, box[3] - 1


def _around(x: float, y: float) -> Box:
    return (x - 5, y - 5, x + 5, y + 5)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _centre(point: ChartPoint, across: Scale) -> float:
    """The middle of the period; of one that is open on a side, the year of the day that is known."""
    if point.first and point.last:
        return across.at((year_of(point.first) + year_of(point.last)) / 2)
    return across.at(int(year_of(point.first or point.last)) + 0.5)


def _has_time(point: ChartPoint) -> bool:
    return bool(point.first or point.last)


def _follows(one: ChartPoint, two: ChartPoint) -> bool:
    """Whether the second period begins on the day after the first ends, so that nothing lies between."""
    if not (one.first and one.last and two.first and two.last):
        return False
    return date.fromisoformat(one.last) + timedelta(days=1) == date.fromisoformat(two.first)


def _shape(index: int) -> str:
    return SHAPES[index % len(SHAPES)]
