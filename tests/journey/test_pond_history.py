"""Events of every kind of date, and numbers of every shape, each with its table and its source."""

import pytest

from tests.journey.sections import lines, sections

pytestmark = pytest.mark.django_db


def test_the_timeline_orders_what_it_can_and_says_what_it_cannot(published, client):
    assert lines(client, "/briefings/pond-history/", "timeline") == [
        "Timeline",
        (
            "In order of the earliest day that each date allows, or of the latest where it allows any day before. "
            "Where two dates overlap, which came first isn’t known."
        ),
        "The 1850s",
        "The ponds are dug[1a]",
        "Before 2009",
        "Boats are banned[1a]",
        "2010 to 2012",
        "The reeds die back[1a]",
        "Between 2011 and 2013",
        "Frogs return[1a]",
        "About 2015",
        "Two keepers become one[3a]",
        "From another source: Handbook of the ponds",
        "Until 2013",
        "A bell is rung at dusk[1a]",
        "Since 2014",
        "Fish are tagged[1a]",
        "3 May 2018",
        "The fish day[2a] (sources differ)",
        "10 March 2021",
        "Body A writes to the pond clubs[4a]",
        "From another source: Letter on the Area Rangers",
        "1 June 2021",
        "Pond Wardens become rangers[5a] (sources differ)",
        "The old posts end and the new ones begin.",
        "From another source: Summary of an answer on Pond Wardens",
        "14 September 2021",
        "The Ponds Committee meets[2b]",
        "From another source: Minutes of the Ponds Committee",
        "By December 2022 (planned)",
        "The last nets are lent[6a]",
        "From another source: Plan for the ponds",
        "2023 (planned)",
        "Reed Cutters become Reed Gardeners[6b]",
        "From another source: Plan for the ponds",
        "2025 (planned)",
        "A boathouse opens[6c]",
        "From another source: Plan for the ponds",
        "Date not stated",
        "The hut is painted green[3b]",
        "From another source: Handbook of the ponds",
        "Date not stated",
        "Fish Weighers are split in two[3c]",
        "From another source: Handbook of the ponds",
        "Date not stated",
        "A weir is built[1a]",
        "Our source names no year.",
        "Where the sources differ: The day of the fish day",
        "Minutes of the Ponds Committee: “3 May 2018”, that is 3 May 2018[2a]",
        "A chronicle of the ponds: “4 May 2018”, that is 4 May 2018[1b]",
        "How we deal with it: The minutes were written first, and stand.",
        "Where the sources differ: When the change came",
        "Letter on the Area Rangers: “From June”, that is June 2021 (planned)[4b]",
        "Summary of an answer on Pond Wardens: “1 June 2021”, that is 1 June 2021[5a]",
        "How we deal with it: The letter gives the month as a plan, the summary the day.",
    ]


def test_charts_stand_beside_their_numbers(published, client):
    assert lines(client, "/briefings/pond-history/", "numbers") == [
        "Numbers",
        "Visits over the years",
        (
            "(Visits over the years. Visits by school classes to the ponds of Town A: academic year 2018 to 2019, 1; "
            "academic year 2019 to 2020, about 120; by 2020, more than 90; academic year 2021 to 2022, 200, target or"
            " plan; since 2022, fewer than 60; time not stated, up to 75.)"
        ),
        "Visits by school classes to the ponds of Town A",
        "Hollow: a target or plan, not a count.",
        "An arrow: by that year, or from it on; the source doesn’t say more.",
        "Not drawn, since the time isn’t stated: up to 75.",
        (
            "A line joins numbers of one kind whose times follow each other. Where there is none, our sources give no"
            " number for the time between, or no exact time."
        ),
        "Visits over the years: the numbers",
        "When | Number | What is counted | Who says so",
        (
            "Academic year 2018 to 2019 | 1 visit | Visits by school classes to the ponds of Town A | Body B of the "
            "Anglers[1c]"
        ),
        "Academic year 2019 to 2020 | about 120 visits | Visits by school classes to the ponds of Town A | Body B[1c]",
        "2020, compared with 2019 | down by 30 visits | Visits by school classes to the ponds of Town A | Body B[1c]",
        "By 2020 | more than 90 visits | Visits by school classes to the ponds of Town A | Body B[1c]",
        (
            "Academic year 2021 to 2022 | a target of 200 visits | Visits by school classes to the ponds of Town A | "
            "Body C of Town A[6d]"
        ),
        "Since 2022 | fewer than 60 visits | Visits by school classes to the ponds of Town A | Body B[1c]",
        "Not stated | up to 75 visits | Visits by school classes to the ponds of Town A | Body B[1c]",
        "Lanterns over the years",
        "(Lanterns over the years. Lanterns: May 2020, 3; June 2020, 4; August 2020, about 5.)",
        "Lanterns",
        (
            "A line joins numbers of one kind whose times follow each other. Where there is none, our sources give no"
            " number for the time between, or no exact time."
        ),
        "Lanterns over the years: the numbers",
        "When | Number | What is counted | Who says so",
        "May 2020 | 3 lanterns | Lanterns | Body B[1c]",
        "June 2020 | 4 lanterns | Lanterns | Body B[1c]",
        "August 2020 | about 5 lanterns | Lanterns | Body B[1c]",
        "Lamps over the years",
        "(Lamps over the years. Lamps at the gates: by 2024, 40, target or plan.)",
        "Lamps at the gates",
        "Hollow: a target or plan, not a count.",
        "An arrow: by that year, or from it on; the source doesn’t say more.",
        "Lamps over the years: the numbers",
        "When | Number | What is counted | Who says so",
        "By 2024 | a target of 40 lamps | Lamps at the gates, Town A | Body C[6e]",
        "Fish over the years",
        (
            "(Fish over the years. Fish counted in all the ponds and in the ditches between them: carp: 2019, "
            "1,200,000. Fish counted in all the ponds and in the ditches between them: tench: 2019, 1,230,000. Fish "
            "counted in all the ponds and in the ditches between them: roach: 2019, 1,260,000. Fish counted in all "
            "the ponds and in the ditches between them: perch: 2019, 1,290,000. Fish counted in all the ponds and in "
            "the ditches between them: pike: 2019, 1,320,000. Fish counted in all the ponds and in the ditches "
            "between them: eels: 2019, 1,350,000. Fish counted in all the ponds and in the ditches between them: "
            "rudd: 2019, 1,380,000. Fish counted in all the ponds and in the ditches between them: bream of more than"
            " thirty centimetres: 2019, 1,410,000.)"
        ),
        "Fish counted in all the ponds and in the ditches between them: carp",
        "Fish counted in all the ponds and in the ditches between them: tench",
        "Fish counted in all the ponds and in the ditches between them: roach",
        "Fish counted in all the ponds and in the ditches between them: perch",
        "Fish counted in all the ponds and in the ditches between them: pike",
        "Fish counted in all the ponds and in the ditches between them: eels",
        "Fish counted in all the ponds and in the ditches between them: rudd",
        "Fish counted in all the ponds and in the ditches between them: bream of more than thirty centimetres",
        "Some marks have no room for their number: it stands in the table.",
        "Fish over the years: the numbers",
        "When | Number | What is counted | Who says so",
        "2019 | 1,200,000 carp | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,230,000 tench | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,260,000 roach | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,290,000 perch | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,320,000 pike | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,350,000 eels | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        "2019 | 1,380,000 rudd | Fish counted in all the ponds and in the ditches between them | Body B[1c]",
        (
            "2019 | 1,410,000 bream of more than thirty centimetres | Fish counted in all the ponds and in the "
            "ditches between them | Body B[1c]"
        ),
        "Nights over the years: the numbers",
        "When | Number | What is counted | Who says so",
        "Not stated | 12 nights | Loud nights | Body B[1c]",
        "Income from nets over the years",
        "(Income from nets over the years. Income from nets: 2019, £1,250,000.5; 2020, £0.)",
        "Income from nets",
        (
            "A line joins numbers of one kind whose times follow each other. Where there is none, our sources give no"
            " number for the time between, or no exact time."
        ),
        "Income from nets over the years: the numbers",
        "When | Number | What is counted | Who says so",
        "2019 | £1,250,000.5 | Income from nets | Body B[1c]",
        "2020 | £0 | Income from nets | Body B[1c]",
    ]


def test_differences_are_printed_once_with_every_side(published, client):
    page = sections(client, "/briefings/pond-history/")
    assert page["brief"] == [
        "In brief",
        "The fish day was held on 3 May 2018[2a] (sources differ).",
    ]
    assert page["differences"] == [
        "Where the sources differ",
        "Where the sources differ: Every pond or priority ponds",
        "Area Ranger: Every pond is to have a named ranger.[4c]",
        "Area Ranger: The ranger walks the banks of priority ponds.[5c]",
        "How we deal with it: The letter speaks of every pond, the summary of priority ponds. We keep both.",
        "Where the sources differ: Who said that nobody fell in",
        "Person Six, Pond Team of Body A, as recorded: “Nobody fell in last year.”[2c]",
        "Person Five, as reported by Body D: “Nobody fell in last year”[7a]",
        "How we deal with it: The minutes are the fuller record, and stand.",
        "Where the sources differ: Who spoke of lamps and water",
        "Person Four, Member, Ponds Committee, as recorded: “The lamps must not shine on the water.”[2d]",
        "Body C (a spokesperson), as reported by Body D: “The lamps must not shine on the water.”[7b]",
        "How we deal with it: The minutes give the words to a member, the article to a spokesperson. We keep both.",
    ]


def test_a_list_of_events_has_the_source_of_each(published, client):
    assert lines(client, "/briefings/pond-history/", "changes") == [
        "Changes",
        "Before 2009: Boats are banned[1a]",
        "By December 2022 (planned): The last nets are lent[6a]",
        "Date not stated: The hut is painted green[3b]",
    ]
