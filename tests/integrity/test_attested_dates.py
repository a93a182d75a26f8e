"""What sources say of an event's date fits the date recorded, and what other sources say."""

import pytest

from briefing.integrity.attested_dates import dates_are_borne_by_their_words, sources_agree_on_dates
from tests.integrity.known import dates, event, found, note, told
from tests.integrity.trees import checked

AT_EVENT = ("D005", "error", "event:move")


def borne(stated, when, reasoning=""):
    said = told("letter", when, stated=stated, reasoning=reasoning)
    return found(dates_are_borne_by_their_words(checked(dates=dates(event("move", said)))))


@pytest.mark.quiet("D005")
@pytest.mark.parametrize(
    ("stated", "when"),
    [
        ("on the 1st of May 2025", "1 May 2025"),
        ("In 2009-2011", "2009 to 2011"),
        ("in May 2025", "2025"),
        ("Since 2009", "since 2009"),
        ("It began on 1 May 2025, they say", "1 May 2025"),
        ("", "1 May 2025"),
        ("next year", ""),
    ],
)
def test_a_date_that_the_words_give_needs_no_reason(stated, when):
    assert borne(stated, when) == []


@pytest.mark.fires("D005")
@pytest.mark.parametrize(
    ("stated", "when"), [("In June 2025", "9 June 2025"), ("Next year", "2025"), ("in May", "May 2025")]
)
def test_a_date_finer_than_the_words_needs_a_reason(stated, when):
    assert borne(stated, when) == [AT_EVENT]
    assert borne(stated, when, reasoning="The letter is of 2024.") == []


@pytest.mark.parametrize(
    ("stated", "when", "level"),
    [
        ("on 1 May 2025", "2 May 2025", "error"),
        ("In 2017", "2016", "error"),
        ("in May", "June 2025", "warning"),
        ("Yesterday (Thursday 4th)", "5 September 2025", "warning"),
        ("on the 4th", "5 September 2025", "warning"),
    ],
)
def test_a_date_that_the_words_exclude_is_told_whatever_the_reason(stated, when, level):
    assert borne(stated, when, reasoning="Worked out.") == [("D005", level, "event:move")]


@pytest.mark.fires("D006")
@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("1987", "March 1988", True),
        ("1 May 2025", "2 May 2025", True),
        ("since 2009", "since 2011", True),
        ("2009 to 2011", "2010 to 2012", True),
        ("May 2025", "1 May 2025", False),
        ("2025", "May 2025", False),
        ("early 2000s", "2002", False),
        ("since 2009", "2011", False),
        ("about 1987", "March 1988", False),
        ("1987", "", False),
    ],
)
def test_two_sources_that_cannot_both_be_right(one, other, fires):
    known = dates(event("move", told("letter", one), told("report", other)))
    assert found(sources_agree_on_dates(checked(dates=known))) == ([("D006", "error", "event:move")] if fires else [])


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ({"planned": True}, {"planned": True}, "error"),
        ({"planned": True}, {}, "warning"),
        ({"cleared": False}, {}, "warning"),
    ],
)
def test_a_plan_and_what_came_of_it_and_what_readers_do_not_see_are_to_be_looked_at(first, second, level):
    known = dates(event("move", told("letter", "2025", **first), told("report", "2026", **second)))
    assert found(sources_agree_on_dates(checked(dates=known))) == [("D006", level, "event:move")]


def test_a_difference_on_the_event_alone_settles_it():
    known = dates(event("move", told("letter", "2025"), told("report", "2026")))
    assert found(sources_agree_on_dates(checked(dates=known, differences=(note("event:move"),)))) == []
    several = (note("event:move", "event:stay"),)
    assert found(sources_agree_on_dates(checked(dates=known, differences=several))) != []


@pytest.mark.quiet("D006")
def test_an_event_that_the_briefing_does_not_print_is_left_alone():
    known = dates(event("move", told("letter", "2025"), told("report", "2026"), printed=False))
    assert found(sources_agree_on_dates(checked(dates=known))) == []


def test_two_events_of_one_title_are_to_be_looked_at():
    twins = [event("move", when="2025"), event("again", when="2026", title="MOVE", printed=False)]
    assert found(sources_agree_on_dates(checked(dates=dates(*twins)))) == [("D006", "warning", "event:move")]
    both = (note("event:move", "event:again"),)
    assert found(sources_agree_on_dates(checked(dates=dates(*twins), differences=both))) == []
    fitting = [event("move", when="2025"), event("again", when="May 2025", title="Move")]
    assert found(sources_agree_on_dates(checked(dates=dates(*fitting)))) == []
