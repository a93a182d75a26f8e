"""An order that the page implies is one that the dates bear."""

import pytest

from briefing.content.blocks import ItemList, ListItem, Paragraph, Section, Timeline, TimelineItem
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import DateText, RecordLink, Strong, Text
from briefing.integrity.days import days_of
from briefing.integrity.known_dates import Handover, Life
from briefing.integrity.sequences import (
    lists_are_in_order,
    roles_begin_before_they_end,
    successions_fit_their_roles,
)
from tests.integrity.known import dates, event, found, note, post, said, speakers
from tests.integrity.trees import checked, document

EVENTS = (event("first", when="2010"), event("second", when="2015"), event("third", when="2020"), event("undated"))


def date_text(words):
    return DateText(words, days_of(words).edtf)


def timeline(*words):
    return Timeline(tuple(TimelineItem((date_text(each),), (Text(each),), (), ()) for each in words))


def listed(*words):
    items = [
        ListItem((Paragraph((Strong((date_text(each),)), Text(": "), RecordLink("event", "e", (Text(each),)))),))
        for each in words
    ]
    return ItemList(ordered=False, items=tuple(items))


def drawn(*words):
    ends = [days_of(each) for each in words]
    points = [ChartPoint("a", "1", "1", d.words, d.first.isoformat(), d.last.isoformat()) for d in ends]
    return Chart("years", "Wardens", "wardens", "", (ChartSeries("Wardens", tuple(points)),))


@pytest.mark.fires("D007")
@pytest.mark.parametrize("shape", [timeline, listed, drawn])
@pytest.mark.parametrize(
    ("words", "fires"),
    [
        (("2009", "2010", "May 2010"), False),
        (("2009 to 2011", "2010"), False),
        (("2010", "2009"), True),
        (("2009", "2012", "May 2011"), True),
        (("2009", "2012", "2012", "2011"), True),
    ],
)
def test_lists_are_in_the_order_of_time(shape, words, fires):
    tree = document(sections=(Section("timeline", "t", "Timeline", (shape(*words),)),))
    expected = [("D007", "error", "briefing:wardens")] if fires else []
    assert found(lists_are_in_order(checked(tree))) == expected


@pytest.mark.quiet("D007")
def test_what_is_open_on_one_side_can_stand_anywhere():
    tree = document(sections=(Section("timeline", "t", "Timeline", (timeline("before 2009", "2001", "by 2010"),)),))
    assert found(lists_are_in_order(checked(tree))) == []


def test_a_list_of_an_editors_own_order_is_left_alone():
    own = listed("2010", "2009")
    plain = ListItem((Paragraph((Text("In between."),)),))
    mixed = ItemList(ordered=False, items=(*own.items, plain))
    tree = document(sections=(Section("prose", "t", "Prose", (mixed,)),))
    assert found(lists_are_in_order(checked(tree))) == []


def of(check, *roles, handovers=(), differences=(), **known):
    held = dates(*EVENTS, roles=roles, handovers=handovers)
    return found(check(checked(dates=held, differences=differences, **known)))


@pytest.mark.fires("D008")
@pytest.mark.quiet("D008")
@pytest.mark.parametrize(
    ("role", "fires"),
    [
        (Life("warden", "Warden", "first", "second"), False),
        (Life("warden", "Warden", "second", "first"), True),
        (Life("warden", "Warden", "second", "second"), False),
        (Life("warden", "Warden", "second", "undated"), False),
        (Life("warden", "Warden", "", "first"), False),
        (Life("warden", "Warden", "second", "first", printed=False), False),
    ],
)
def test_a_role_begins_before_it_ends(role, fires):
    assert of(roles_begin_before_they_end, role) == ([("D008", "error", "role:warden")] if fires else [])


def test_what_makes_way_begins_before_that():
    role = Life("warden", "Warden", printed=False)
    before = Handover("to-warden", "To warden", "second", ("keeper",), ("warden",))
    after = Handover("to-ranger", "To ranger", "first", ("warden",), ("ranger",))
    assert of(roles_begin_before_they_end, role, handovers=(before, after)) == [("D008", "error", "role:warden")]
    both = (note("event:first", "event:second"),)
    assert of(roles_begin_before_they_end, role, handovers=(before, after), differences=both) == []
    later = Handover("to-ranger", "To ranger", "third", ("warden",), ("ranger",))
    assert of(roles_begin_before_they_end, role, handovers=(before, later)) == []


@pytest.mark.parametrize(
    ("when", "ends", "fires"),
    [
        ("2012", {}, False),
        ("2009", {}, True),
        ("2016", {}, True),
        ("2012", {"end": "2009"}, True),
        ("2012", {"start": "2016"}, True),
        ("2012", {"start": "2009", "end": "2020"}, False),
    ],
)
def test_a_post_that_is_a_role_is_held_while_the_role_exists(when, ends, fires):
    speaking = said(when=when, capacity=post(role="warden", **ends))
    role = Life("warden", "Warden", "first", "second")
    findings = of(roles_begin_before_they_end, role, speakers=speakers(speaking))
    assert findings == ([("D008", "error", "position:open")] if fires else [])


@pytest.mark.fires("D009")
@pytest.mark.parametrize(
    ("role", "side", "fires"),
    [
        (Life("warden", "Warden", ended="second"), "before", False),
        (Life("warden", "Warden", ended="first"), "before", True),
        (Life("warden", "Warden", ended="third"), "before", True),
        (Life("warden", "Warden", began="first"), "before", False),
        (Life("warden", "Warden", began="third"), "after", True),
        (Life("warden", "Warden", began="second"), "after", False),
        (Life("warden", "Warden", began="undated"), "after", False),
    ],
)
def test_a_succession_takes_effect_when_its_roles_change(role, side, fires):
    handover = Handover("change", "Change", "second", **{side: ("warden",)})
    findings = of(successions_fit_their_roles, role, handovers=(handover,))
    assert findings == ([("D009", "warning", "succession:change")] if fires else [])


@pytest.mark.quiet("D009")
def test_a_difference_on_both_events_settles_it():
    role, handover = Life("warden", "Warden", ended="first"), Handover("change", "Change", "second", ("warden",))
    both = (note("event:first", "event:second"),)
    assert of(successions_fit_their_roles, role, handovers=(handover,), differences=both) == []
    unshown = Handover("change", "Change", "second", ("warden",), printed=False)
    hidden = Life("warden", "Warden", ended="first", printed=False)
    assert of(successions_fit_their_roles, hidden, handovers=(unshown,)) == []
