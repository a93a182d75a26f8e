"""F: a number never loses its about, its over, its up to, or that it is a target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from briefing.content.blocks import Document, RecordPage
from briefing.content.charts import Chart, ChartPoint
from briefing.content.inline import FigureText
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error
from briefing.integrity.known_figures import Number
from briefing.integrity.rendered import Rendered
from briefing.wording.numbers import MULTIPLIED, print_number

Page = Rendered[Document | RecordPage]

REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."
SAID: Final = {
    "about": ("about",),
    "more_than": ("more than", "over "),
    "fewer_than": ("fewer than", "less than", "under "),
    "up_to": ("up to",),
}
NATURES: Final = {
    "target": ("target",),
    "change": ("up by", "down by", "no change", "about the same"),
    "ratio": ("times", *MULTIPLIED.values()),
}


def qualifiers_are_kept(checked: Checked) -> Iterator[Finding]:
    """F005: a figure is printed without its qualifier, as another kind of number, or as another number.

    "About 311" isn't 311, and a target isn't a count. A finding here is a fault of the portal: it words these numbers
    itself.
    """
    known = checked.context.figures.by_slug
    for page in checked.everything:
        for node in dict.fromkeys(page.of(FigureText)):
            number = known.get(node.figure)
            if number is not None and (lost := _lost(node.text, number)):
                yield error("F005", number.record, f"{page.record} prints it as ‘{node.text}’, without {lost}.", REPORT)
        for chart in page.of(Chart):
            yield from _of_chart(page, chart, known)
        yield from _of_title(page, known)
        yield from _unrendered(page)


def _lost(text: str, number: Number, *, natures: bool = True) -> str:
    """What the words don't say of it: its number, qualifier or nature."""
    value = print_number(Decimal(f"{number.value.copy_abs().normalize():f}"))
    wanted = (value, *([MULTIPLIED[number.value]] if number.value in MULTIPLIED else ()))
    places = [text.find(each) for each in wanted if each in text]
    if number.value and not places:
        return f"the number {value}"
    before = text[: min(places)] if places else text
    words = SAID.get(number.qualifier, ())
    if words and not any(each in before for each in words):
        return f"‘{words[0]}’"
    if not words and places and any(each in before for said in SAID.values() for each in said):
        return "being exact"
    shape = NATURES.get(number.nature, ())
    return f"saying that it is a {number.nature}" if natures and shape and not any(s in text for s in shape) else ""


def _of_chart(page: Page, chart: Chart, known: Mapping[str, Number]) -> Iterator[Finding]:
    for series in chart.series:
        for point in series.points:
            number = known.get(point.figure)
            if number is not None and (lost := _lost_in_chart(chart, point, number)):
                yield error("F005", number.record, f"{page.record} draws it without {lost}.", REPORT)


def _lost_in_chart(chart: Chart, point: ChartPoint, number: Number) -> str:
    if lost := _lost(point.label, number, natures=False):
        return lost
    if point.hollow != (number.nature == "target"):
        return "showing whether it is a target"
    if point.loose != (number.qualifier != "exact"):
        return "showing whether it is exact"
    if not _equal(point.value, number.value):
        return "its right height"
    return "" if point.label in chart.alternative else "saying it to who can't see the chart"


def _equal(text: str, value: Decimal) -> bool:
    try:
        return Decimal(text) == value
    except InvalidOperation:
        return False


def _of_title(page: Page, known: Mapping[str, Number]) -> Iterator[Finding]:
    """The page of a figure is found by its title, and says the number there as well."""
    tree = page.tree
    number = known.get(tree.slug) if isinstance(tree, RecordPage) and tree.noun == "figure" else None
    if number is not None and (lost := _lost(tree.title, number)):
        yield error("F005", number.record, f"Its page is titled ‘{tree.title}’, without {lost}.", REPORT)


def _unrendered(page: Page) -> Iterator[Finding]:
    """Words of figures that the content has more often than the page."""
    wanted = Counter("".join(node.text.split()) for node in page.of(FigureText))
    for text, times in wanted.items():
        if text not in page.seen or (times > 1 and page.seen.count(text) < times):
            yield error("F005", page.record, f"The page doesn't print a figure as its content has it: {text}.", REPORT)
