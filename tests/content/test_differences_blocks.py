"""Each kind of change within a part, in words."""

from dataclasses import replace

import pytest

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import (
    Details,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Notice,
    Section,
    Timeline,
    TimelineItem,
)
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.differences import compare
from briefing.content.differences_lines import Kind
from briefing.content.differences_runs import Mark
from briefing.content.differences_told import Change
from briefing.content.differences_words import sentence
from briefing.content.inline import DateText, FigureText, Link, NoteRef, Quoted, QuotedPiece, Text
from tests.content.comparing import FIGURE, NOTES, of_part, said, told
from tests.renderers.samples import SUMMARY


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("We walk the ponds.", "We walk all the ponds.", ["a paragraph now says ‘all’ as well"]),
        ("We walk all the ponds.", "We walk the ponds.", ["a paragraph no longer says ‘all’"]),
        (
            "We walk the ponds in May.",
            "They walk the lakes in May.",
            ["a paragraph is reworded in 2 places: ‘They walk the lakes in May.’"],
        ),
        (
            f"We walk the ponds{' each day' * 9}.",
            f"We walk the ponds{' each day' * 9}{' and the lakes' * 5}.",
            ["a paragraph is reworded: ‘We walk the ponds each day each day…’"],
        ),
        (
            "A pond.",
            "Something else altogether.",
            ["a paragraph is gone: ‘A pond.’", "a paragraph is new: ‘Something else altogether.’"],
        ),
    ],
)
def test_a_paragraph_is_told_by_what_changed_in_it(old, new, words):
    assert told(of_part(said(old)), of_part(said(new))) == [f"In ‘Part’: {each}." for each in words]


def test_a_paragraph_that_stands_elsewhere_moved():
    first, second, third = said("One pond."), said("Two lakes."), said("Three wells.")
    assert told(of_part(first, second, third), of_part(third, first, second)) == [
        "In ‘Part’: ‘Three wells.’ moved to another place."
    ]
    old = replace(SUMMARY, sections=(Section("prose", "a", "A", (first, second)), Section("prose", "b", "B", (third,))))
    new = replace(SUMMARY, sections=(Section("prose", "a", "A", (first,)), Section("prose", "b", "B", (third, second))))
    assert told(old, new) == ["In ‘B’: ‘Two lakes.’ moved here from ‘A’."]


def test_a_figure_is_called_as_it_is_asked_to_be():
    names = {"posts": "Pond wardens in post", "lakes": "Lakes"}
    old = of_part(said("There were ", FIGURE, "."))
    assert told(old, of_part(said("There were ", replace(FIGURE, text="41"), ".")), names) == [
        "In ‘Part’: the figure for ‘Pond wardens in post’ was 40 and is now 41."
    ]
    assert told(old, of_part(said("There were ", FigureText("lakes", "7"), ".")), names) == [
        "In ‘Part’: a figure was 40 and is now 7."
    ]
    assert told(of_part(), old, names) == [
        "In ‘Part’: a paragraph is new: ‘There were 40.’.",
        "In ‘Part’: the figure 40 for ‘Pond wardens in post’ is new.",
    ]
    assert told(old, of_part(said("There were ", FIGURE, ".", " Of them ", FigureText("lakes", "7"), ".")), names) == [
        "In ‘Part’: the figure 7 for ‘Lakes’ is new.",
        "In ‘Part’: a paragraph now says ‘Of them 7.’ as well.",
    ]


def test_a_figure_that_still_stands_in_the_part_is_not_gone():
    kept, gone = said("In all there were ", FIGURE, "."), said("They were ", FIGURE, " of many.")
    assert told(of_part(kept, gone), of_part(kept)) == ["In ‘Part’: a paragraph is gone: ‘They were 40 of many.’."]


def test_dates_are_told_where_they_stand_alone_or_come_and_go():
    date = DateText("1 May 2031", "2031-05-01")
    old, new = of_part(said("They left on ", date, " for good.")), of_part(said("They left for good."))
    assert told(old, new) == [
        "In ‘Part’: the date 1 May 2031 is gone.",
        "In ‘Part’: a paragraph no longer says ‘on 1 May 2031’.",
    ]
    assert told(new, old)[:1] == ["In ‘Part’: the date 1 May 2031 is new."]
    later = of_part(said("They left on ", DateText("2 May 2031", "2031-05-02"), " for good."))
    assert told(old, later) == ["In ‘Part’: a date was 1 May 2031 and is now 2 May 2031."]


def test_sources_and_links_come_and_go():
    words, note = "The wardens walk.", NoteRef(1, "a", "Note 1a: Update on the answer, paragraph 1")
    link = Link("https://example.org/a", (Text("walk"),))
    bare, noted = of_part(said(words)), of_part(said(words, note))
    assert told(bare, noted) == [
        "In ‘Part’: ‘The wardens walk.’ now rests on Update on the answer, paragraph 1 as well."
    ]
    assert told(noted, bare) == ["In ‘Part’: ‘The wardens walk.’ no longer rests on Update on the answer, paragraph 1."]
    plain, linked = of_part(said("They ", "walk", ".")), of_part(said("They ", link, "."))
    assert told(plain, linked) == ["In ‘Part’: a link to https://example.org/a is new in ‘They walk.’."]
    assert told(linked, plain) == ["In ‘Part’: a link to https://example.org/a is gone in ‘They walk.’."]


def test_a_long_quotation_is_named_and_not_printed_again():
    words = Quoted("pledge", (QuotedPiece("words", "We keep our ponds. " * 20),))
    assert told(of_part(), of_part(said(words)))[1:] == [
        "In ‘Part’: somebody’s words are newly quoted, as marked in the text."
    ]
    assert told(of_part(said(words)), of_part())[1:] == ["In ‘Part’: somebody’s words are quoted no longer."]


def test_lists_facts_notices_and_what_is_folded_away():
    old = (
        ItemList(False, (ListItem((said("One pond."),)), ListItem((said("Two lakes."), said("And a well."))))),
        Facts((Fact("Asked of", (Text("Body A"),)), Fact("Reference", ()))),
        Notice("unknown", "Not seen", (said("The answer itself."),)),
        Details((Text("More"),), (said("What is more."),)),
    )
    new = (
        ItemList(False, (ListItem((said("One pond."),)), ListItem((said("Two lakes."),)))),
        Facts((Fact("Asked of", (Text("Body B"),)), Fact("Reference", (Text("7"),)))),
        Notice("status", "Not seen", (said("The answer itself."),)),
        Details((Text("Much more"),), (said("What is more."),)),
    )
    assert told(of_part(*old), of_part(*new)) == [
        "In ‘Part’: a point of a list is gone: ‘And a well.’.",
        "In ‘Part’: ‘Asked of’ says ‘B’ where it said ‘A’.",
        "In ‘Part’: ‘Reference’ is new: ‘7’.",
        "In ‘Part’: ‘Not seen’ reads as before, but what it leads to or how it is set out changed.",
        "In ‘Part’: ‘The answer itself.’ reads as before, but what it leads to or how it is set out changed.",
        "In ‘Part’: a heading was ‘More’ and is now ‘Much more’.",
    ]


def charted(*points, title="Wardens"):
    return Chart("years", title, "wardens", f"{len(points)} points.", (ChartSeries("Wardens in post", points),))


def test_charts():
    first, second = ChartPoint("posts", "40", "40", "2025"), ChartPoint("later", "41", "41", "2026")
    names = {"posts": "Pond wardens", "later": "Pond wardens, later"}
    changed = replace(first, value="42", label="42")
    assert told(of_part(charted(first)), of_part(charted(changed)), names) == [
        "In ‘Part’: the figure for ‘Pond wardens’ was 40 and is now 42."
    ]
    assert told(of_part(charted(first)), of_part(charted(first, second)), names) == [
        "In ‘Part’: the chart ‘Wardens’ shows something else.",
        "In ‘Part’: the figure 41 for ‘Pond wardens, later’ is new.",
    ]
    assert told(of_part(), of_part(charted(first)), names) == [
        "In ‘Part’: the chart ‘Wardens’ is new.",
        "In ‘Part’: the figure 40 for ‘Pond wardens’ is new.",
    ]
    assert told(of_part(charted(first)), of_part())[:1] == ["In ‘Part’: the chart ‘Wardens’ is gone."]


def test_timelines_and_balances():
    when, later = (DateText("May 2031", "2031-05"),), (DateText("June 2031", "2031-06"),)
    event = TimelineItem(when, (Text("The wardens begin"),), (Text("Report A"),), (said("All of them."),))
    balance = Balance(
        "Wardens?", (BalanceSide("for wardens", 2, 1, 1, ((Text("Body A"),),)),), ((Text("Not a poll."),),)
    )
    more = replace(balance, sides=(replace(balance.sides[0], voices=3),))
    old, new = of_part(Timeline((event,)), balance), of_part(Timeline((replace(event, when=later),)), more)
    assert told(old, new) == [
        "In ‘Part’: the date of ‘The wardens begin’ was May 2031 and is now June 2031.",
        "In ‘Part’: a count of the balance was ‘for wardens: 2 voices’ and is now ‘for wardens: 3 voices’.",
    ]
    undated = of_part(Timeline((replace(event, when=()),)), balance)
    assert told(old, undated)[0] == "In ‘Part’: the date May 2031 is gone."


def test_a_source_that_is_new_comes_without_its_places():
    assert told(replace(SUMMARY, notes=SUMMARY.notes[1:]), SUMMARY)[-3:] == [
        NOTES + "the source ‘Update on the answer’ is new.",
        NOTES + "a place in the source ‘Update on the answer’ is new: ‘paragraph 1’.",
        NOTES + "a place in the source ‘Update on the answer’ is new: ‘paragraph 2’.",
    ]


def test_a_value_too_long_for_a_sentence_is_only_named():
    notice = " ".join(["word"] * 45)
    change = Change(Kind.ISSUER, "the foot", "the issuer’s notice")
    assert sentence(replace(change, before="Short.", after=notice)) == "In the foot: the issuer’s notice is reworded."
    assert sentence(replace(change, after=notice)).startswith("In the foot: the issuer’s notice is new: ‘word word")
    assert sentence(replace(change, before=notice)).startswith(
        "In the foot: the issuer’s notice is gone: it began ‘word"
    )


def test_a_label_stays_where_all_that_stands_beside_it_is_another():
    old, new = (
        of_part(Facts((Fact("Asked of", (Text("Body A"),)),))),
        of_part(Facts((Fact("Asked of", (Text("Town"),)),))),
    )
    (line,) = [line for part in compare(old, new).parts for line in part.lines if line.is_mixed]
    assert [(run.mark, run.text) for run in line.runs] == [
        (Mark.KEPT, "Asked of: "),
        (Mark.DELETED, "Body A"),
        (Mark.INSERTED, "Town"),
    ]
