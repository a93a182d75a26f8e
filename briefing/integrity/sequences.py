"""D: an order that the page implies is one that the dates bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from briefing.content.blocks import ItemList, ListItem, Paragraph, Timeline
from briefing.content.charts import Chart
from briefing.content.inline import DateText, RecordLink, Strong
from briefing.content.walk import plain_text
from briefing.integrity.checked import Checked
from briefing.integrity.days import Days
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Dates, Handover, Happening, Life
from briefing.integrity.known_speakers import Attribution, Speakers
from briefing.wording.dates import DateNotUnderstood, read_date

Dated = tuple[str, date | None, date | None]  # what it is, its first and its last day


def lists_are_in_order(checked: Checked) -> Iterator[Finding]:
    """D007: a timeline, a list of events or a chart puts something before what surely came earlier.

    Readers take the order of such a list for the order of time. A finding here is a fault of the portal: these lists
    are sorted by it.
    """
    for page in checked.everything:
        lists = [[*_of_timeline(each)] for each in page.of(Timeline)] + [
            [*_of_list(each)] for each in page.of(ItemList)
        ]
        for chart in page.of(Chart):
            if chart.kind == "years":
                lists += [[_point(p.name, p.first, p.last) for p in series.points] for series in chart.series]
        for dated in lists:
            for earlier, later in _out_of_order(dated):
                message = f"It puts {later} before {earlier}, which surely came first."
                yield error("D007", page.record, message, "Report it to whoever looks after the portal.")


def roles_begin_before_they_end(checked: Checked) -> Iterator[Finding]:
    """D008: a role ends, or makes way for another, before it begins; or a post in it is held when it doesn't exist.

    One of the dates is wrong, or an event was chosen that is another role's. Correct the date or the event; where the
    sources themselves differ so, record a difference that names both events.
    """
    dates = checked.context.dates
    for role in dates.roles:
        handovers = [each for each in dates.handovers if role.slug in {*each.before, *each.after}]
        if not role.printed and not any(each.printed for each in handovers):
            continue
        for begun in _begins(dates, role, handovers):
            for ended in _ends(dates, role, handovers):
                if _before(ended, begun) and not checked.context.settled(begun.record, ended.record):
                    yield error(
                        "D008",
                        f"role:{role.slug}",
                        f"It begins with {_dated(begun)} and ends with {_dated(ended)}, which is before.",
                        "Correct the date that is wrong, or choose the right event.",
                    )
        yield from _posts_outside(dates, checked.context.speakers, role)


def successions_fit_their_roles(checked: Checked) -> Iterator[Finding]:
    """D009: a succession takes effect at another time than that at which its role ends, or the next one begins.

    A role may overlap with its successor, or end before there is one; often the dates are two sources'. Look which is
    meant; where sources differ, record a difference that names both events.
    """
    dates = checked.context.dates
    lives = {role.slug: role for role in dates.roles}
    for handover in dates.handovers:
        effective = dates.events.get(handover.effective)
        sides = [(slug, "ends", lives[slug].ended) for slug in handover.before if slug in lives]
        sides += [(slug, "begins", lives[slug].began) for slug in handover.after if slug in lives]
        for slug, verb, name in sides if effective is not None else ():
            event = dates.events.get(name)
            shown = handover.printed or lives[slug].printed
            if event is None or effective is None or not shown or not _apart(event, effective):
                continue
            if not checked.context.settled(event.record, effective.record):
                yield warning(
                    "D009",
                    f"succession:{handover.slug}",
                    f"It takes effect with {_dated(effective)}; role:{slug} {verb} with {_dated(event)}.",
                    "Look which date is meant, and choose the right event or correct the date.",
                )


def _posts_outside(dates: Dates, speakers: Speakers, role: Life) -> Iterator[Finding]:
    """Posts printed that are this role's, and were held or spoken in when it didn't exist."""
    begun, ended = dates.events.get(role.began), dates.events.get(role.ended)
    for said in speakers.printed:
        if said.capacity is not None and said.capacity.role == role.slug:
            for event, after in ((begun, False), (ended, True)):
                if event is not None and event.days is not None and _outside(said, event.days, after=after):
                    yield error(
                        "D008",
                        said.record,
                        f"{said.speaker_name} speaks as {said.capacity}, which is role:{role.slug}; that "
                        f"{'ended' if after else 'began'} with {_dated(event)}.",
                        "Correct the dates of the appointment, of the words or of the role.",
                    )


def _outside(said: Attribution, days: Days, *, after: bool) -> bool:
    """Whether the words or the post lie wholly after the role's end, or before its beginning."""
    start, end = (said.capacity.start, said.capacity.end) if said.capacity else (None, None)
    if after:
        return days.before(said.days) or (start is not None and days.before(start))
    return said.days.before(days) or (end is not None and end.before(days))


def _begins(dates: Dates, role: Life, handovers: Iterable[Handover]) -> list[Happening]:
    names = [role.began, *(each.effective for each in handovers if role.slug in each.after)]
    return [dates.events[name] for name in dict.fromkeys(names) if name in dates.events]


def _ends(dates: Dates, role: Life, handovers: Iterable[Handover]) -> list[Happening]:
    names = [role.ended, *(each.effective for each in handovers if role.slug in each.before)]
    return [dates.events[name] for name in dict.fromkeys(names) if name in dates.events]


def _before(one: Happening, other: Happening) -> bool:
    return one.days is not None and other.days is not None and one.days.before(other.days)


def _apart(one: Happening, other: Happening) -> bool:
    return _before(one, other) or _before(other, one)


def _dated(event: Happening) -> str:
    return f"{event.record} ({event.days.words})" if event.days else event.record


def _of_timeline(timeline: Timeline) -> Iterator[Dated]:
    for item in timeline.items:
        for node in item.when:
            if isinstance(node, DateText):
                yield _printed(plain_text(item.title), node)


def _of_list(listed: ItemList) -> Iterator[Dated]:
    """Where every item of the list begins with a date and names an event."""
    dated = [_listed(item) for item in listed.items]
    yield from (each for each in dated if each is not None and None not in dated)


def _listed(item: ListItem) -> Dated | None:
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph) or not first.children or not isinstance(first.children[0], Strong):
        return None
    when = first.children[0].children
    links = [node for node in first.children if isinstance(node, RecordLink) and node.noun == "event"]
    return _printed(plain_text(links[0].children), when[0]) if links and isinstance(when[0], DateText) else None


def _printed(name: str, node: DateText) -> Dated:
    try:
        value = read_date(node.text)
    except DateNotUnderstood:
        return name, None, None
    return name, value.earliest, value.latest


def _point(name: str, first: str, last: str) -> Dated:
    return name, date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None


def _out_of_order(dated: list[Dated]) -> Iterator[tuple[str, str]]:
    """Names of what surely came earlier and of what stands before it."""
    latest: tuple[str, date] | None = None
    for name, first, last in dated:
        if latest is not None and last is not None and last < latest[1]:
            yield name, latest[0]
        if first is not None and (latest is None or first > latest[1]):
            latest = (name, first)
