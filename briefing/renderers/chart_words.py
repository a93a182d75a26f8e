"""A chart where nothing is drawn: its alternative text, and whatever of its data that text leaves out."""

from __future__ import annotations

import re
from typing import Final

from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.renderers.refusals import UnknownKind

KINDS: Final = frozenset({"years", "shares"})


def chart_words(chart: Chart) -> list[str]:
    """The alternative text, then what it leaves out as ``untold`` has it; raises UnknownKind."""
    return [chart.alternative, *untold(chart)]


def untold(chart: Chart, *, beside: str = "") -> list[str]:
    """A line for the title, for the unit and for each series of which the alternative text doesn't say everything.

    ``beside`` are words that stand with the chart, such as its title as a caption. Raises UnknownKind.
    """
    if chart.kind not in KINDS:
        raise UnknownKind(chart, chart.kind)
    told = f"{chart.alternative}\n{beside}"
    lines = [line for line in (_left_out(series, told) for series in chart.series) if line]
    title = [] if _says(told, chart.title) else [chart.title]
    return [*title, *([] if _says("\n".join((told, *lines)), chart.unit) else [f"Unit: {chart.unit}"]), *lines]


def _left_out(series: ChartSeries, told: str) -> str:
    points = [point for point in series.points if not (_says(told, point.name) and _says(told, point.label))]
    if points:
        return f"{series.title}: {'; '.join(_in_words(point) for point in points)}"
    return "" if _says(told, series.title) else series.title


def _in_words(point: ChartPoint) -> str:
    return f"{point.name}, {point.label}{', target or plan' if point.hollow else ''}"


def _says(told: str, line: str) -> bool:
    """Whether the words stand there as words of their own, in capitals or not; a sign such as % stands by numbers."""
    before, behind = (r"(?<!\w)" if line[:1].isalnum() else "", r"(?!\w)" if line[-1:].isalnum() else "")
    return re.search(f"{before}{re.escape(line)}{behind}", told, re.IGNORECASE) is not None
