"""What has ended and what is to end, who does what now, and on whose word: on a subject of no demonstration."""

import pytest

from tests.journey.sections import lines, sections

pytestmark = pytest.mark.django_db


def test_the_status_tells_ended_from_planned_and_from_unknown(published, client):
    assert lines(client, "/briefings/pond-duties/", "status") == [
        "Where the roles stand",
        "The role of Fish Weigher has ended",
        "Its end: Fish Weighers are split in two, date not stated[2a].",
        "Split into Bank Reader and Scale Keeper (SK)[2a].",
        "The role of Path Keeper has ended",
        "Its end: Two keepers become one in about 2015[2b].",
        "Merged into Bank Keeper[2b].",
        "The role of Net Lender is to end",
        "Its end: The last nets are lent by December 2022 (planned)[1a].",
        "Our sources don’t say what is to take its place.",
        "The role of Reed Cutter is to end",
        "Its end: Reed Cutters become Reed Gardeners in 2023 (planned)[1b].",
        "To be replaced by Reed Gardener[1b].",
        "The role of Bank Keeper",
        "Our sources don’t say that this role has ended.",
    ]


def test_duties_of_several_roles_say_whose_they_are(published, client):
    assert lines(client, "/briefings/pond-duties/", "duties") == [
        "Duties",
        "Bank Keeper",
        "Locking gates",
        "The keeper locks the gates.[2b]",
        "Sweeping paths",
        "The keeper sweeps the paths.[2b]",
        "Bank Reader",
        "Writing weights down",
        "The reader writes the weights down.[2a]",
        "Fish Weigher: In the morning",
        "Weighing",
        "The weigher weighs every fish.[2c]",
        "Calling weights",
        "The weigher calls the weight aloud.[2c]",
        "Fish Weigher: In the evening",
        "Oiling the scales May",
        "The weigher oils the scales.[2c]",
        "Painting the hut Rarely",
        "The weigher paints the hut.[2c]",
        "Gate Keeper",
        "Locking gates",
        "The keeper locks the gates.[2b]",
        "Net Lender",
        "Lending nets If asked",
        "The lender lends nets.[2d]",
        "Condition: if a visitor asks",
        "Path Keeper",
        "Sweeping paths",
        "The keeper sweeps the paths.[2b]",
        "Reed Cutter",
        "Cutting reeds",
        "The cutter cuts reeds.[2d]",
        "Counting reeds",
        "The cutter counts the reeds.[2d]",
        "Scale Keeper",
        "Weighing",
        "The keeper weighs the fish.[2a]",
    ]


def test_each_duty_has_an_answer_or_none_is_known(published, client):
    assert lines(client, "/briefings/pond-duties/", "who-now") == [
        "Who does this now?",
        "Who does this now: From Fish Weigher to two posts",
        "The duty | Who does it now | On whose word",
        (
            "Weighing[2c] | SK, kept: Weighing[2a]; Bank Reader, moved: Writing weights down[2a] | Stated by a "
            "source[2a]; Our comparison: Writing a weight down is part of weighing"
        ),
        "Calling weights[2c] | Nobody: it was dropped | Stated by a source[2a]",
        "Oiling the scales (may)[2c] | Our sources don’t say | Our comparison",
        "Painting the hut (rarely)[2c] | Our sources don’t say | Not compared",
        "Who does this now: From two keepers to one",
        "The duty | Who does it now | On whose word",
        "Locking gates[2b] | Bank Keeper, kept: Locking gates[2b] | Stated by a source[2b]",
        "Sweeping paths[2b] | Bank Keeper, kept: Sweeping paths[2b] | Stated by a source[2b]",
        "Who is to do this: From Reed Cutter to Reed Gardener",
        "The duty | Who is to do it | On whose word",
        "Cutting reeds[2d] | Reed Gardener, kept: Cutting reeds[1b] | Stated by a source[1b]",
        "Counting reeds[2d] | Nobody: it is to be dropped | Stated by a source[1b]",
    ]


def test_an_undated_source_and_one_without_author_or_address_say_so(published, client):
    assert lines(client, "/briefings/pond-duties/", "about") == [
        "About the sources",
        "Document",
        "Handbook of the ponds[2]",
        "Written by",
        "Person Six, Pond Team",
        "Published on the site of",
        "Body A of the Ponds",
        "Date",
        "Undated",
        "Address",
        "Read the original",
        "Document",
        "A chronicle of the ponds[3]",
        "Written by",
        "Not stated",
        "Published on the site of",
        "Body B of the Anglers",
        "Date",
        "2022. The year stands on its cover",
        "Address",
        "Not known to us",
    ]


def test_a_section_for_one_audience_is_kept_from_the_other(published, client):
    anchors = ["status", "duties", "who-now", "for-anglers", "for-residents", "about"]
    for audience, left_out in (("", ""), ("for/anglers/", "for-residents"), ("for/residents/", "for-anglers")):
        page = sections(client, f"/briefings/pond-duties/{audience}")
        assert [anchor for anchor in page if anchor in anchors] == [each for each in anchors if each != left_out]
    assert lines(client, "/briefings/pond-duties/for/anglers/", "for-anglers") == [
        "For anglers",
        "Bring your own net: Net Lenders are to go.",
    ]
