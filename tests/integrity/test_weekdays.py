"""A weekday and the date beside it are the calendar's."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Paragraph, RecordPage, Section
from briefing.content.inline import DateText, Quoted, QuotedPiece, StatedName, Text
from briefing.content.parts import Letter
from briefing.integrity.days import days_of
from briefing.integrity.weekdays import weekdays_fit
from tests.integrity.known import dates, event, found, told
from tests.integrity.trees import checked, document, page

ERROR = [("D013", "error", "briefing:wardens")]
WARNING = [("D013", "warning", "briefing:wardens")]


def of(tree=None, *pages, known=None):
    return found(weekdays_fit(checked(tree, *pages, dates=known or dates())))


@pytest.mark.fires("D013")
@pytest.mark.quiet("D013")
@pytest.mark.parametrize(
    ("children", "expected"),
    [
        ((Text("Come on Thursday 1 May 2025."),), []),
        ((Text("Come on Tuesday 1 May 2025."),), ERROR),
        ((Text("Come on Tuesday 1 May."),), []),
        ((Text("Come on Tuesday "), DateText("1 May 2025", "2025-05-01")), ERROR),
        ((Quoted("a", (QuotedPiece("words", "Come on Tuesday 1 May 2025."),)),), WARNING),
        ((StatedName("Tuesday 1st May 2025"),), WARNING),
    ],
)
def test_a_weekday_beside_a_date_is_the_calendars(children, expected):
    assert of(document(*children)) == expected


def test_nothing_is_read_across_lines():
    parts = (Paragraph((Text("We meet on Tuesday"),)), Paragraph((Text("1 May 2025 is a holiday."),)))
    assert of(document(sections=(Section("prose", "body", "", parts),))) == []
    assert of(document(title="We meet on Tuesday 1 May 2025")) == ERROR


@pytest.mark.parametrize(
    ("letter", "text", "expected"),
    [
        ("19 December 2024", "Come on Thursday 1 May.", []),  # 2025
        ("19 December 2024", "Come on Wednesday 1 May.", []),  # 2024
        ("19 December 2024", "Come on Tuesday 1 May.", ERROR),
        ("9 June 2025", "Come on Wednesday 1 May.", ERROR),
        ("June 2025", "Come on Tuesday 1 May.", []),
    ],
)
def test_a_letters_dates_are_of_its_year_or_the_one_beside_it(letter, text, expected):
    tree = document(Text(text), letter=Letter((), (), "", "", "", (), ()))
    assert of(tree, known=dates(letter=days_of(letter))) == expected
    assert of(replace(tree, letter=None), known=dates(letter=days_of(letter))) == []


@pytest.mark.parametrize(
    ("when", "fires"), [("May 2025", True), ("2025", True), ("2009 to 2025", False), ("since 2025", False)]
)
def test_an_events_page_is_read_in_its_year(when, fires):
    own = page(Text("It was on Tuesday 1 May."), noun="event", slug="move")
    assert isinstance(own, RecordPage)
    known = dates(event("move", when=when))
    assert of(None, own, known=known) == ([("D013", "error", "event:move")] if fires else [])


@pytest.mark.parametrize(
    ("stated", "when", "expected"),
    [
        ("Yesterday (Thursday 4th)", "4 September 2025", None),
        ("Yesterday (Wednesday 4th)", "4 September 2025", "error"),
        ("last Friday", "4 September 2025", "warning"),
        ("last Thursday", "4 September 2025", None),
        ("Wednesday", "September 2025", None),
        ("Thursday 19th December 2024", "19 December 2024", None),
    ],
)
def test_a_sources_weekday_fits_the_day_worked_out(stated, when, expected):
    known = dates(event("move", told("letter", when, stated=stated)))
    assert of(known=known) == ([("D013", expected, "event:move")] if expected else [])
