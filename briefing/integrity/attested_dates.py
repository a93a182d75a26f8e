"""D: what sources say of an event's date fits the date recorded, and what other sources say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from briefing.integrity.checked import Checked
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Attested, Happening
from briefing.wording.dates import DateNotUnderstood, WordedDate, could_be_same, exclude_each_other, is_finer, read_date
from briefing.wording.dates_typed import names_another, typed_dates

REASON = "Correct the date, or say in the attestation's reasoning how it follows from the words."


def dates_are_borne_by_their_words(checked: Checked) -> Iterator[Finding]:
    """D005: the date worked out from a source's words isn't the one that they give, or is finer and no reason is given.

    "In May" is no day, and "next year" is a year only for who knows when it was written. Record the date as the words
    have it; where more can be worked out from the source, say how in the reasoning, which readers see.
    """
    for event in checked.context.dates.printed_events:
        for said in event.attested:
            if said.stated and said.days is not None:
                if problem := _unborne(said, said.days):
                    yield error("D005", event.record, f"{problem} (source:{said.source}).", REASON)
                elif _names_another(said.stated, said.days):
                    message = f"Its date {said.days.words} isn't the day or month that the words ‘{said.stated}’ name"
                    level = warning if said.reasoning else error
                    yield level("D005", event.record, f"{message} (source:{said.source}).", REASON)


def words_of_dates_are_held(checked: Checked) -> Iterator[Finding]:
    """D014: the words with which a source is said to date an event stand in no passage that we hold of that source.

    Readers take such words for the source's own, and may find them in another source alone. Compare them with the
    source, and enter the passage that has them.
    """
    for event in checked.context.dates.printed_events:
        for said in event.attested:
            if not said.held:
                yield error(
                    "D014",
                    event.record,
                    f"The words ‘{said.stated}’ stand in no passage that we hold of source:{said.source}.",
                    "Correct the words, or enter the passage that has them as an excerpt of the source.",
                )


def sources_agree_on_dates(checked: Checked) -> Iterator[Finding]:
    """D006: two sources date one event so that both can't be right, and no difference is about the event.

    The page prints one of the dates, and readers who know the other take the page for wrong. Correct the date that was
    misread, or record a difference on the event alone: the page then says what each source gives.
    """
    yield from _of_one_title(checked)
    for event in checked.context.dates.printed_events:
        if checked.context.settled_within(event.record):
            continue
        dated = [said for said in event.attested if said.days is not None]
        for one, other in combinations(dated, 2):
            if _exclude_each_other(one.days, other.days):
                yield _differ(event, one, other)


def _of_one_title(checked: Checked) -> Iterator[Finding]:
    """Two events recorded for what is called the same, with dates that exclude each other."""
    by_title: dict[str, list[Happening]] = {}
    for event in checked.context.dates.events.values():
        by_title.setdefault(event.title.casefold(), []).append(event)
    for one, other in chain.from_iterable(combinations(events, 2) for events in by_title.values()):
        shown, unshown = (one, other) if one.printed else (other, one)
        excluded = shown.printed and _exclude_each_other(one.days, other.days)
        if excluded and not checked.context.settled(one.record, other.record):
            yield warning(
                "D006",
                shown.record,
                f"It has the title of {unshown.record}, and their dates exclude each other.",
                "Make one event of the two; of what happened twice, tell the two apart in their titles.",
            )


def _differ(event: Happening, one: Attested, other: Attested) -> Finding:
    """To be looked at where one is a plan and the other what came of it, or where readers see only one of them."""
    message = f"{_says(one)} and {_says(other)}: both can't be true of one event."
    if one.planned != other.planned:
        return warning(
            "D006",
            event.record,
            f"{_says(one)} and {_says(other)}: what was planned and what came of it differ.",
            "Record a difference on the event alone, so that readers learn of both.",
        )
    if not (one.cleared and other.cleared):
        return warning("D006", event.record, message, "Look which is right: readers see only one of the two.")
    return error(
        "D006", event.record, message, "Correct the date that is wrong, or record a difference on the event alone."
    )


def _says(said: Attested) -> str:
    words = said.days.words if said.days else "no date"
    return f"source:{said.source} gives {words}{' as planned' if said.planned else ''}"


def _exclude_each_other(one: Days | None, other: Days | None) -> bool:
    return one is not None and other is not None and exclude_each_other(read_date(one.words), read_date(other.words))


def _unborne(said: Attested, days: Days) -> str:
    """What is wrong with the date, seen from the words; empty where they bear it."""
    recorded = read_date(days.words)
    stated = _read(said.stated)
    if not stated:
        unexplained = f"Its date {days.words} doesn't stand in the words ‘{said.stated}’, and no reason is given"
        return "" if said.reasoning else unexplained
    if not any(could_be_same(recorded, date) for date in stated):
        return f"Its date is recorded as {days.words}, and the words say ‘{said.stated}’"
    if not said.reasoning and all(is_finer(recorded, date) for date in stated):
        return f"Its date {days.words} is finer than the words ‘{said.stated}’, and no reason is given"
    return ""


def _names_another(stated: str, days: Days) -> bool:
    return days.first is not None and days.last is not None and names_another(stated, days.first, days.last)


def _read(stated: str) -> list[WordedDate]:
    """The date that the words are, or the dates that stand in them; none where they give no year."""
    try:
        return [read_date(stated)]
    except DateNotUnderstood:
        return [value for _, value in typed_dates(stated)]
