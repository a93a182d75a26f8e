from datetime import UTC, datetime

import pytest

from tests.factories.issuer import IssuerFactory
from tests.renderers.samples import RECORD
from tests.views.publishing import publish, record_page
from tests.views.test_briefings import text_of

pytestmark = pytest.mark.django_db


def test_a_record_is_shown_as_frozen_with_where_it_is_used(client):
    publish("one", title="Briefing One")
    publish("two", title="Briefing Two", records=())
    text = text_of(client.get("/roles/type-g/"))
    assert "Role Officer of type G A post of Body A until 2031." in text
    assert (
        "Where it is used Briefing One Report a mistake on this page "
        "This page is frozen with edition 1 of Briefing One, 1 January 2026."
    ) in text
    assert "Briefing Two" not in text


def test_the_edition_published_last_gives_the_page(client):
    older = publish("one", records=(record_page("role", "type-g", "Old title"),))
    publish(briefing=older.briefing, published_at=datetime(2026, 2, 1, tzinfo=UTC), records=(RECORD,))
    assert client.get("/roles/type-g/").context["record"].title == "Officer of type G"


def test_a_record_that_only_an_older_edition_prints_keeps_its_page(client):
    older = publish("one")
    publish(briefing=older.briefing, records=())
    text = text_of(client.get("/roles/type-g/"))
    assert "No current briefing prints it." in text
    assert "The published briefings name none." in text_of(client.get("/roles/"))


def test_a_page_taken_from_a_person_stays_taken(client):
    person = record_page("stakeholder", "person-one", "Person One")
    older = publish("one", records=(person,))
    assert client.get("/stakeholders/person-one/").status_code == 200
    publish(briefing=older.briefing, published_at=datetime(2026, 2, 1, tzinfo=UTC), records=(person,), has_page=False)
    assert client.get("/stakeholders/person-one/").status_code == 404
    assert b"Person One" not in client.get("/stakeholders/").content
    assert b"person-one" not in client.get("/sitemap.xml").content


def test_what_an_edition_to_come_prints_is_answered_as_absent(client):
    absent = client.get("/roles/type-g/")
    publish(live_from=datetime(2999, 1, 1, tzinfo=UTC))
    hidden = client.get("/roles/type-g/")
    assert (hidden.status_code, hidden.content) == (404, absent.content)
    assert b"type-g" not in client.get("/roles/").content + client.get("/sitemap.xml").content


def test_a_list_names_each_record_once_by_title(client):
    publish(
        "one",
        records=(
            record_page("role", "b", "beta"),
            record_page("event", "e", "Event"),
            record_page("role", "a", "Alpha"),
        ),
    )
    publish("two", records=(record_page("role", "b", "beta"),))
    assert client.get("/roles/").context["records"] == [("a", "Alpha"), ("b", "beta")]


@pytest.mark.parametrize(
    "nouns", ["topics", "roles", "stakeholders", "issues", "events", "measures", "sources", "quotations"]
)
def test_every_noun_with_pages_has_a_list(client, nouns):
    assert client.get(f"/{nouns}/").status_code == 200


def test_a_noun_without_pages_has_no_address(client):
    assert [client.get(address).status_code for address in ("/duties/", "/duties/a/", "/figures/a/")] == [404] * 3


@pytest.mark.parametrize("count", [1, 3, 50])
@pytest.mark.parametrize(("address", "queries"), [("/roles/", 2), ("/roles/role-0/", 3), ("/sitemap.xml", 2)])
def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries, count, address, queries):
    IssuerFactory(runs_it=True)
    records = tuple(record_page("role", f"role-{number}", f"Role {number}") for number in range(count))
    publish("one", records=records)
    publish("two", records=records)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200
