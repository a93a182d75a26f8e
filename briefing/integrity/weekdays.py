"""D: a weekday and the date beside it are the calendar's."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.blocks import Document, RecordPage, Speech
from briefing.content.inline import Quoted, StatedName
from briefing.integrity.checked import Checked, Context
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Attested, Happening
from briefing.integrity.marks import typed_paragraphs
from briefing.integrity.rendered import Rendered
from briefing.wording.weekdays import may_name_weekday, misfits, weekday_of

Page = Rendered[Document | RecordPage]

SPRING, AUTUMN = 3, 10  # months up to and from which a letter's dates without a year may be of the year before or after
PARTED = "\x00"  # between lines: no white space, so that nothing is read across it


def weekdays_fit(checked: Checked) -> Iterator[Finding]:
    """D013: a weekday stands beside a date that falls on another day of the week.

    Readers plan by the weekday, and come on the wrong day. Look which of the two the source means and correct it. Where
    a source itself has it wrong in words that are quoted, say so in our own words.
    """
    for page in checked.everything:
        if not page.once(_names_weekday):
            continue
        for misfit in misfits(PARTED.join(page.lines), _years(checked.context, page)):
            message = f"It says ‘{misfit.words}’; that is {misfit.instead}."
            if any(misfit.words in words for words in _verbatim(page)):
                remedy = "These are a source's own words: look whether it is wrong, and say so beside them."
                yield warning("D013", page.record, message, remedy)
            else:
                yield error("D013", page.record, message, "Look which of the two is meant, and correct the other.")
    for event in checked.context.dates.printed_events:
        for said in event.attested:
            yield from _stated(event, said)


def _names_weekday(page: Page) -> bool:
    return any(map(may_name_weekday, page.texts))


def _stated(event: Happening, said: Attested) -> Iterator[Finding]:
    """Sure where the words give the day of the month too: "the Friday before" may be another day's weekday."""
    if said.days is None or said.days.first is None or said.days.first != said.days.last:
        return
    if misfit := weekday_of(said.stated, said.days.first):
        level = error if any(sign.isdecimal() for sign in misfit.words) else warning
        message = f"source:{said.source} says ‘{said.stated}’, and its date is recorded as {misfit.instead}."
        yield level("D013", event.record, message, "Work the date out again, and correct it or the words.")


def _years(context: Context, page: Page) -> set[int]:
    """The years of which a date without one can be: those of the event that the page is about, or of the letter."""
    tree = page.tree
    if isinstance(tree, RecordPage):
        event = context.dates.events.get(tree.slug) if tree.noun == "event" else None
        return _reach(event.days) if event else set()
    letter = context.dates.letter
    if tree.letter is None or letter is None or letter.first is None or letter.first != letter.last:
        return set()
    month = letter.first.month
    return {letter.first.year, letter.first.year - (month <= SPRING), letter.first.year + (month >= AUTUMN)}


def _reach(days: Days | None) -> set[int]:
    """None where the event may be of any of several years."""
    if days is None or days.first is None or days.last is None or days.last.year - days.first.year > 1:
        return set()
    return {days.first.year, days.last.year}


def _verbatim(page: Page) -> Iterator[str]:
    yield from (node.text for node in page.of(StatedName))
    for pieces in (*(node.pieces for node in page.of(Quoted)), *(node.pieces for node in page.of(Speech))):
        yield from typed_paragraphs(pieces)
