"""Every kind of page in a real browser, as scripts/pages.py finds them."""

import re

import pytest

from tests.browser.axe import violations

pytestmark = pytest.mark.django_db(transaction=True)

PHONE, DESKTOP, NARROWEST = (390, 844), (1280, 800), (320, 640)
# A4 between the margins of styles/_print.scss, in pixels of CSS.
PAPER = (627, 960)
# Of what axe looks at, the light changes this alone.
OF_THE_LIGHT = ("color-contrast",)
ALL_OF = {"briefings/<slug>/", "roles/?q"}
SPILLS_OVER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
NOT_FOR_PAPER = ".masthead, .colophon, .govuk-skip-link, nav, button, input"
SHOWN = "all => all.filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"
CUT = """() => [...document.querySelectorAll("main *")].filter(each => {
    const box = each.getBoundingClientRect()
    const hidden = getComputedStyle(each).position === "absolute"
    const clips = getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1
    const mark = getComputedStyle(each, "::before")
    const hangs = mark.position === "absolute" && parseFloat(mark.left) < 0
    const start = hangs ? box.left + parseFloat(mark.left) : box.left
    return box.width && !hidden && (start < -1 || box.right > innerWidth + 1 || clips)
}).map(each => each.outerHTML.slice(0, 80))"""
# Another in every answer, by which a form proves where it was sent from.
TOKEN = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")\w+')
# Roles as Chromium tells them to those who hear the page: a table stays one where it is shown in stacked rows.
TABLE = """all => all.map(each => [each.rows.length, getComputedStyle(each).display])"""


def sized(new_context, size, **options):
    return new_context(viewport={"width": size[0], "height": size[1]}, **options).new_page()


def test_every_kind_is_there(pages):
    kinds = {page.kind for page in pages}
    nouns = ("event", "issue", "measure", "quotation", "role", "source", "stakeholder", "topic")
    assert {f"{noun}s/<slug>/" for noun in nouns} | {f"{noun}s/" for noun in nouns} <= kinds
    assert {"", "404", "timeline/", "roles/?q", "briefings/<slug>/for/<audience>/"} <= kinds
    assert {"report/", "report/?quotation", "report/?edition", "report/thanks/"} <= kinds
    assert len([page for page in pages if page.kind == "briefings/<slug>/"]) == 5


def test_axe_finds_nothing_on_phone_or_desktop_in_light_or_dark(new_context, site, pages):
    tab = new_context().new_page()
    found = {}
    for page in each_once(pages):
        tab.goto(site + page.address)
        for width, height in (PHONE, DESKTOP):
            tab.set_viewport_size({"width": width, "height": height})
            for scheme, rules in (("light", ()), ("dark", OF_THE_LIGHT)):
                tab.emulate_media(color_scheme=scheme)
                found[page.address, width, scheme] = violations(tab, *rules)
    assert len(found) > 100
    assert {where: broken for where, broken in found.items() if broken} == {}


def each_once(pages):
    """Every briefing and search, and of each other kind the longest page: axe takes seconds for a long one."""
    longest = {page.kind: page for page in sorted(pages, key=lambda page: len(page.body))}
    return [page for page in pages if page.kind in ALL_OF or page is longest[page.kind]]


def test_nothing_spills_over_on_a_phone(new_context, site, pages):
    tab = sized(new_context, PHONE)
    found = []
    for page in pages:
        tab.goto(site + page.address)
        for width, height in (PHONE, NARROWEST):
            tab.set_viewport_size({"width": width, "height": height})
            found += [(page.address, width)] if tab.evaluate(SPILLS_OVER) else []
    assert found == []


def test_pages_are_the_same_without_script_and_ask_nothing_of_anybody_else(new_context, site, pages):
    with_script, without = new_context().new_page(), new_context(java_script_enabled=False).new_page()
    complaints, strangers = [], []
    for tab in (with_script, without):
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(site) else None)
    differing = []
    for page in each_once(pages):
        answers = [tab.goto(site + page.address).status for tab in (with_script, without)]
        one, other = (TOKEN.sub("", tab.content()) for tab in (with_script, without))
        same = one == other
        differing += [] if same and answers == [page.status] * 2 else [page.address]
    absent = [
        f"Failed to load resource: the server responded with a status of {page.status} (Not Found)"
        for page in pages
        if page.status == 404
    ]
    assert (differing, strangers, complaints) == ([], [], absent * 2)


def test_paper_has_no_navigation_and_nothing_is_cut(new_context, site, pages):
    tab = sized(new_context, PAPER)
    tab.emulate_media(media="print")
    found = {}
    for page in pages:
        tab.goto(site + page.address)
        found[page.address] = (
            tab.locator(NOT_FOR_PAPER).evaluate_all(SHOWN),
            tab.evaluate(CUT),
            tab.evaluate(SPILLS_OVER),
        )
    assert {address: said for address, said in found.items() if said != ([], [], False)} == {}


def test_the_four_answers_stand_on_a_phones_first_screen(new_context, site, pages):
    tab = sized(new_context, PHONE)
    ends = {}
    for page in pages:
        if page.kind in {"briefings/<slug>/", "briefings/<slug>/for/<audience>/"}:
            tab.goto(site + page.address)
            assert tab.locator(".glance dt").all_inner_texts() == [
                "What changes",
                "From when",
                "What you need to do",
                "Whom to ask",
            ]
            box = tab.locator(".glance").bounding_box()
            ends[page.address] = box["y"] + box["height"]
    assert len(ends) > 5
    assert {address: end for address, end in ends.items() if end > PHONE[1]} == {}


def test_a_table_in_stacked_rows_is_still_a_table_to_those_who_hear_it(new_context, site):
    tab = sized(new_context, PHONE)
    tab.goto(f"{site}/briefings/safer-schools-history/")
    stacked = tab.locator("table").evaluate_all(TABLE)
    assert [display for _, display in stacked] == ["block"] * len(stacked)
    assert stacked != []
    heard = [len(table.get_by_role("row").all()) for table in tab.get_by_role("table").all()]
    assert heard == [rows for rows, _ in stacked]
