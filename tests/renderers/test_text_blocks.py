"""Each block as plain text, to the letter."""

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
    Paragraph,
    Row,
    Speech,
    Statement,
    Subheading,
    Table,
    Timeline,
    TimelineItem,
)
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import LineBreak, Link, QuotedPiece, Text
from briefing.renderers.refusals import UnknownKind
from briefing.renderers.text_blocks import block_lines
from tests.renderers.samples import DIFFERENCE, DUTIES, FIRST, LEDGER, SPEECH


def written(*blocks, level=3):
    return "\n\n".join("\n".join(chunk) for chunk in block_lines(blocks, level))


def words(text):
    return Paragraph((Text(text),))


def test_a_quotation_names_its_speaker_first_and_opens_each_paragraph_with_a_mark():
    assert (
        written(SPEECH)
        == """Person One, Head of School D, Session of Committee E, 4 September 2031,
as reported by Paper F:
    “[W]e asked for an officer in every school … and [the body] said no.

    “That was in June. We have asked again since.” [1a]"""
    )


def test_a_quotation_without_more_than_a_speaker():
    speech = Speech("x", (Text("Person One"),), (), (), (QuotedPiece("words", "No."),), "", ())
    assert written(speech) == "Person One:\n    “No.”"


def test_a_statement_has_its_label_above_and_its_quotation_below():
    statement = Statement("x", (Text("Body C, in our words"),), (Text("It agrees."), FIRST), (SPEECH,))
    assert written(statement).splitlines()[:5] == [
        "Body C, in our words:",
        "  It agrees. [1a]",
        "",
        "  Person One, Head of School D, Session of Committee E, 4 September",
        "  2031, as reported by Paper F:",
    ]
    assert written(Statement("x", (), (Text("It agrees."),), ())) == "It agrees."


def test_a_table_that_fits_stands_in_columns_with_its_numbers_to_the_right():
    rows = tuple(Row(((Text(year),), (Text(number),))) for year, number in (("2031", "1,200"), ("2032", "7")))
    assert (
        written(Table("Posts", ((Text("When"),), (Text("How many"),)), rows, (1,)))
        == """Posts

When   How many
----   --------
2031      1,200
2032          7"""
    )


def test_a_wider_table_gives_each_row_with_its_headers():
    assert (
        written(LEDGER)
        == """Officer of type G replaced by officer of type H

- Before: Patrols at the gate (may) [1a]
  What became of it: Kept
  After: Patrols on the way home
  Posts: 1,200

- Before: Assemblies
  What became of it: Not stated
  After: Our sources don’t say
  Posts: 371"""
    )


def test_a_head_without_rows_is_no_gap_however_wide_it_is():
    assert written(replace(LEDGER, rows=())).splitlines()[2:] == [
        "Before   What became of it   After   Posts",
        "------   -----------------   -----   -----",
    ]
    wide = Table("", ((Text("A question as it was asked " * 2),), (Text("An answer as it was given"),)), ())
    assert written(wide) == "- A question as it was asked A question as it was asked\n  An answer as it was given"


def test_a_cell_of_two_lines_or_of_none_is_no_gap():
    row = Row(((Text("One"), LineBreak(), Text("Two")), ()))
    assert written(Table("", ((Text("A"),), (Text("B"),)), (row,))) == "- A: One\n  Two\n  B: –"


def test_duties_say_their_force_and_their_condition():
    assert (
        written(DUTIES)
        == """After school
~~~~~~~~~~~~

- Safe routes
  Walks the routes between school and home. [1a]

- Advice to schools (If asked)
  Speaks to classes. [1b]
  Condition: where appropriate

- Evening events (Rarely)"""
    )


def test_a_difference_tells_each_side_and_how_it_was_settled():
    assert (
        written(DIFFERENCE)
        == """Where the sources differ: Which schools have a named contact
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

- Letter to partners: every school [2]
- Update on the answer: “priority schools” [1b]

How we deal with it: Both are kept: the letter is older, and neither
source speaks of the other."""
    )


def test_lists_hang_their_words_behind_their_signs():
    inner = ItemList(True, (ListItem((words("First"),)), ListItem((words("Second"),))))
    long = "A sentence that needs more than one line of seventy-two columns to be said."
    assert written(ItemList(False, (ListItem((words(long),)), ListItem((words("Short"),))))) == (
        "- A sentence that needs more than one line of seventy-two columns to be\n  said.\n- Short"
    )
    assert written(ItemList(False, (ListItem((words("Two parts."), inner)),))) == (
        "- Two parts.\n\n  1. First\n  2. Second"
    )


def test_facts_notices_and_details():
    facts = Facts((Fact("Asked of", (Text("Body A"),)), Fact("Does it hold?", (Text("Yes"),))))
    assert written(facts) == "Asked of: Body A\nDoes it hold? Yes"
    assert written(Notice("unknown", "Not seen", (words("The answer."), Subheading(3, "s", (Text("Since"),))))) == (
        "Not seen\n~~~~~~~~\n\nThe answer.\n\nSince\n....."
    )
    assert written(Details((Text("Our excerpt"),), (words("Words."),))) == "Our excerpt:\n\n  Words."


def test_a_timeline_gives_each_date_before_what_happened():
    told = TimelineItem((Text("By 2023"),), (Text("It fell"),), (Text("From another source: P"),), (words("So."),))
    assert written(Timeline((told, TimelineItem((Text("2024"),), (Text("It rose"),), (), ())))) == (
        "By 2023\n  It fell\n  So.\n  From another source: P\n\n2024\n  It rose"
    )


def test_a_balance_gives_each_side_its_three_counts_and_its_holders():
    side = BalanceSide("wants the gate kept", 3, 1, 2, ((Text("Person One"),), (Text("Force F"),)))
    assert (
        written(Balance("Should it stay?", (side,), ((Text("Not a poll."),),)))
        == """Should it stay?

Wants the gate kept
~~~~~~~~~~~~~~~~~~~

Voices: 3. Bodies: 1. Occasions: 2.
- Person One
- Force F

Not a poll."""
    )


def test_a_chart_is_its_alternative_text_and_whatever_that_leaves_out():
    points = (ChartPoint("a", "118", "118", "2009"), ChartPoint("b", "18", "about 18", "2010", loose=True))
    told = "Wardens. In post: 2009, 118; 2010, about 18."
    series = (ChartSeries("In post", points),)
    assert written(Chart("years", "Wardens", "wardens", told, series)) == f"Chart: {told}"
    assert written(Chart("years", "Wardens", "posts", "In post: 2009, 118.", series)) == (
        "Chart: In post: 2009, 118.\n\n  Wardens\n  Unit: posts\n  In post: 2010, about 18"
    )
    assert written(Chart("years", "Wardens", "%", "Wardens. 2009, 118%; 2010, about 18.", series)) == (
        "Chart: Wardens. 2009, 118%; 2010, about 18.\n\n  In post"
    )
    with pytest.raises(UnknownKind, match="Chart has no kind 'pie'"):
        written(Chart("pie", "Wardens", "posts", told, series))


def test_an_address_is_never_broken():
    url = "https://example.org/" + "a-long-way/" * 8
    assert written(Paragraph((Text("Look at "), Link(url, (Text("the page"),)), Text(" today.")))) == (
        f"Look at the page\n<{url}>\ntoday."
    )
