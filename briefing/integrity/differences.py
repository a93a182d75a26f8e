"""A, D and F: a difference that staff have settled stands where its claim is made, so that readers learn of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.content.blocks import Difference, Speech, Statement, Subheading, TimelineItem
from briefing.content.inline import DateText, DifferenceRef, FigureText, Quoted, RecordLink
from briefing.content.walk import flat
from briefing.integrity.checked import Checked, Context
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_differences import Settled
from briefing.integrity.part import Part

Claims = Callable[[Context, Part], Iterator[str]]


def differences_on_words_are_told(checked: Checked) -> Iterator[Finding]:
    """A008: words that a difference is about are printed, and the document doesn't tell the difference.

    Staff have settled it, and readers of this page wouldn't know that anything had to be settled. Refer to it beside
    the words, as conflict:slug, or list it in a section of differences.
    """
    yield from _untold(checked, "A008", _positions)


def differences_on_dates_are_told(checked: Checked) -> Iterator[Finding]:
    """D002: a date on which sources differ is printed, and the document doesn't tell the difference.

    Staff have settled it, and readers of this page wouldn't know that anything had to be settled. Refer to it beside
    the date, as conflict:slug, or list it in a section of differences.
    """
    yield from _untold(checked, "D002", _dated_events)


def differences_on_figures_are_told(checked: Checked) -> Iterator[Finding]:
    """F001: a figure on which sources differ is printed, and the document doesn't tell the difference.

    Staff have settled it, and readers of this page wouldn't know that anything had to be settled. Refer to it beside
    the number, as conflict:slug, or list it in a section of differences.
    """
    yield from _untold(checked, "F001", _figures)


def _untold(checked: Checked, code: str, claims: Claims) -> Iterator[Finding]:
    for page in checked.documents:
        told = {node.anchor for node in page.of(Difference)} | {node.anchor for node in page.of(Subheading)}
        for part in page.parts:
            claimed = dict.fromkeys(claims(checked.context, part))
            pointed = {node.anchor for node in part.claims_of(DifferenceRef)}
            pointed |= {node.anchor for node in part.claims_of(Difference)}
            pointed |= {node.anchor for node in part.claims_of(Subheading)}
            for difference in checked.context.differences:
                records = [record for record in claimed if record in difference.records]
                is_told = difference.anchor in told
                if records and not (is_told and difference.anchor in pointed):
                    where = f"{page.record} prints it in {part.name}"
                    yield _finding(code, records[0], where, difference, told=is_told)


def _finding(code: str, record: str, where: str, difference: Settled, *, told: bool) -> Finding:
    """Wrong where the document tells the difference nowhere; to be looked at where it tells it in another section."""
    note = f"conflict:{difference.slug}"
    remedy = f"Write [[{note}]] beside it, or list {note} in a section of differences."
    if told:
        return warning(code, record, f"{where}, which doesn't point to {note}; another section does.", remedy)
    return error(code, record, f"{where} and tells nowhere that sources differ on it ({note}).", remedy)


def _positions(_: Context, part: Part) -> Iterator[str]:
    yield from (f"position:{node.position}" for node in part.claims_of(Quoted))
    yield from (f"position:{node.position}" for node in part.claims_of(Speech))
    yield from (f"position:{node.position}" for node in part.claims_of(Statement))


def _figures(_: Context, part: Part) -> Iterator[str]:
    return (f"figure:{node.figure}" for node in part.claims_of(FigureText))


def _dated_events(context: Context, part: Part) -> Iterator[str]:
    """Events that stand beside a date of theirs."""
    for link, dates in part.once(_dated_links):
        if (event := context.dates.event_of(link)) and dates & event.edtfs:
            yield event.record


def _dated_links(part: Part) -> tuple[tuple[RecordLink, frozenset[str]], ...]:
    """Each link that stands beside dates, with these in EDTF."""
    found: list[tuple[RecordLink, frozenset[str]]] = []
    beside = [*part.claim_runs]
    beside += [(*node.when, *node.title) for node in part.claims_of(TimelineItem)]
    for run in beside:
        nodes = tuple(flat(run))
        if dates := frozenset(node.edtf for node in nodes if isinstance(node, DateText)):
            found += [(node, dates) for node in nodes if isinstance(node, RecordLink)]
    return tuple(found)
