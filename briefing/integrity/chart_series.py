"""F: a chart joins only what counts the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.content.charts import Chart
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error

DRAWN: Final = frozenset({"level", "target"})
SHARES: Final = "shares"


def series_count_one_thing(checked: Checked) -> Iterator[Finding]:
    """F006: one line of a chart joins figures of different measures or categories, or draws a change as a count.

    A line between two counts of different things shows a growth or fall that never was. Give measures titles of their
    own; where they have them, this is a fault of the portal.
    """
    known = checked.context.figures.by_slug
    for page in checked.everything:
        for chart in page.of(Chart):
            for series in chart.series:
                numbers = [known[point.figure] for point in series.points if point.figure in known]
                # Shares of one base stand side by side, one bar for each answer.
                counted = [(n.measure.slug, "" if chart.kind == SHARES else n.category) for n in numbers]
                if len(counts := list(dict.fromkeys(counted))) > 1:
                    named = " and ".join(_named(*each) for each in counts)
                    yield error(
                        "F006",
                        f"measure:{counts[0][0]}",
                        f"{page.record} joins {named} in one line, {series.title}.",
                        "Give the measures different titles, or draw them in charts of their own.",
                    )
                for number in numbers:
                    if number.nature not in DRAWN:
                        message = f"{page.record} draws it in the line {series.title} as if it were a count."
                        yield error("F006", number.record, message, "Print it in a section of figures.")


def _named(measure: str, category: str) -> str:
    return f"measure:{measure} ({category})" if category else f"measure:{measure}"
