"""The demonstration in a real browser: read, followed to its sources, corrected by an editor."""

import re

import pytest

from briefing.models import Briefing, Figure, Position
from scripts.demonstration import PASSWORD
from tests.browser.axe import violations

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.alters_site(2)]
SUMMARY = "/briefings/dwo-cyp-foi-summary/"
# What Django's own admin brings along: breadcrumbs without underline, autocomplete boxes named by their
# label alone, a date and a time under one label.
STOCK_ADMIN = {"link-in-text-block", "aria-input-field-name", "label"}


def sign_in(page, site, name="editor"):
    page.goto(f"{site}/admin/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("input[type=submit]")
    page.locator("#content-main").wait_for()


def test_a_reader_follows_a_fact_to_the_words_that_it_rests_on(page, site):
    page.goto(site + "/")
    page.get_by_role("link", name="the Met’s answer").click()
    page.wait_for_url(f"{site}{SUMMARY}")
    mark = page.locator(".glance").get_by_role("link", name=re.compile("^Note 1a: ")).first
    mark.click()
    page.wait_for_url(f"{site}{SUMMARY}#note.1a")
    page.get_by_role("link", name="1a: back to the text").click()
    page.wait_for_url(f"{site}{SUMMARY}#ref.1a")
    mark.click()
    page.locator("[id='note.1a']").get_by_role("link").last.click()
    page.wait_for_url(f"{site}/sources/foi-summary/#*")
    anchor = page.url.partition("#")[2]
    held = page.locator(f"[id='{anchor}'] + p")
    assert held.inner_text().startswith(
        "“In June 2025, in response to an FOI request, the Metropolitan Police announced"
    )


def approve_on_a_phone(page, site, briefing):
    """As somebody else, with a reason for each error that may stand."""
    sign_in(page, site, "approver")
    page.goto(f"{site}/admin/briefing/briefing/{briefing.pk}/review/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert [found for found in violations(page) if found[0] not in STOCK_ADMIN] == []
    for field in page.locator("textarea[name^=override_]").all():
        field.fill("Counted anew.")
    page.get_by_role("button", name="Approve and publish").click()
    page.locator(".messagelist .success").wait_for()


def test_an_editor_corrects_a_figure_an_approver_agrees_and_every_mention_follows(page, site, complaints, browser):
    before = page.goto(f"{site}{SUMMARY}editions/1/").text()
    assert (before.count("371 posts") > 3, "375 posts" in before) == (True, False)
    sign_in(page, site)
    figure = Figure.objects.get(slug="posts-2025")
    page.goto(f"{site}/admin/briefing/figure/{figure.pk}/change/")
    page.fill("#id_value", "375")
    page.locator("input[name=_save]").first.click()
    page.locator(".messagelist .success").wait_for()
    briefing = Briefing.objects.get(slug="dwo-cyp-foi-summary")
    page.goto(f"{site}/admin/briefing/briefing/{briefing.pk}/readiness/")
    # The passage says 371, which is found.
    assert "F008" in page.locator("#content-main").text_content()
    page.fill("#id_note", "The number of posts is corrected.")
    page.get_by_role("button", name="Submit for approval").click()
    page.locator(".messagelist .success").wait_for()
    phone = browser.new_context(viewport={"width": 390, "height": 844})
    approve_on_a_phone(phone.new_page(), site, briefing)
    phone.close()
    after = page.goto(site + SUMMARY).text()
    assert ("371 posts" in after, after.count("375 posts")) == (False, before.count("371 posts"))
    frozen = page.goto(f"{site}{SUMMARY}editions/1/").text()
    article = re.compile(r"<article.*</article>", re.DOTALL)
    assert article.search(frozen)[0] == article.search(before)[0]
    assert complaints == []


def test_the_admin_keeps_to_its_content_policy_and_axe_finds_nothing_in_our_forms(page, site, complaints):
    sign_in(page, site)
    position = Position.objects.get(slug="cox-embedding")
    for address in ("/admin/", "/admin/briefing/position/", f"/admin/briefing/position/{position.pk}/change/"):
        assert page.goto(site + address).status == 200
        assert (address, [found for found in violations(page) if found[0] not in STOCK_ADMIN]) == (address, [])
    assert complaints == []
