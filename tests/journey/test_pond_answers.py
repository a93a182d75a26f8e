"""What the pages of evidence answer: who does this now, what happened when, how many."""

import pytest

from tests.journey.sections import lines, sections

pytestmark = pytest.mark.django_db


def test_a_role_that_was_split_answers_on_its_own_page(published, client):
    page = sections(client, "/roles/fish-weigher/")
    assert page["duties"] == [
        "What it does, as the sources say",
        "In the morning",
        "Weighing",
        "The weigher weighs every fish.[1b]",
        "Calling weights",
        "The weigher calls the weight aloud.[1b]",
        "In the evening",
        "Oiling the scales May",
        "The weigher oils the scales.[1b]",
        "Painting the hut Rarely",
        "The weigher paints the hut.[1b]",
    ]
    assert page["who-now"] == [
        "Who does this now?",
        "Who does this now: From Fish Weigher to two posts",
        "The duty | Who does it now | On whose word",
        (
            "Weighing[1b] | Scale Keeper (SK), kept: Weighing[1a]; Bank Reader, moved: Writing weights down[1a] | "
            "Stated by a source[1a]; Our comparison: Writing a weight down is part of weighing"
        ),
        "Calling weights[1b] | Nobody: it was dropped | Stated by a source[1a]",
        "Oiling the scales (may)[1b] | Our sources don’t say | Our comparison",
        "Painting the hut (rarely)[1b] | Our sources don’t say | Not compared",
    ]


def test_a_role_that_is_to_make_way_answers_as_planned(published, client):
    assert lines(client, "/roles/reed-cutter/", "who-now") == [
        "Who does this now?",
        "Who is to do this: From Reed Cutter to Reed Gardener",
        "The duty | Who is to do it | On whose word",
        "Cutting reeds[1a] | Reed Gardener, kept: Cutting reeds[2a] | Stated by a source[2a]",
        "Counting reeds[1a] | Nobody: it is to be dropped | Stated by a source[2a]",
    ]


ANSWERS = {
    "weigh": [
        "9 found for ‘weigh’",
        "Role",
        "Bank Reader",
        "Began",
        "Fish Weighers are split in two, date not stated",
        "Role",
        "Fish Weigher (FW)",
        "Ended",
        "Fish Weighers are split in two, date not stated",
        "Role",
        "Scale Keeper (SK)",
        "Began",
        "Fish Weighers are split in two, date not stated",
        "Duty",
        "Calling weights",
        "Role",
        "Fish Weigher (FW)",
        "Who does this now",
        "Nobody: it was dropped (From Fish Weigher to two posts)",
        "Duty",
        "Oiling the scales",
        "Role",
        "Fish Weigher (FW)",
        "Who does this now",
        "Our sources don’t say (From Fish Weigher to two posts)",
        "Duty",
        "Painting the hut",
        "Role",
        "Fish Weigher (FW)",
        "Who does this now",
        "Our sources don’t say (From Fish Weigher to two posts)",
        "Duty",
        "Weighing",
        "Role",
        "Scale Keeper (SK)",
        "Duty",
        "Weighing",
        "Role",
        "Fish Weigher (FW)",
        "Who does this now",
        "Scale Keeper (SK), kept: Weighing; Bank Reader, moved: Writing weights down (From Fish Weigher to two posts)",
        "Duty",
        "Writing weights down",
        "Role",
        "Bank Reader",
    ],
    "reed": [
        "5 found for ‘reed’",
        "Role",
        "Reed Cutter",
        "Role",
        "Reed Gardener",
        "Is to begin",
        "Reed Cutters become Reed Gardeners in 2023 (planned)",
        "Duty",
        "Counting reeds",
        "Role",
        "Reed Cutter",
        "Who does this now",
        "Nobody: it is to be dropped (planned: From Reed Cutter to Reed Gardener)",
        "Duty",
        "Cutting reeds",
        "Role",
        "Reed Cutter",
        "Who does this now",
        "Reed Gardener, kept: Cutting reeds (planned: From Reed Cutter to Reed Gardener)",
        "Duty",
        "Cutting reeds",
        "Role",
        "Reed Gardener",
    ],
    "Net Lender": [
        "2 found for ‘Net Lender’",
        "Role",
        "Net Lender",
        "Is to end",
        "The last nets are lent by December 2022 (planned)",
        "Duty",
        "Lending nets",
        "Role",
        "Net Lender",
    ],
}


@pytest.mark.parametrize("asked", ANSWERS)
def test_a_question_by_duty_or_title_is_answered(published, client, asked):
    page = lines(client, f"/roles/?q={asked}", "")
    found = next(index for index, line in enumerate(page) if line.endswith(f"found for ‘{asked}’"))
    assert page[found : page.index("All roles")] == ANSWERS[asked]


def test_the_timeline_of_all_briefings_has_every_event(published, client):
    page = lines(client, "/timeline/", "")
    first = page.index("The 1850s")
    assert page[first : page.index("Topics", first)] == [
        "The 1850s",
        "The ponds are dug",
        "Before 2009",
        "Boats are banned",
        "2010 to 2012",
        "The reeds die back",
        "Between 2011 and 2013",
        "Frogs return",
        "About 2015",
        "Two keepers become one",
        "Until 2013",
        "A bell is rung at dusk",
        "Since 2014",
        "Fish are tagged",
        "3 May 2018",
        "The fish day",
        "10 March 2021",
        "Body A writes to the pond clubs",
        "1 June 2021",
        "Pond Wardens become rangers",
        "The old posts end and the new ones begin.",
        "14 September 2021",
        "The Ponds Committee meets",
        "By December 2022 (planned)",
        "The last nets are lent",
        "2023 (planned)",
        "Reed Cutters become Reed Gardeners",
        "2025 (planned)",
        "A boathouse opens",
        "Not stated in our sources",
        "A weir is built",
        "Our source names no year.",
        "Not stated in our sources",
        "Fish Weighers are split in two",
        "Not stated in our sources",
        "The hut is painted green",
    ]


def test_a_measure_has_its_figures_in_order_of_time(published, client):
    assert lines(client, "/measures/class-visits/", "figures") == [
        "The figures",
        "Figures, each as its source states it",
        "Number | What is counted | When | Who says so",
        (
            "1 visit | Visits by school classes to the ponds of Town A | academic year 2018 to 2019 | Body B of the "
            "Anglers[1a]"
        ),
        "about 120 visits | Visits by school classes to the ponds of Town A | academic year 2019 to 2020 | Body B[1a]",
        "down by 30 visits | Visits by school classes to the ponds of Town A | 2020, compared with 2019 | Body B[1a]",
        "more than 90 visits | Visits by school classes to the ponds of Town A | by 2020 | Body B[1a]",
        (
            "a target of 200 visits | Visits by school classes to the ponds of Town A | academic year 2021 to 2022 | "
            "Body C of Town A[2a]"
        ),
        "fewer than 60 visits | Visits by school classes to the ponds of Town A | since 2022 | Body B[1a]",
        "up to 75 visits | Visits by school classes to the ponds of Town A | not stated | Body B[1a]",
    ]
