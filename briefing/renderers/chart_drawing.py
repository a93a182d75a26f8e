"""A chart as shapes in a drawing of fixed width, for whichever renderer draws them.

Lengths are pixels of a drawing 400 wide, y downwards. Everything that means something is told by shape or word as
well as by colour: each series has a mark of its own, targets are hollow, loose numbers carry their qualifier.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from textwrap import wrap
from typing import Final

from briefing.content.charts import Chart, ChartPoint
from briefing.renderers.chart_labels import LETTER, Box, around, room_for
from briefing.renderers.chart_scale import Scale, ticks, year_of, year_ticks
from briefing.wording.numbers import print_number

WIDTH: Final = 400
PLOT_HEIGHT: Final = 220
LEFT, RIGHT, TOP, BOTTOM = 38, 12, 16, 24
GAP: Final = 6  # between the axis and its numbers, which need more than LEFT where they are long
YEAR_LABEL: Final = 36
QUARTERS: Final = tuple(enumerate(("Jan", "Apr", "Jul", "Oct")))

SHAPES: Final = ("circle", "square", "diamond", "triangle", "cross", "hexagon")
COLOURS: Final = len(SHAPES)  # of the stylesheet; a seventh series has the first's colour and another shape
# Outlines about a centre to which the path has moved, some ten pixels wide.
OUTLINES: Final = {
    "circle": "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "square": "m-4-4h8v8h-8z",
    "diamond": "m0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z",
    "triangle": "m0-5l5 9h-10z",
    "cross": "m-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
    "hexagon": "m-5 0l2.5-4.5h5l2.5 4.5-2.5 4.5h-5z",
}
HALF_A_YEAR: Final = 0.55
A_YEAR: Final = 1.01  # a period longer than this is drawn as a span

ROW, BAR, NAME = 46, 16, 18
NAME_LINE, NAME_LETTERS = 15, 54  # of a bar's name that takes several lines
JOINED: Final = (
    "A line joins numbers of one kind whose times follow each other. Where there is none, our sources give no number "
    "for the time between, or no exact time."
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One number. ``span`` are the ends of a period of more than a year; ``open`` says that it has but one end, and
    ``onwards`` that this is its start. ``label`` is empty where there is no room for it.
    """

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
    onwards: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """``lines`` are its name and number as written above it, each with its height."""

    y: float
    width: float
    name: str
    label: str
    loose: bool
    lines: tuple[tuple[float, str], ...]


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
    """``lines`` are (series, x1, y1, x2, y2); ``undrawn`` are numbers whose time isn't stated.

    ``has_neighbours``: a series has several numbers, joined or not; ``unlabelled``: some had no room for their words.
    """

    height: float
    left: float = LEFT
    right: float = WIDTH - RIGHT
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
    has_neighbours: bool = False
    unlabelled: bool = False

    @property
    def explained(self) -> list[str]:
        """What the shapes mean beside their series, and what isn't drawn, in sentences."""
        sentences = (
            (self.has_hollow, "Hollow: a target or plan, not a count."),
            (self.has_span, "A bar between two strokes: all of those years, or some time in them."),
            (self.has_open, "An arrow: by that year, or from it on; the source doesn’t say more."),
            (self.undrawn, f"Not drawn, since the time isn’t stated: {', '.join(self.undrawn)}."),
            (self.unlabelled, "Some marks have no room for their number: it stands in the table."),
            (self.has_neighbours, JOINED),
        )
        return [sentence for is_so, sentence in sentences if is_so]


def draw(chart: Chart) -> Drawing:
    return _shares(chart) if chart.kind == "shares" else _years(chart)


def _shares(chart: Chart) -> Drawing:
    points = [point for series in chart.series for point in series.points]
    scale = Scale(0, 100, 0, WIDTH)
    drawing = Drawing(height=0)
    for point in points:
        words = wrap(f"{point.name}: {point.label}", NAME_LETTERS)
        lines = tuple((drawing.height + NAME + index * NAME_LINE, line) for index, line in enumerate(words))
        width = scale.at(min(float(point.value), 100))
        drawing.bars.append(Bar(lines[-1][0], width, point.name, point.label, point.loose, lines))
        drawing.height = lines[-1][0] - NAME + ROW
    return drawing


def _years(chart: Chart) -> Drawing:
    drawing = Drawing(height=TOP + PLOT_HEIGHT + BOTTOM)
    drawing.keys = [Key(series.title, index % COLOURS, _shape(index)) for index, series in enumerate(chart.series)]
    points = [point for series in chart.series for point in series.points]
    drawing.undrawn = [f"{point.label}" for point in points if not _has_time(point)]
    timed = [point for point in points if _has_time(point)]
    if not timed:
        return drawing
    up = _up(timed, drawing)
    across = _across(timed, drawing)
    taken = [around(_centre(point, across), up.at(float(point.value))) for point in timed]
    for index, series in enumerate(chart.series):
        drawn = [point for point in series.points if _has_time(point)]
        drawing.lines += [
            (
                index % COLOURS,
                _centre(one, across),
                up.at(float(one.value)),
                _centre(two, across),
                up.at(float(two.value)),
            )
            for one, two in pairwise(point for point in drawn if not point.hollow)
            if _follows(one, two)
        ]
        drawing.marks += [_mark(point, index, across, up, taken) for point in drawn]
        drawing.has_neighbours |= len(drawn) > 1
    drawing.has_hollow = any(mark.hollow for mark in drawing.marks)
    drawing.has_span = any(mark.span for mark in drawing.marks)
    drawing.has_open = any(mark.open for mark in drawing.marks)
    drawing.unlabelled = any(not mark.label for mark in drawing.marks)
    return drawing


def _across(points: list[ChartPoint], drawing: Drawing) -> Scale:
    days = [year_of(day) for point in points for day in (point.first, point.last) if day]
    first, last = int(min(days)), int(max(days))
    scale = Scale(first, last + 1, drawing.left, drawing.right)
    if first == last and any(_is_short(point) for point in points):
        drawing.x_ticks = [Tick(scale.at(first + index / len(QUARTERS)), f"{name} {first}") for index, name in QUARTERS]
        return scale
    named = year_ticks(first, last, room=drawing.right - drawing.left, each=YEAR_LABEL)
    drawing.x_ticks = [Tick(scale.at(year + 0.5), str(year)) for year in named]
    return scale


def _up(points: list[ChartPoint], drawing: Drawing) -> Scale:
    steps = ticks(max(Decimal(point.value) for point in points))
    scale = Scale(0, float(steps[-1]), TOP + PLOT_HEIGHT, TOP)
    drawing.y_ticks = [Tick(scale.at(float(step)), print_number(step.normalize() + 0)) for step in steps]
    longest = max(len(tick.label) for tick in drawing.y_ticks)
    drawing.left = max(LEFT, longest * LETTER + GAP)
    return scale


def _mark(point: ChartPoint, series: int, across: Scale, up: Scale, taken: list[Box]) -> Mark:
    x, y = _centre(point, across), up.at(float(point.value))
    ends = (year_of(point.first), year_of(point.last)) if point.first and point.last else None
    span = (across.at(ends[0]), across.at(ends[1])) if ends and ends[1] - ends[0] > A_YEAR else None
    room = room_for(point.label, x, y, taken, (across.start, 0, WIDTH, TOP + PLOT_HEIGHT))
    label, (label_x, label_y) = (point.label, room) if room else ("", (x, y))
    is_open = not (point.first and point.last)
    shape, colour = _shape(series), series % COLOURS
    onwards = is_open and bool(point.first)
    return Mark(x, y, colour, shape, point.hollow, point.loose, label, label_x, label_y, span, is_open, onwards)


def _centre(point: ChartPoint, across: Scale) -> float:
    """The middle of the period; of one that is open on a side, the year of the day that is known."""
    if point.first and point.last:
        return across.at((year_of(point.first) + year_of(point.last)) / 2)
    return across.at(int(year_of(point.first or point.last)) + 0.5)


def _is_short(point: ChartPoint) -> bool:
    """Whether it holds for part of a year, such as a month."""
    return bool(point.first and point.last) and year_of(point.last) - year_of(point.first) < HALF_A_YEAR


def _has_time(point: ChartPoint) -> bool:
    return bool(point.first or point.last)


def _follows(one: ChartPoint, two: ChartPoint) -> bool:
    """Whether the second period begins on the day after the first ends, so that nothing lies between."""
    if not (one.first and one.last and two.first and two.last):
        return False
    return date.fromisoformat(one.last) + timedelta(days=1) == date.fromisoformat(two.first)


def _shape(index: int) -> str:
    return SHAPES[(index + index // COLOURS) % len(SHAPES)]
