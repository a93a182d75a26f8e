import pytest

from scripts.pages import BESIDES, Page, crawl, kind_of, of_every_kind
from tests.factories.audience import AudienceFactory
from tests.views.publishing import publish


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", ""),
        ("/briefings/sample/", "briefings/<slug>/"),
        ("/briefings/sample/editions/2/", "briefings/<slug>/editions/<number>/"),
        ("/events/", "events/"),
        ("/events/role-ends/", "events/<slug>/"),
        ("/roles/?q=officer", "roles/?q"),
        ("/nothing/", "404"),
    ],
)
def test_a_page_is_of_the_kind_of_its_route_and_noun(address, kind):
    assert kind_of(address) == kind


def page(address, body="short"):
    return Page(address, kind_of(address), 200, body, (), frozenset())


def test_every_briefing_is_chosen_and_of_other_kinds_the_first_and_the_longest():
    found = [
        page("/briefings/a/"),
        page("/briefings/b/"),
        page("/briefings/a/editions/1/"),
        page("/briefings/b/editions/1/"),
        page("/briefings/b/editions/2/"),
        page("/briefings/a.json", ""),
        page("/events/a/"),
        page("/events/b/"),
        page("/events/c/", "longer"),
    ]
    assert [each.address for each in of_every_kind(found)] == [
        "/briefings/a/",
        "/briefings/b/",
        "/briefings/b/editions/1/",
        "/briefings/b/editions/2/",
        "/events/a/",
        "/events/c/",
    ]


def test_every_search_that_is_tried_is_chosen_and_of_forms_about_something_the_first_and_the_longest():
    found = [page(address) for address in BESIDES if address.startswith("/roles/")]
    found += [page(f"/report/?quotation={slug}", "longest" if slug == "c" else "short") for slug in "abcd"]
    assert [each.address for each in of_every_kind(found)] == [
        "/report/?quotation=a",
        "/report/?quotation=c",
        *sorted(address for address in BESIDES if address.startswith("/roles/")),
    ]


@pytest.mark.django_db
def test_a_crawl_finds_what_links_and_the_sitemap_lead_to_and_leaves_the_editing_side_alone(client):
    AudienceFactory(slug="schools")
    publish("sample", audiences=("", "schools"))
    pages = crawl(client)
    assert [address for address in pages if "sample" in address or "type-g" in address or "admin" in address] == [
        "/briefings/sample/",
        "/briefings/sample/changes/",
        "/briefings/sample/editions/1.docx",
        "/briefings/sample/editions/1.json",
        "/briefings/sample/editions/1.pdf",
        "/briefings/sample/editions/1.txt",
        "/briefings/sample/editions/1/",
        "/briefings/sample/editions/1/for/schools/",
        "/briefings/sample/for/schools.docx",
        "/briefings/sample/for/schools.json",
        "/briefings/sample/for/schools.pdf",
        "/briefings/sample/for/schools.txt",
        "/briefings/sample/for/schools/",
        "/report/?edition=sample/1",
        "/roles/type-g/",
    ]
    assert "/briefings/sample/changes/" in pages["/briefings/sample/"].links
    assert {"main", "note.1b"} <= pages["/briefings/sample/"].anchors
