"""B: no side is left out of what others are quoted on, and nobody counts twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import Document
from briefing.content.inline import RecordLink
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_dates import Happening
from briefing.integrity.known_stances import Question, Stance
from briefing.integrity.rendered import Rendered
from briefing.wording.likeness import could_be_one_body, could_be_one_person

POLES: Final = {"first": "second", "second": "first"}
REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."


def both_sides_are_told(checked: Checked) -> Iterator[Finding]:
    """B001: a document prints stances of one side of a question alone, and others are recorded.

    Readers take the one side for the general view. Print a position of the other side as well, the balance of the
    question, or a link to the question, whose page has all sides. What a restated document says itself is its own, and
    isn't counted here.
    """
    stances = checked.context.stances
    for page in checked.documents:
        linked = {link.slug for link in page.of(RecordLink) if link.noun == "issue"}
        balanced = {balance.question for balance in page.of(Balance)}
        printed = {f"position:{each.slug}" for each in page.tree.printed if each.noun == "position"}
        for question in stances.questions:
            counted = [s for s in stances.counted(question) if s.source != checked.context.restates]
            sides = {stance.side for stance in counted if stance.record in printed}
            missing = [s.record for s in counted if len(sides) == 1 and s.side == POLES.get(min(sides))]
            if missing and question.slug not in linked and question.question not in balanced:
                told = question.first if sides == {"first"} else question.second
                yield warning(
                    "B001",
                    question.record,
                    f"{page.record} prints no other side of it than who {told}; recorded is also {missing[0]}.",
                    f"Print a position of the other side as well, or refer to the question: [[{question.record}]].",
                )


def nobody_counts_twice(checked: Checked) -> Iterator[Finding]:
    """B002: a balance counts more voices, bodies or occasions than there are, or lists a voice twice.

    A number that counts one session or one force twice makes one side look stronger than it is. A finding here is a
    fault of the portal, which counts these by itself.
    """
    for page in checked.documents:
        for question, side, held in _sides(checked, page):
            most = (
                len({stance.voice for stance in held}),
                len({stance.body for stance in held} - {""}),
                len({stance.when for stance in held}),
            )
            counted = (side.voices, side.bodies, side.occasions)
            if any(one > other for one, other in zip(counted, most, strict=True)) or len(side.holders) > most[0]:
                message = f"{page.record} counts {_numbers(counted)} of who {side.pole}; there are {_numbers(most)}."
                yield error("B002", question.record, message, REPORT)


def occasions_are_recorded_once(checked: Checked) -> Iterator[Finding]:
    """B003: a balance counts what may be one occasion twice.

    One session at which several speak is one occasion. It counts twice where a stance names the event and another,
    from a source that tells of it, names none; or where the event is recorded twice. Choose the event as the occasion
    of both, or make one event of the two; where they were apart, let it stand.
    """
    for page in checked.documents:
        for _, _, held in _sides(checked, page):
            yield from _told_of_one_event(checked, held)
            yield from _events_alike(checked, held)


def voices_are_recorded_once(checked: Checked) -> Iterator[Finding]:
    """B004: a balance counts two bodies or two people whose names are alike.

    They may be one that is recorded twice, and then count twice. If both are one, delete one of the two records.
    """
    for page in checked.documents:
        for _, _, held in _sides(checked, page):
            bodies = {stance.body: stance for stance in held if stance.body}
            voices = {stance.holder: stance for stance in held}
            for one, other in combinations(bodies.values(), 2):
                if could_be_one_body(one.body_name, other.body_name):
                    yield _alike(one, f"stakeholder:{one.body}", f"stakeholder:{other.body}")
            for one, other in combinations(voices.values(), 2):
                if could_be_one_person(one.holder_name, other.holder_name):
                    yield _alike(one, f"stakeholder:{one.holder}", f"stakeholder:{other.holder}")


def _sides(checked: Checked, page: Rendered[Document]) -> Iterator[tuple[Question, BalanceSide, tuple[Stance, ...]]]:
    """Each side of each balance, with the stances that it may count."""
    stances = checked.context.stances
    asked = {question.question: question for question in stances.questions}
    for balance in page.of(Balance):
        if (question := asked.get(balance.question)) is not None:
            sides = {question.first: "first", question.second: "second"}
            for side in balance.sides:
                yield question, side, stances.counted(question, sides.get(side.pole, "mixed"))


def _told_of_one_event(checked: Checked, held: Iterable[Stance]) -> Iterator[Finding]:
    dated = {stance.occasion: stance for stance in held if stance.occasion}
    for stance in held:
        for slug, other in dated.items() if not stance.occasion else ():
            event = checked.context.dates.events.get(slug)
            if event is not None and stance.source in {said.source for said in event.attested}:
                yield warning(
                    "B003",
                    stance.record,
                    f"It names no occasion, and its source tells of {event.record}, at which {other.record} was taken: "
                    "the two count as two occasions.",
                    "If it was said there, choose the event as its occasion; else let it stand.",
                )


def _events_alike(checked: Checked, held: Iterable[Stance]) -> Iterator[Finding]:
    names = dict.fromkeys(stance.occasion for stance in held if stance.occasion)
    events = [event for name in names if (event := checked.context.dates.events.get(name)) is not None]
    for one, other in combinations(events, 2):
        if could_be_one_body(one.title, other.title) and _could_meet(one, other):
            message = f"It and {other.record} have like titles and dates, and count as two occasions."
            yield warning("B003", one.record, message, "If both are one, keep one of them; else tell them apart.")


def _could_meet(one: Happening, other: Happening) -> bool:
    return one.days is None or other.days is None or one.days.meet(other.days)


def _alike(stance: Stance, one: str, other: str) -> Finding:
    message = f"It has a name like that of {other}, and both count on one side ({stance.record})."
    return warning("B004", one, message, "If both are one, delete one of the two records; else let it stand.")


def _numbers(counted: tuple[int, int, int]) -> str:
    voices, bodies, occasions = counted
    return f"{voices} voices, {bodies} bodies and {occasions} occasions"
