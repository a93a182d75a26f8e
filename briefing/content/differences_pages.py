"""All that one audience gets, compared: the document, and the evidence pages behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.content.blocks import RecordPage
from briefing.content.differences import Comparison, compare
from briefing.content.differences_lines import Kind
from briefing.content.differences_told import Change
from briefing.content.inline import FigureText
from briefing.content.kept import Kept
from briefing.content.walk import walk

FIGURE = "figure"


def compare_kept(before: Kept, after: Kept) -> tuple[Comparison, tuple[Change, ...]]:
    """Of the documents, and what changed in the evidence pages. Figures are called as their pages call them."""
    names = figure_names(before.records) | figure_names(after.records)
    return compare(before.document, after.document, names), tuple(page_changes(before.records, after.records))


def figure_names(pages: Iterable[RecordPage]) -> dict[str, str]:
    """By slug: a figure's page is called after what is counted, with the number and its time behind."""
    names: dict[str, str] = {}
    for page in pages:
        if page.noun == FIGURE:
            texts = [node.text for node in walk(page.facts) if isinstance(node, FigureText)]
            counted, found, _ = page.title.rpartition(f": {texts[0]} (") if texts else ("", "", "")
            names[page.slug] = counted if found else page.title
    return names


def page_changes(before: Iterable[RecordPage], after: Iterable[RecordPage]) -> Iterator[Change]:
    """New pages and changed ones in their order now, then those that are gone."""
    olds, news = _by_record(before), _by_record(after)
    for record, page in news.items():
        old = olds.get(record)
        if old != page:
            yield Change(Kind.PAGE, "", "", old.title if old else "", page.title)
    for record, page in olds.items():
        if record not in news:
            yield Change(Kind.PAGE, "", "", page.title)


def _by_record(pages: Iterable[RecordPage]) -> Mapping[tuple[str, str], RecordPage]:
    return {(page.noun, page.slug): page for page in pages}
