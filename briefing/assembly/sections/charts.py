"""Numbers over the years and survey shares: a description to draw, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.assembly.present import figure_cells, table, year_table
from briefing.assembly.sections.selecting import selected_lines
from briefing.assembly.wordings import PER_CENT, date_text, figure_text, recorded
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, Facts, Row, Subheading
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import Inline, Text
from briefing.enums import FigureNature, FigureQualifier
from briefing.models import Figure, Measure, Section
from briefing.wording.numbers import CLOSED_UP, CURRENCIES, print_figure
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

DRAWN: Final = frozenset({FigureNature.LEVEL, FigureNature.TARGET})
NOT_GIVEN: Final = "Not given in our sources"
NO_MEASURES: Final = "List what is counted as measure:slug, one chart a line; measures can share one by +."


def chart_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    lines = selected_lines(section)
    if not lines:
        writer.problem(f"A section of charts lists its measures. {NO_MEASURES}")
    for line in lines:
        measures = list(_measures(writer, line.references))
        figures = [figure for measure in measures for figure in figures_of(writer, measure)]
        if not figures:
            writer.problem(f"{line.references[0]} has no figures that readers may see. Leave the line out.")
            continue
        units = " and ".join(dict.fromkeys(measure.unit for measure in measures))
        title = f"{_counted(measures, units)} over the years"
        series = tuple(_series(figures))
        if any(point.first or point.last for each in series for point in each.points):
            yield Chart("years", title, units, _in_words(title, series), series)
        yield year_table(writer, f"{title}: the numbers", sorted(figures, key=_by_period))


def _counted(measures: list[Measure], units: str) -> str:
    """A sign says nothing of what is counted: £ and % over the years could be anything."""
    signs = CLOSED_UP | CURRENCIES
    words = " and ".join(measure.title for measure in measures) if signs & {m.unit for m in measures} else units
    return f"{words[:1].upper()}{words[1:]}"


def survey_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    """Each survey by itself: shares of different people are never drawn beside each other."""
    lines = selected_lines(section)
    if not lines:
        writer.problem("A section of surveys lists them as measure:slug, one a line.")
    for measure in _measures(writer, tuple(reference for line in lines for reference in line.references)):
        figures = figures_of(writer, measure)
        if measure.unit != PER_CENT or not measure.base:
            writer.problem(f"measure:{measure.slug} is no share: a survey's measure has the unit % and says its base.")
            continue
        yield Subheading(3, f"survey-{measure.slug}", (Text(measure.title),))
        yield from _survey(writer, measure, figures)


def figures_of(writer: Writer, measure: Measure) -> list[Figure]:
    """Those that readers may see, by period, undated ones last."""
    held = [
        record
        for record in writer.evidence.of("figure")
        if isinstance(record, Figure)
        and record.measure_id == measure.pk
        and writer.is_cleared(record)
        and writer.is_known(record)
        and writer.may_show(record)
    ]
    return sorted(held, key=_by_period)


def _by_period(figure: Figure) -> tuple[bool, str, str, str]:
    days = [day.isoformat() for day in (figure.period_earliest, figure.period_latest) if day]
    return (not days, days[0] if days else "", days[-1] if days else "", figure.slug)


def _measures(writer: Writer, references: tuple[Reference, ...]) -> Iterator[Measure]:
    for reference in references:
        if reference.noun != "measure":
            writer.problem(f"{reference} is no measure. {NO_MEASURES}")
        elif (measure := writer.find(reference, Measure)) is not None:
            yield measure


def _series(figures: list[Figure]) -> Iterator[ChartSeries]:
    groups: dict[tuple[str, str], list[ChartPoint]] = {}
    for figure in figures:
        if figure.nature in DRAWN:
            name = date_text(figure.period).text if figure.period else "time not stated"
            groups.setdefault((figure.measure.title, figure.category), []).append(_point(figure, name))
    for (title, category), points in groups.items():
        yield ChartSeries(f"{title}: {category}" if category else title, tuple(points))


def _point(figure: Figure, name: str) -> ChartPoint:
    value, unit = recorded(figure.value), figure.measure.unit
    unit = unit if unit in CLOSED_UP | CURRENCIES else ""
    return ChartPoint(
        figure=figure.slug,
        value=f"{value:f}",
        label=print_figure(value, unit=unit, qualifier=str(figure.qualifier), nature=FigureNature.LEVEL),
        name=name,
        first=figure.period_earliest.isoformat() if figure.period_earliest else "",
        last=figure.period_latest.isoformat() if figure.period_latest else "",
        hollow=figure.nature == FigureNature.TARGET,
        loose=figure.qualifier != FigureQualifier.EXACT,
    )


def _in_words(title: str, series: tuple[ChartSeries, ...]) -> str:
    """All that is drawn, as somebody who can't see the chart needs it."""
    parts = [
        (f"{each.title}: " if each.title != title else "")
        + "; ".join(f"{point.name}, {point.label}{', target or plan' if point.hollow else ''}" for point in each.points)
        for each in series
    ]
    return f"{title}. {'. '.join(parts)}."


def _survey(writer: Writer, measure: Measure, figures: list[Figure]) -> Iterator[Block]:
    elsewhere = measure.place and measure.place not in f"{measure.title} {measure.base}"
    yield Facts(
        (
            Fact("Asked of", (Text(measure.base[:1].upper() + measure.base[1:]),)),
            *([Fact("Place", (Text(measure.place),))] if elsewhere else []),
            Fact("Question", (Text(measure.question or NOT_GIVEN),)),
            Fact("What it counts", writer.line(measure.definition)),
        )
    )
    levels = sorted((f for f in figures if f.nature == FigureNature.LEVEL), key=lambda f: (-f.value, f.slug))
    points = tuple(_point(figure, _answer(figure)) for figure in levels)
    if points:
        series = (ChartSeries(measure.title, points),)
        yield Chart("shares", measure.title, PER_CENT, _in_words(measure.title, series), series)
    rest = [figure for figure in figures if figure not in levels]
    rows = [_share_row(writer, figure) for figure in (*levels, *rest)]
    yield table(f"{measure.title}: the shares", ("Answer", "Share", "When", "Who says so"), rows)


def _share_row(writer: Writer, figure: Figure) -> Row:
    _, _, when, said_by = figure_cells(writer, figure)
    note: Words = (Text(f". {figure.note}"),) if figure.note else ()
    share = (figure_text(figure, unit=False), *writer.difference_refs(Reference("figure", figure.slug)))
    return Row(((Text(_answer(figure)),), share, when, (*said_by, *note)))


def _answer(figure: Figure) -> str:
    """The answer that the share gave; without one, whose share it is."""
    name = figure.category or figure.measure.base
    return name[:1].upper() + name[1:]
