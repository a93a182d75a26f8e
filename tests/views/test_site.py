import re

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from briefing.views.site import ink_on
from briefing.wording.colours import contrast
from tests.factories.issuer import IssuerFactory
from tests.renderers.reading import read
from tests.views.publishing import publish
from tests.views.test_briefings import text_of


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/about/", "/accessibility/", "/privacy/", "/nothing/"])
def test_every_page_carries_the_issuers_notice_and_no_script_or_style_of_its_own(client, address):
    IssuerFactory(runs_it=True, name="Body A", notice="Not issued by anybody.")
    response = client.get(address)
    assert "Body A Not issued by anybody." in text_of(response)
    assert read(response.content.split(b"\n", 1)[1]).having("script") == []
    assert b"style=" not in response.content


@pytest.mark.django_db
def test_a_site_without_an_issuer_still_answers(client):
    assert [client.get(address).status_code for address in ("/", "/about/", "/accessibility/", "/brand.css")] == [
        200
    ] * 4


@pytest.mark.django_db
def test_about_tells_how_to_have_something_corrected(client):
    IssuerFactory(
        runs_it=True, corrections="Write to [us](mailto:desk@example.org). See [[role:x]].", complaints="By `code`."
    )
    page = client.get("/about/").content.decode()
    assert '<p>Write to <a href="mailto:desk@example.org">us</a>. See [[role:x]].</p>' in page
    assert "<p>By `code`.</p>" in page


@pytest.mark.django_db
def test_privacy_says_how_long_what_is_kept(client, settings):
    settings.KEEP_DAYS = dict(zip(settings.KEEP_DAYS, (11, 12, 22, 33, 44, 55, 66, 77, 88), strict=True))
    shown = text_of(client.get("/privacy/"))
    assert re.findall(r"[^.:,]* \d+ days[^.,]*", shown) == [
        " We keep all of it until 11 days after we have dealt with it",
        " or 12 days after it came if we never do",
        " until 22 days after the link has ended",
        " The submitted text itself is kept until 33 days after it was published",
        " until 44 days after it went out; after that only how many letters there were",
        " A list that we send letters by again is kept until 55 days after somebody last made sure that it is right",
        " all but its name goes 66 days after it was last used",
        " The editing side’s own log is kept for 77 days",
        " and versions of a record that was deleted for 88 days",
    ]


@pytest.mark.django_db
def test_the_sitemap_lists_briefings_and_evidence_pages(client):
    publish("one")
    found = client.get("/sitemap.xml", headers={"Host": "localhost"})
    assert found.headers["Content-Type"] == "application/xml"
    assert [part.partition("</loc>")[0] for part in found.content.decode().split("<loc>")[1:]] == [
        "http://localhost/",
        "http://localhost/briefings/one/",
        "http://localhost/roles/type-g/",
    ]


@pytest.mark.django_db
def test_the_issuers_colour_comes_with_an_ink_that_can_be_read_on_it(client):
    IssuerFactory(runs_it=True, colour="#ffee00")
    response = client.get("/brand.css")
    assert response.headers["Content-Type"] == "text/css; charset=utf-8"
    assert response.content == b":root{--brand:#ffee00;--brand-ink:#1c2022}\n"


def test_contrast_is_measured_as_wcag_measures_it():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@given(st.integers(0, 0xFFFFFF))
def test_the_ink_can_be_read_on_any_colour(number):
    colour = f"#{number:06x}"
    assert contrast(ink_on(colour), colour) >= 4


def test_the_page_for_a_failure_needs_no_database():
    assert "Something went wrong" in render_to_string("500.html")
