"""What changed between two editions, in a real browser: chosen without script, read without colour and on paper."""

import pytest

from briefing.models import Edition
from scripts.demonstration import ADDED
from tests.browser.axe import violations
from tests.browser.test_pages import DESKTOP, OF_THE_LIGHT, PHONE, SPILLS_OVER

pytestmark = pytest.mark.django_db(transaction=True)

DRAWN = "all => all.map(each => getComputedStyle(each).textDecorationLine)"


@pytest.fixture
def changes(site):
    """The address of the one briefing that was corrected."""
    return f"{site}/briefings/{Edition.objects.get(number=2).briefing.slug}/changes/"


def test_two_editions_are_chosen_and_compared_without_script(new_context, changes):
    tab = new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    tab.goto(changes)
    tab.get_by_label("From edition").select_option("2")
    tab.get_by_label("To edition").select_option("1")
    tab.get_by_role("button", name="Show what changed").click()
    tab.wait_for_url(f"{changes}1-2/")
    assert tab.locator(".differences li").all_inner_texts() == [
        f"In the opening: the introduction now says ‘{ADDED}’ as well."
    ]
    assert tab.locator("section.marked ins").all_text_contents() == [f" added:  {ADDED}, end of what was added; "]


def test_it_is_read_without_colour_and_axe_finds_nothing(page, changes):
    page.goto(f"{changes}1-2/")
    for width, height in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        for scheme, rules in (("light", ()), ("dark", OF_THE_LIGHT)):
            page.emulate_media(color_scheme=scheme)
            assert violations(page, *rules) == []
        assert page.evaluate(SPILLS_OVER) is False
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.locator(".marked__key del").evaluate_all(DRAWN) == ["line-through"]
        assert page.locator(".marked__key ins, section.marked ins").evaluate_all(DRAWN) == ["underline"] * 2


def test_on_paper_stands_what_changed(page, changes):
    page.goto(f"{changes}1-2/")
    page.emulate_media(media="print")
    assert page.locator("section.marked ins").is_visible()
    assert (page.locator("details.marked").first.is_visible(), page.locator("form").is_visible()) == (False, False)


def test_a_choice_that_is_none_takes_the_focus_and_leads_to_its_field(page, changes):
    page.goto(changes)
    page.get_by_label("From edition").select_option("2")
    page.get_by_role("button", name="Show what changed").click()
    page.locator(".govuk-error-summary:focus").wait_for()
    assert violations(page) == []
    page.get_by_role("link", name="Choose two different editions.").click()
    assert page.evaluate("document.activeElement.id") == "id_newer"
