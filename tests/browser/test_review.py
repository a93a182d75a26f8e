"""A review link in a real browser: read on a phone, commented on, thanked for, and cookies are left alone."""

import pytest

from briefing.models import ReviewComment
from scripts.demonstration import REVIEWED
from tests.browser.axe import violations

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}
SAID = "The third paragraph\nsays the same as the first."


@pytest.fixture
def tab(page):
    page.set_viewport_size(PHONE)
    return page


def test_a_comment_is_sent_and_shown(tab, site, complaints):
    tab.goto(site + REVIEWED)
    tab.get_by_label("Your comment").fill(SAID)
    tab.get_by_role("button", name="Send your comment").click()
    tab.wait_for_url(f"{site}{REVIEWED}?sent=1#comments")
    assert tab.get_by_role("alert").inner_text().startswith("Thank you.")
    assert tab.locator("#comments li").last.inner_text().endswith(SAID)
    assert ReviewComment.objects.order_by("pk").last().text == SAID
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        assert violations(tab) == []
    assert (tab.context.cookies(), complaints) == ([], [])


def test_what_is_refused_says_why_and_takes_the_focus(tab, site):
    tab.goto(f"{site}{REVIEWED}#comments")
    tab.get_by_role("button", name="Send your comment").click()
    tab.locator(".govuk-error-summary:focus").wait_for()
    assert tab.url == site + REVIEWED
    tab.get_by_role("link", name="Write what you want to say.").click()
    assert tab.evaluate("document.activeElement.id") == "id_text"
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        assert violations(tab) == []


def test_no_link_gives_the_address_away(tab, site):
    tab.goto(site + REVIEWED)
    with tab.expect_request(f"{site}/about/") as request:
        tab.get_by_role("link", name="About").first.click()
    assert "referer" not in request.value.all_headers()


def test_a_note_leads_to_the_evidence_and_back(tab, site):
    tab.goto(site + REVIEWED)
    evidence = tab.locator(f".notes a[href^='{REVIEWED}sources/']").first
    evidence.click()
    tab.wait_for_url(f"{site}{REVIEWED}sources/*/**")
    assert tab.get_by_role("region", name="Not published").is_visible()
    tab.get_by_role("link", name="Back to the briefing").click()
    tab.wait_for_url(site + REVIEWED)
