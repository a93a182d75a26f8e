"""D: nothing prints finer than it is recorded, and nothing prints a date that no record bears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Document, RecordPage, TimelineItem
from briefing.content.inline import DateText, Inline, RecordLink, Strong, Text
from briefing.content.walk import flat, runs
from briefing.integrity.checked import Checked, Context
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Happening
from briefing.integrity.rendered import Rendered
from briefing.wording.dates import DateNotUnderstood, WordedDate, could_be_same, is_finer, read_date
from briefing.wording.dates_typed import date_at_once, typed_dates

Page = Rendered[Document | RecordPage]

PLANNED: Final = re.compile(r" \(planned\)$")
DATE: Final = "Date"  # the fact of an event's page that gives it
REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."
REFER: Final = "Refer to the event's date, as [[event:slug|on]] or [[event:slug|date]], instead of typing one."


def dates_are_printed_as_recorded(checked: Checked) -> Iterator[Finding]:
    """D003: a date is printed finer than it is recorded, or is another than the record's.

    Readers take a printed day for a known day. The page must say no more than the sources do. A finding here is a fault
    of the portal: no editor types these dates.
    """
    recorded = checked.context.dates.recorded
    for page in checked.everything:
        for printed in dict.fromkeys(page.of(DateText)):
            if problem := _misprinted(printed):
                yield error("D003", page.record, problem, REPORT)
            elif recorded is not None and printed.edtf not in recorded:
                yield error("D003", page.record, f"It prints {printed.text}, a date that no record bears.", REPORT)
        for event, run in _beside_events(checked.context, page):
            for node in flat(run):
                if isinstance(node, DateText) and node.edtf not in event.edtfs:
                    message = f"{page.record} prints it with the date {node.text}; recorded is {_known(event)}."
                    yield error("D003", event.record, message, REPORT)


def dates_in_prose_are_no_finer(checked: Checked) -> Iterator[Finding]:
    """D004: a date typed beside an event says more than the event's sources do, or something else.

    A typed date has no source and is corrected nowhere when the record is. Refer to the event's date instead: it is
    printed as finely as the sources give it, with its note.
    """
    for page in checked.everything:
        wrong: set[tuple[str, str]] = set()
        for event, text in _typed_after_events(checked.context, page):
            if (typed := date_at_once(text)) and (problem := _finer_or_other(event, *typed)):
                wrong.add((event.slug, typed[0]))
                yield error("D004", event.record, f"{page.record} {problem}.", REFER)
        for event, text in _prose_of_events(checked.context, page):
            for words, value in typed_dates(text):
                if (event.slug, words) not in wrong and _within(event, value) and _finer(event, value):
                    message = f"{page.record} types {words} beside it, which is finer than {_known(event)}."
                    yield warning("D004", event.record, message, f"If it is the event's date: {REFER}")


def _misprinted(node: DateText) -> str:
    """What is wrong with the words, if they don't say what is recorded."""
    try:
        value = read_date(PLANNED.sub("", node.text))
    except DateNotUnderstood:
        return f"It prints {node.text} for a date, which can't be read as one; recorded is {node.edtf}."
    if value.edtf == node.edtf:
        return ""
    return f"It prints {node.text} for a date that is recorded as {node.edtf}."


def _beside_events(context: Context, page: Page) -> Iterator[tuple[Happening, tuple[Inline, ...]]]:
    """Runs whose date is surely the event's: in timelines and lists of events, and in what is said of a role's life."""
    for item in page.of(TimelineItem):
        for node in flat(item.title):
            if isinstance(node, RecordLink) and (event := context.dates.event_of(node)):
                yield event, item.when
    for run, place, event in _linked(context, page):
        between = "".join(node.text for node in run[1:place] if isinstance(node, Text))
        if isinstance(run[0], Strong) and between in {": ", " (planned): "}:
            yield event, run[:1]
        elif run[place + 1 : place + 2] == (Text(" "),):
            yield event, run[place + 2 : place + 3]
    if (own := _own_event(context, page)) and isinstance(page.tree, RecordPage):
        yield from ((own, fact.children) for fact in page.tree.facts if fact.term == DATE)


def _own_event(context: Context, page: Page) -> Happening | None:
    """The event that an evidence page is about."""
    tree = page.tree
    is_event = isinstance(tree, RecordPage) and tree.noun == "event"
    return context.dates.events.get(tree.slug) if is_event else None


def _linked(context: Context, page: Page) -> Iterator[tuple[tuple[Inline, ...], int, Happening]]:
    """Each link to an event: the run in which it stands, its place there, and the event."""
    for run, place, link in page.links:
        if event := context.dates.event_of(link):
            yield run, place, event


def _typed_after_events(context: Context, page: Page) -> Iterator[tuple[Happening, str]]:
    """Each event linked in prose, with the text that follows at once."""
    for run, place, event in _linked(context, page):
        following = run[place + 1] if place + 1 < len(run) else None
        if isinstance(following, Text):
            yield event, following.text


def _prose_of_events(context: Context, page: Page) -> Iterator[tuple[Happening, str]]:
    """Typed text that is likely about one event: its own summary, or a paragraph that links it alone."""
    if own := _own_event(context, page):
        for part in page.parts:
            yield from ((own, _typed(run)) for run in runs(part.nodes) if part.anchor == "summary")
    linked = list(_linked(context, page))
    alone = Counter(id(run) for run, _, _ in linked)
    yield from ((event, _typed(run)) for run, _, event in linked if alone[id(run)] == 1)


def _typed(run: tuple[Inline, ...]) -> str:
    return "".join(node.text for node in flat(run) if isinstance(node, Text))


def _finer_or_other(event: Happening, words: str, value: WordedDate) -> str:
    dates = [read_date(said.days.words) for said in event.attested if said.days is not None]
    if not dates:
        return f"types {words} beside it, and no source dates it"
    if not any(could_be_same(value, known) for known in dates):
        return f"types {words} beside it; recorded is {_known(event)}"
    return f"types {words} beside it, which is finer than {_known(event)}" if _finer(event, value) else ""


def _finer(event: Happening, value: WordedDate) -> bool:
    return event.days is not None and is_finer(value, read_date(event.days.words))


def _within(event: Happening, value: WordedDate) -> bool:
    return event.days is not None and could_be_same(value, read_date(event.days.words))


def _known(event: Happening) -> str:
    return event.days.words if event.days else "no date"
