"""D: what is said, counted or answered fits in time with its occasion, its source and what it follows."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.checked import Checked
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Attested, Told
from briefing.wording.dates import read_date


def occasions_fit(checked: Checked) -> Iterator[Finding]:
    """D010: words or a figure bear another date than the event to which they belong.

    The page prints the one with the other's day. Correct the date, choose the right event, or leave the date to the
    event; where the sources differ so, record a difference that names the record and the event.
    """
    for told in checked.context.dates.told:
        event = checked.context.dates.events.get(told.event)
        if event is None or event.days is None or told.days is None or told.days.meet(event.days):
            continue
        if not checked.context.settled(told.record, event.record):
            level = error if told.record.startswith("position:") else warning
            yield level(
                "D010",
                told.record,
                f"Its date is {told.days.words}, and {event.record}, to which it belongs, is of {event.days.words}.",
                "Correct the date, choose the right event, or leave the date empty where the event gives it.",
            )


def sources_tell_what_is_past(checked: Checked) -> Iterator[Finding]:
    """D011: a source tells as a fact what lies after its own date, or something was taken from it before that.

    Nobody reports what hasn't happened: one of the two dates is wrong, or the source speaks of a plan. Correct the
    date, or tick planned on the attestation, so that readers learn that it is a plan.
    """
    dates = checked.context.dates
    for told in dates.told:
        event = dates.events.get(told.event)
        for days in (told.days, event.days if event and told.record.startswith("position:") else None):
            yield from _later(checked, told, days)
    for event in dates.printed_events:
        for said in event.attested:
            source = dates.sources.get(said.source)
            if (
                source is not None
                and said.days is not None
                and source.before(said.days)
                and not _is_plan(said, said.days)
            ):
                yield error(
                    "D011",
                    event.record,
                    f"source:{said.source} of {source.words} can't know that it was {said.days.words}.",
                    "Correct the date, or tick planned if the source speaks of a plan.",
                )
    yield from _taken_before(checked)


def answers_follow_requests(checked: Checked) -> Iterator[Finding]:
    """D012: a request is answered before it is asked.

    One of the two dates is wrong. Correct it, or leave it empty if no source gives it.
    """
    for request in checked.context.dates.requests:
        if request.asked and request.answered and request.answered.before(request.asked):
            yield error(
                "D012",
                request.record,
                f"It is answered {request.answered.words} and asked {request.asked.words}.",
                "Correct the date that is wrong, or leave it empty if no source gives it.",
            )


def _is_plan(said: Attested, days: Days) -> bool:
    return said.planned or read_date(days.words).said.plan is not None


def _later(checked: Checked, told: Told, days: Days | None) -> Iterator[Finding]:
    source = checked.context.dates.sources.get(told.source)
    if days is not None and source is not None and source.before(days) and not told.foretold:
        yield error(
            "D011",
            told.record,
            f"It is of {days.words}, and source:{told.source}, which tells it, is of {source.words}.",
            "Correct the date that is wrong, or choose the source that tells it.",
        )


def _taken_before(checked: Checked) -> Iterator[Finding]:
    for taken in checked.context.dates.taken:
        source = checked.context.dates.sources.get(taken.source)
        if source is not None and source.first is not None and taken.day < source.first:
            yield warning(
                "D011",
                f"source:{taken.source}",
                f"We took {taken.what} on {taken.day:%-d %B %Y}, before the date that it bears ({source.words}).",
                "Correct the date of the source, or the day on which it was opened or its words were taken.",
            )
