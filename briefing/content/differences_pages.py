"""All that one audience gets, compared: the document, and the evidence pages behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.content.blocks import RecordPage
from briefing.content.differences import Both, Comparison, MarkedPart, abreast, compare, marked_part, speakers
from briefing.content.differences_lines import Kind
from briefing.content.differences_parts import part_of
from briefing.content.differences_runs import Mark
from briefing.content.differences_told import Change, Teller
from briefing.content.inline import FigureText
from briefing.content.kept import Kept
from briefing.content.walk import walk

FIGURE = "figure"


def compare_kept(before: Kept, after: Kept) -> tuple[Comparison, Comparison]:
    """Of the documents, and of the evidence pages. Figures are called as their pages call them."""
    names = figure_names(before.records) | figure_names(after.records)
    return compare(before.document, after.document, names), compare_pages(before.records, after.records, names)


def figure_names(pages: Iterable[RecordPage]) -> dict[str, str]:
    """By slug: a figure's page is called after what is counted, with the number and its time behind."""
    names: dict[str, str] = {}
    for page in pages:
        if page.noun == FIGURE:
            texts = [node.text for node in walk(page.facts) if isinstance(node, FigureText)]
            counted, found, _ = page.title.rpartition(f": {texts[0]} (") if texts else ("", "", "")
            names[page.slug] = counted if found else page.title
    return names


def compare_pages(before: Iterable[RecordPage], after: Iterable[RecordPage], names: Mapping[str, str]) -> Comparison:
    """New pages and changed ones in their order now, then those that are gone; each is one part, and no other is."""
    olds, news = _by_record(before), _by_record(after)
    differing = [record for record, page in news.items() if olds.get(record) != page]
    differing += [record for record in olds if record not in news]
    found = [_page(olds.get(record), news.get(record)) for record in differing]
    changes = tuple(dict.fromkeys(change for each in found for change in _told(each, names)))
    return Comparison(changes, tuple(_marked(each) for each in found))


def _page(before: RecordPage | None, after: RecordPage | None) -> Both:
    return abreast(part_of(before) if before else None, part_of(after) if after else None)


def _told(page: Both, names: Mapping[str, str]) -> Iterator[Change]:
    """That it is new or gone; of one that was there, what changed in it."""
    before, after = page.before, page.after
    was, now = before.title if before else "", after.title if after else ""
    if was != now:
        yield Change(Kind.PAGE, "", "", was, now)
    if before and after:
        called = page.part.called
        told = tuple(Teller(called, names, speakers(page)).told(page.pairs, ()))
        yield from told
        if not told and was == now:
            yield Change(Kind.BEHIND, called)


def _marked(page: Both) -> MarkedPart:
    """Of one that was there, the lines that changed alone: most pages are long, and few of their lines change."""
    was, now = ({} if part is None else {part.key: 0} for part in (page.before, page.after))
    marked = marked_part(page, was, now, moved=False)
    changed = tuple(line for line in marked.lines if line.is_mixed or line.mark is not Mark.KEPT)
    return marked if marked.is_whole else replace(marked, lines=changed)


def _by_record(pages: Iterable[RecordPage]) -> Mapping[tuple[str, str], RecordPage]:
    return {(page.noun, page.slug): page for page in pages}
