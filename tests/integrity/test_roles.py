"""Every duty is accounted for, every role known by its names, and each follows the one before at once."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Row, Section, Table
from briefing.content.inline import Text
from briefing.integrity.handovers import roles_follow_at_once
from briefing.integrity.known_dates import Handover, Life
from briefing.integrity.known_roles import Called, Ledger, Name, Roles
from briefing.integrity.roles import duties_are_accounted_for, names_of_roles_are_held, roles_have_one_name
from tests.integrity.known import dates, event, found, note
from tests.integrity.trees import checked, document

TITLE = "From warden to ranger"
LEDGER = Ledger("warden-to-ranger", TITLE, ("feeds", "counts"), ("digs",), frozenset({"feeds", "digs"}))
WARDEN = Called("warden", "Pond Warden", "Pond Wardens", "PW")
BEFORE = Handover("change", TITLE, "change", ("warden",), ("ranger",))


def a_section(kind="ledger", caption=TITLE):
    table = Table(caption, ((Text("Before"),), (Text("After"),)), (Row(((Text("Feeds"),), (Text("Digs"),))),))
    return document(sections=(Section(kind, "ledger", "The ledger", (table,)),))


def left_out(tree, ledger=LEDGER):
    return found(duties_are_accounted_for(checked(tree, roles=Roles(ledgers=(ledger,)))))


@pytest.mark.fires("R001")
def test_a_duty_that_no_line_names_is_to_be_looked_at():
    assert left_out(a_section()) == [("R001", "warning", "duty:counts")]
    assert left_out(a_section("who_now", f"Who does this now: {TITLE}")) == [("R001", "warning", "duty:counts")]
    assert left_out(a_section(), replace(LEDGER, named=frozenset())) == [
        ("R001", "warning", f"duty:{slug}") for slug in ("feeds", "counts", "digs")
    ]


@pytest.mark.quiet("R001")
def test_a_ledger_that_is_whole_or_not_printed_is_not():
    assert left_out(a_section(), replace(LEDGER, named=frozenset({"feeds", "counts", "digs"}))) == []
    assert left_out(a_section("ledger", "From keeper to ranger")) == []
    assert left_out(a_section("prose")) == []
    assert left_out(document()) == []


def named(*names, role=WARDEN, **context):
    called = replace(role, names=tuple(names))
    return found(roles_have_one_name(checked(roles=Roles((called,)), **context)))


@pytest.mark.fires("R002")
@pytest.mark.parametrize("words", ["Pond Wardn", "warden", "Pond Warden (PR)", "Pond Wardens of the north", "Keeper"])
def test_another_name_is_to_be_looked_at(words):
    assert named(Name("letter", words)) == [("R002", "warning", "role:warden")]


@pytest.mark.quiet("R002")
@pytest.mark.parametrize(
    "words", ["Pond Warden", "pond wardens", "The Pond Warden", "PW", "PWs", "Pond Wardens (PWs)", "A Pond Warden (PW)"]
)
def test_plurals_acronyms_articles_and_capitals_make_no_other_name(words):
    assert named(Name("letter", words)) == []
    assert named(Name("letter", words), role=replace(WARDEN, plural="")) == []


@pytest.mark.quiet("R002")
def test_a_difference_on_the_role_settles_its_names():
    keeper = Name("letter", "Keeper")
    assert named(keeper, differences=(note("role:warden"),)) == []
    assert named(keeper, differences=(note("role:warden", "role:ranger"),)) == []
    assert named(keeper, differences=(note("role:ranger"),)) == [("R002", "warning", "role:warden")]
    assert named(keeper, role=replace(WARDEN, printed=False)) == []


def test_the_finding_says_what_each_source_calls_it():
    called = replace(WARDEN, names=(Name("letter", "Keeper"), Name("answer", "Reeve"), Name("answer", "Pond Warden")))
    (finding,) = roles_have_one_name(checked(roles=Roles((called,))))
    assert finding.message == (
        "Its title is Pond Warden, and sources call it otherwise: ‘Keeper’ (source:letter); ‘Reeve’ (source:answer)."
    )


@pytest.mark.fires("R003")
@pytest.mark.quiet("R003")
def test_a_name_that_no_passage_has_is_an_error():
    def held(name, **changes):
        called = replace(WARDEN, names=(name,), **changes)
        return found(names_of_roles_are_held(checked(roles=Roles((called,)))))

    assert held(Name("letter", "Pond Warden", held=False)) == [("R003", "error", "role:warden")]
    assert held(Name("letter", "Pond Warden")) == []
    assert held(Name("letter", "Pond Warden", held=False), printed=False) == []


def between(ended, began, *, printed=True, **context):
    known = dates(
        event("end", when=ended),
        event("start", when=began),
        roles=(Life("warden", "Pond Warden", ended="end"), Life("ranger", "Ranger", "start", printed=False)),
        handovers=(replace(BEFORE, printed=printed),),
    )
    return found(roles_follow_at_once(checked(dates=known, **context)))


@pytest.mark.fires("R004")
@pytest.mark.parametrize(
    ("ended", "began"),
    [
        ("30 April 2025", "2 May 2025"),
        ("30 April 2025", "29 April 2025"),
        ("April 2025", "June 2025"),
        ("2025", "2023"),
    ],
)
def test_a_gap_or_an_overlap_is_to_be_looked_at(ended, began):
    expected = [("R004", "warning", "succession:change")]
    assert between(ended, began) == expected
    assert between(ended, began, differences=(note("event:end"),)) == expected
    assert between(ended, began, differences=(note("event:end", "event:start"),)) == []


@pytest.mark.quiet("R004")
@pytest.mark.parametrize(
    ("ended", "began"),
    [
        ("30 April 2025", "1 May 2025"),
        ("30 April 2025", "30 April 2025"),
        ("2025", "May 2025"),
        ("", "2025"),
        ("2025", ""),
    ],
)
def test_roles_that_may_follow_at_once_are_not(ended, began):
    assert between(ended, began) == []


@pytest.mark.quiet("R004")
def test_roles_that_nobody_prints_or_dates_are_not():
    lives = (
        Life("warden", "Pond Warden", ended="end", printed=False),
        Life("ranger", "Ranger", "start", printed=False),
    )
    known = dates(event("end", when="2020"), event("start", when="2023"), roles=lives)
    assert found(roles_follow_at_once(checked(dates=replace(known, handovers=(replace(BEFORE, printed=False),))))) == []
    assert found(roles_follow_at_once(checked(dates=replace(known, roles=(), handovers=(BEFORE,))))) == []
    undated = (replace(lives[0], ended=""), lives[1])
    assert found(roles_follow_at_once(checked(dates=replace(known, roles=undated, handovers=(BEFORE,))))) == []


def test_the_finding_says_what_lies_between():
    known = dates(
        event("end", when="April 2025"),
        event("start", when="June 2025"),
        roles=(Life("warden", "Pond Warden", ended="end"), Life("ranger", "Ranger", "start")),
        handovers=(BEFORE,),
    )
    (finding,) = roles_follow_at_once(checked(dates=known))
    assert finding.message == (
        "role:warden ends with event:end (April 2025) and role:ranger begins with event:start (June 2025): for some "
        "time there is neither."
    )
