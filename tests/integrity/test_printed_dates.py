"""Nothing prints finer than it is recorded."""

import pytest

from briefing.content.blocks import Fact as ContentFact
from briefing.content.blocks import ItemList, ListItem, Paragraph, Section, Timeline, TimelineItem
from briefing.content.inline import DateText, RecordLink, Strong, Text
from briefing.integrity.printed_dates import dates_are_printed_as_recorded, dates_in_prose_are_no_finer
from tests.integrity.known import dates, event, found, told
from tests.integrity.trees import checked, document, page

LINK = RecordLink("event", "move", (Text("The move"),))
DAY, MONTH = DateText("1 May 2025", "2025-05-01"), DateText("May 2025", "2025-05")
MOVE = event("move", told("letter", "May 2025"), told("report", "2025", gives_date=True))
MISPRINTED = [("D003", "error", "briefing:wardens")]
AT_EVENT = [("D003", "error", "event:move")]


def misprinted(tree, *pages, recorded=frozenset({"2025-05-01", "2025-05", "2025", "200X/2011"}), known=MOVE):
    return found(dates_are_printed_as_recorded(checked(tree, *pages, dates=dates(known, recorded=recorded))))


@pytest.mark.fires("D003")
@pytest.mark.parametrize(
    ("printed", "fires"),
    [
        (DAY, False),
        (DateText("On 1 May 2025", "2025-05-01"), False),
        (DateText("in May 2025 (planned)", "2025-05"), False),
        (DateText("Thursday 1 May 2025", "2025-05-01"), False),
        (DateText("1 May 2025", "2025-05"), True),
        (DateText("2025", "2025-05"), True),
        (DateText("once upon a time", "2025-05"), True),
        (DateText("2 May 2025", "2025-05-02"), True),
    ],
)
def test_a_date_is_printed_as_a_record_bears_it(printed, fires):
    assert misprinted(document(printed)) == (MISPRINTED if fires else [])


@pytest.mark.quiet("D003")
def test_without_a_dossier_no_record_is_asked_for():
    assert misprinted(document(DateText("2 May 2025", "2025-05-02")), recorded=None) == []


@pytest.mark.parametrize(("printed", "fires"), [(MONTH, False), (DateText("2025", "2025"), False), (DAY, True)])
def test_what_stands_beside_an_event_is_its_date(printed, fires):
    item = ListItem((Paragraph((Strong((printed,)), Text(": "), LINK)),))
    shapes = (
        Timeline((TimelineItem((printed,), (LINK,), (), ()),)),
        ItemList(ordered=False, items=(item,)),
        Paragraph((LINK, Text(" "), printed)),
    )
    for block in shapes:
        tree = document(sections=(Section("events", "events", "Events", (block,)),))
        assert misprinted(tree) == (AT_EVENT if fires else [])
    own = page(noun="event", slug="move", facts=(ContentFact("Date", (printed,)),))
    assert misprinted(document(), own) == (AT_EVENT if fires else [])


def test_a_date_elsewhere_in_the_sentence_is_anothers():
    assert misprinted(document(LINK, Text(" came after what happened "), DAY)) == []
    assert misprinted(document(Strong((Text("Moved"),)), Text(" by "), LINK, Text(", then "), DAY)) == []


@pytest.mark.fires("D004")
@pytest.mark.parametrize(
    ("text", "fires"),
    [
        (" on 1 May 2025 it was done", True),
        (" (May 2025)", True),
        (" took place on 3 June 2024", True),
        (" in 2024", True),
        (" (2025)", False),
        (" and then, on 1 May 2025, all went home", None),
        (" was long before 1 June 2019", False),
        (" was in the year of 2,025 frogs", False),
        (" it is", False),
    ],
)
def test_a_date_typed_right_after_an_event_is_no_finer_than_it(text, fires):
    known = dates(event("move", when="2025"))
    level = {True: "error", None: "warning"}.get(fires)
    expected = [("D004", level, "event:move")] if level else []
    findings = found(dates_in_prose_are_no_finer(checked(document(LINK, Text(text)), dates=known)))
    assert findings[:1] == expected


def test_a_date_typed_beside_an_undated_event_is_one_that_nobody_gives():
    (finding,) = dates_in_prose_are_no_finer(
        checked(document(LINK, Text(" in 2024")), dates=dates(event("move", told("letter"))))
    )
    assert finding.message == "briefing:wardens types 2024 beside it, and no source dates it."


@pytest.mark.parametrize(("text", "fires"), [("It was on 3 May 2025.", True), ("It was in 2024.", False)])
def test_a_summary_is_no_finer_than_its_event(text, fires):
    about = Section("record", "summary", "What happened", (Paragraph((Text(text),)),))
    own = page(noun="event", slug="move", sections=(about,))
    findings = dates_in_prose_are_no_finer(checked(document(), own, dates=dates(event("move", when="2025"))))
    assert found(findings) == ([("D004", "warning", "event:move")] if fires else [])


@pytest.mark.quiet("D004")
def test_a_paragraph_on_two_events_is_left_alone():
    other = RecordLink("event", "stay", (Text("The stay"),))
    known = dates(event("move", when="2025"), event("stay", when="2025"))
    tree = document(LINK, Text(" and "), other, Text(" were told of, the one on 3 May 2025."))
    assert found(dates_in_prose_are_no_finer(checked(tree, dates=known))) == []
