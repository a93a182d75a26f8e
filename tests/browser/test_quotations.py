"""From printed words to the passage, the original and the form, as a reader goes, without script."""

import html
import re

import pytest
from playwright.sync_api import expect

from briefing.models import Quotation, Report
from briefing.wording.text_fragments import linked_to_words
from tests.browser.axe import violations
from tests.browser.test_pages import DESKTOP, OF_THE_LIGHT, PHONE

pytestmark = pytest.mark.django_db(transaction=True)

POSITIONS = "/briefings/safer-schools-positions/"
LETTER = "/briefings/safer-schools-partner-letter/"
FAR = '<div style="height: 4000px"></div>'
FOCUSED = "document.activeElement.id || document.activeElement.className"


@pytest.fixture
def tab(new_context):
    return new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()


def test_words_lead_to_their_page_to_the_passage_and_to_a_form_about_them(tab, site):
    tab.goto(site + POSITIONS)
    links = tab.locator(".speech__about a").all_inner_texts()
    assert (len(links) > 10, len(set(links)) == len(links)) == (True, True)
    speech = tab.locator("figure.speech").filter(has_text="Connectivity is still there")
    speech.get_by_role("link", name="About these words (Matt Cox: The link with schools)").click()
    tab.wait_for_url(f"{site}/quotations/cox-connectivity/")
    passage = tab.locator("details p")
    assert passage.is_visible() is False
    tab.locator("summary").click()
    assert "they’re just not embedded" in passage.inner_text()
    told = tab.locator(".compared").inner_text()
    assert re.search(r"with our excerpt of ‘.+’, captured on 22 November 2026, by rule words-1: they match\.", told)
    tab.get_by_role("link", name="Report a mistake, or tell us that this quotation is yours").click()
    assert "Matt Cox: The link with schools" in tab.locator(".govuk-summary-list").inner_text()
    tab.get_by_label("Something on this page is wrong").check()
    tab.get_by_label("What is wrong, and what would be right?").fill("There is a word missing.")
    tab.get_by_role("button", name="Send").click()
    tab.wait_for_url(f"{site}/report/thanks/")
    report = Report.objects.get()
    assert (report.position, report.kind, report.message) == ("cox-connectivity", "mistake", "There is a word missing.")


def test_words_in_a_paragraph_are_the_link(tab, site):
    tab.goto(site + LETTER)
    words = tab.locator(".document a > .quoted").first.inner_text()
    tab.locator(".document a > .quoted").first.click()
    tab.wait_for_url(f"{site}/quotations/*/")
    assert tab.locator("blockquote").inner_text().startswith(words)


def test_what_is_wrong_with_a_report_takes_the_focus_and_leads_to_each_field(new_context, site):
    tab = new_context().new_page()
    tab.goto(f"{site}/report/")
    tab.get_by_label("Your e-mail address (optional)").fill("nobody@")
    tab.get_by_role("button", name="Send").click()
    summary = tab.locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    focused = []
    for link in summary.get_by_role("link").all():
        link.click()
        expect(tab.locator(".govuk-error-summary :focus")).to_have_count(0)
        focused.append(tab.evaluate(FOCUSED))
    assert focused == ["id_kind", "id_message", "id_email"]
    assert tab.get_by_label("Your e-mail address (optional)").input_value() == "nobody@"
    assert tab.get_by_label("Leave this empty").is_visible() is False
    found = {}
    for width, height in (PHONE, DESKTOP):
        tab.set_viewport_size({"width": width, "height": height})
        for scheme, rules in (("light", ()), ("dark", OF_THE_LIGHT)):
            tab.emulate_media(color_scheme=scheme)
            found[width, scheme] = violations(tab, *rules)
    assert found == {where: [] for where in found}


def original(excerpt):
    """A page that holds the passage far down, each paragraph by itself, between words of its own."""
    lines = [html.escape(line) for line in excerpt.text.splitlines() if line.strip()]
    passage = "".join(f"<p>{line}</p>" for line in lines)
    body = f"<!DOCTYPE html><meta charset=utf-8><p>The police in schools.</p>{FAR}{passage}{FAR}<p>The end.</p>"
    return lambda route: route.fulfill(body=body, content_type="text/html")


def arrives(new_context, excerpt, address):
    tab = new_context().new_page()
    tab.route("**/*", original(excerpt))
    tab.goto(address)
    tab.wait_for_timeout(300)
    place = tab.evaluate("scrollY")
    tab.close()
    return place > 3000


def test_a_link_to_the_original_arrives_at_the_words(new_context, site):
    quotations = list(Quotation.objects.select_related("excerpt").order_by("position__slug", "order"))
    missed = []
    for quotation in quotations:
        address = linked_to_words(f"{site}/original", [(quotation.excerpt.text, quotation.spans)])
        missed += [] if arrives(new_context, quotation.excerpt, address) else [(str(quotation), address)]
    assert len(quotations) > 20
    assert missed == []
    other = linked_to_words(f"{site}/original", [("These words stand on no page.", [[0, 29]])])
    assert arrives(new_context, quotations[0].excerpt, other) is False
