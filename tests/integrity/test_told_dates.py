"""What is said, counted or answered fits in time with its occasion, its source and what it follows."""

from datetime import date

import pytest

from briefing.integrity.days import days_of
from briefing.integrity.known_dates import Answered, Taken, Told
from briefing.integrity.told_dates import answers_follow_requests, occasions_fit, sources_tell_what_is_past
from tests.integrity.known import dates, event, found, note, told
from tests.integrity.trees import checked

SESSION = (event("session", when="4 September 2025", printed=False),)


def of(check, *records, events=SESSION, differences=(), **fields):
    return found(check(checked(dates=dates(*events, told=records, **fields), differences=differences)))


def record(when, noun="position", **changes):
    fields = {"source": "report", "event": "session"} | changes
    return Told(f"{noun}:a", days_of(when), **fields)


@pytest.mark.fires("D010")
@pytest.mark.parametrize(
    ("when", "fires"), [("4 September 2025", False), ("2025", False), ("", False), ("5 September 2025", True)]
)
def test_words_are_of_the_day_of_their_occasion(when, fires):
    assert of(occasions_fit, record(when)) == ([("D010", "error", "position:a")] if fires else [])


def test_a_figure_of_another_time_than_its_event_is_to_be_looked_at():
    assert of(occasions_fit, record("2024", "figure")) == [("D010", "warning", "figure:a")]


@pytest.mark.quiet("D010")
def test_a_difference_on_both_settles_it():
    both = (note("position:a", "event:session"),)
    assert of(occasions_fit, record("2024"), differences=both) == []
    assert of(occasions_fit, record("2024", event="")) == []
    assert of(occasions_fit, record("2024"), events=(event("session"),)) == []


@pytest.mark.fires("D011")
@pytest.mark.parametrize(
    ("told_of", "source", "fires"),
    [
        (record("9 June 2025", event=""), "9 June 2025", False),
        (record("9 June 2025", event=""), "June 2025", False),
        (record("9 June 2025", event=""), "", False),
        (record("9 June 2025", event=""), "8 June 2025", True),
        (record("2026", event="", foretold=True), "2025", False),
        (record("", noun="position"), "3 September 2025", True),
        (record("", noun="figure"), "3 September 2025", False),
    ],
)
def test_a_source_tells_nothing_later_than_itself(told_of, source, fires):
    expected = [("D011", "error", told_of.record)] if fires else []
    assert of(sources_tell_what_is_past, told_of, sources={"report": source}) == expected


@pytest.mark.parametrize(
    ("attested", "fires"),
    [
        (told("report", "2024"), False),
        (told("report", "2026"), True),
        (told("report", "2026", planned=True), False),
        (told("report", "planned for 2026"), False),
        (told("report"), False),
    ],
)
def test_a_source_dates_nothing_later_than_itself_unless_it_is_a_plan(attested, fires):
    findings = of(sources_tell_what_is_past, events=(event("move", attested),), sources={"report": "2025"})
    assert findings == ([("D011", "error", "event:move")] if fires else [])


@pytest.mark.quiet("D011")
@pytest.mark.parametrize(("day", "fires"), [(date(2025, 6, 8), True), (date(2025, 6, 9), False)])
def test_nothing_is_taken_from_a_source_before_its_date(day, fires):
    taken = (Taken("report", "the excerpt change", day),)
    findings = of(sources_tell_what_is_past, sources={"report": "9 June 2025"}, taken=taken)
    assert findings == ([("D011", "warning", "source:report")] if fires else [])


@pytest.mark.fires("D012")
@pytest.mark.quiet("D012")
@pytest.mark.parametrize(
    ("asked", "answered", "fires"),
    [("May 2025", "June 2025", False), ("June 2025", "9 June 2025", False), ("July 2025", "9 June 2025", True)],
)
def test_a_request_is_asked_before_it_is_answered(asked, answered, fires):
    requests = (Answered("foi:a", days_of(asked), days_of(answered)), Answered("foi:b", None, days_of(answered)))
    assert of(answers_follow_requests, requests=requests) == ([("D012", "error", "foi:a")] if fires else [])
