import json
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission

from tests.factories.audience import AudienceFactory
from tests.factories.issuer import IssuerFactory
from tests.renderers.reading import read
from tests.renderers.samples import SUMMARY
from tests.views.publishing import publish

pytestmark = pytest.mark.django_db

TO_COME = {"live_from": datetime(2999, 1, 1, tzinfo=UTC), "number": 2}
ADDRESSES = [
    "/briefings/sample/",
    "/briefings/sample.json",
    "/briefings/sample/editions/1/",
    "/briefings/sample/editions/1.json",
    "/briefings/sample/changes/",
]


@pytest.fixture
def issuer():
    return IssuerFactory(runs_it=True, name="Body A", notice="Not issued by anybody.")


@pytest.fixture
def colleague(client, django_user_model):
    """Staff who may see editions before readers do."""
    user = django_user_model.objects.create_user("colleague", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_edition"))
    client.force_login(user)
    return client


def text_of(response):
    return " ".join(read(response.content.split(b"\n", 1)[1]).text.split())


def test_the_briefing_shows_its_current_edition_as_it_was_frozen(client):
    edition = publish()
    publish(briefing=edition.briefing, document=SUMMARY, change_note="A number was wrong.")
    response = client.get("/briefings/sample/")
    assert bytes(edition.renditions.get(format="html").body) in response.content
    assert "Edition 2, 1 January 2026 · About this edition" in text_of(response)
    assert "What is new in it A number was wrong." in text_of(response)
    assert "replaces this" not in text_of(response)


def test_an_older_edition_says_what_replaces_it(client):
    edition = publish()
    publish(briefing=edition.briefing)
    older = client.get("/briefings/sample/editions/1/")
    assert (
        "Edition 2 replaces this. You are reading edition 1 of 1 January 2026. "
        "Read the current edition or see what changed"
    ) in text_of(older)
    assert 'href="/briefings/sample/changes/1-2/"' in older.content.decode()
    assert "replaces this" not in text_of(client.get("/briefings/sample/editions/2/"))


def test_json_is_the_stored_content(client):
    publish()
    response = client.get("/briefings/sample.json")
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Link"] == '</content.schema.json>; rel="describedby"'
    assert json.loads(response.content)["title"] == SUMMARY.title
    assert client.get("/briefings/sample/editions/1.json").content == response.content


def test_a_version_for_an_audience_links_the_others(client):
    AudienceFactory(slug="schools", name="Schools")
    publish(audiences=("", "schools"))
    response = client.get("/briefings/sample/for/schools/")
    assert "Written for Everyone Schools (this page)" in text_of(response)
    assert 'href="/briefings/sample/for/schools.json"' in response.content.decode()
    assert client.get("/briefings/sample/for/parents/").status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_to_come_is_answered_as_what_is_absent(client, address):
    absent = client.get(address.replace("sample", "nothing"))
    publish(live_from=TO_COME["live_from"])
    hidden = client.get(address)
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert hidden.content == absent.content
    assert {**hidden.headers} == {**absent.headers}
    assert hidden.headers["Cache-Control"] == "private, no-store"


def test_an_edition_to_come_does_not_replace_the_live_one_for_readers(client):
    edition = publish()
    publish(briefing=edition.briefing, change_note="A secret for now.", **TO_COME)
    pages = [client.get(address) for address in ["/", "/briefings/", "/sitemap.xml", *ADDRESSES]]
    assert [page.status_code for page in pages] == [200] * len(pages)
    assert [page for page in pages if b"secret" in page.content or b"dition 2" in page.content] == []


def test_staff_see_what_is_to_come_and_are_told_so_and_nothing_of_it_is_kept(colleague):
    publish(live_from=TO_COME["live_from"])
    response = colleague.get("/briefings/sample/")
    assert "Not public yet. Readers see this from 1 January 2999, 00:00." in text_of(response)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "ETag" not in response.headers


@pytest.mark.parametrize(
    "address", ["/", "/briefings/", "/about/", "/brand.css", "/sitemap.xml", "/roles/", *ADDRESSES]
)
def test_a_published_page_may_be_kept_and_is_asked_for_again(client, issuer, address):
    publish()
    response = client.get(address)
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Vary" not in response.headers
    again = client.get(address, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


def test_hostile_notes_and_titles_stay_text(client):
    publish(change_note="<script>alert(1)</script>", title="<b>Bold</b>")
    for address in ("/", "/briefings/", "/briefings/sample/", "/briefings/sample/changes/"):
        page = client.get(address).content.decode()
        assert "&lt;" in page
        assert "<script" not in page
        assert "<b>" not in page


@pytest.mark.parametrize("count", [1, 3, 50])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/", 2),
        ("/briefings/", 2),
        ("/sitemap.xml", 2),
        ("/briefings/sample-0/", 5),
        ("/briefings/sample-0/editions/1/", 6),
        ("/briefings/sample-0.json", 2),
        ("/briefings/sample-0/changes/", 4),
    ],
)
def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries, issuer, count, address, queries):
    for number in range(count):
        publish(f"sample-{number}")
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("count", [1, 3, 50])
def test_the_number_of_queries_does_not_grow_with_editions(client, django_assert_num_queries, issuer, count):
    edition = publish()
    for _ in range(count - 1):
        publish(briefing=edition.briefing)
    with django_assert_num_queries(5):
        assert client.get("/briefings/sample/").status_code == 200


@pytest.mark.parametrize("address", ["/", "/briefings/", *ADDRESSES])
def test_only_reading_is_allowed(client, address):
    assert client.post(address).status_code == 405
