"""Readers' pages in a real browser: what axe finds, what spills over, what the content policy complains of."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories.issuer import IssuerFactory
from tests.renderers.sample_letter import LETTER
from tests.views.publishing import publish

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = [
    "/",
    "/about/",
    "/accessibility/",
    "/privacy/",
    "/briefings/",
    "/briefings/sample/",
    "/briefings/sample-letter/",
    "/briefings/sample-letter/editions/1/",
    "/briefings/sample-letter/changes/",
    "/roles/",
    "/roles/type-g/",
    "/nothing/",
]
PHONE, DESKTOP = (390, 844), (1280, 900)


@pytest.fixture
def site(live_server):
    IssuerFactory(runs_it=True, name="Body A", notice="Not issued by anybody.")
    publish("sample")
    letter = publish("sample-letter", document=LETTER, records=())
    publish(briefing=letter.briefing, document=LETTER, records=(), change_note="A typing error.", major=False)
    return live_server.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(new_context, site, size, scheme):
    page = new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme).new_page()
    found = {}
    for address in ADDRESSES:
        page.goto(f"{site}{address}")
        results = Axe().run(page, options={"resultTypes": ["violations"]})
        found[address] = [(each["id"], each["nodes"][0]["html"]) for each in results.response["violations"]]
    assert {address: violations for address, violations in found.items() if violations} == {}


def test_nothing_spills_over_on_the_narrowest_screen(new_context, site):
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    widths = {}
    for address in ADDRESSES:
        page.goto(f"{site}{address}")
        widths[address] = page.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(ADDRESSES, 320)


def test_pages_need_no_script_and_the_content_policy_has_nothing_to_complain_of(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    complaints, strangers = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(site) else None)
    for address in [address for address in ADDRESSES if address != "/nothing/"]:
        assert page.goto(f"{site}{address}").status == 200
        assert page.locator("h1").count() == 1
    assert (complaints, strangers) == ([], [])


def test_the_four_answers_stand_on_a_phones_first_screen(new_context, site):
    page = new_context(viewport={"width": PHONE[0], "height": PHONE[1]}).new_page()
    page.goto(f"{site}/briefings/sample/")
    box = page.locator(".glance").bounding_box()
    assert box["y"] + box["height"] <= PHONE[1]


def test_a_note_mark_leads_to_its_place_and_back(page, site):
    page.goto(f"{site}/briefings/sample/")
    page.get_by_role("link", name="Note 1b: Update on the answer, paragraph 2").first.click()
    assert page.url.endswith("#note.1b")
    page.get_by_role("link", name="1b: back to the text").click()
    assert page.url.endswith("#ref.1b")
