"""The form with which readers report something, without script and without a session."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.test import Client

from briefing.models import Report
from tests.factories.issuer import IssuerFactory
from tests.factories.user import UserFactory
from tests.renderers.reading import read
from tests.renderers.sample_quotation import QUOTATION
from tests.views.publishing import publish
from tests.views.test_briefings import text_of

pytestmark = pytest.mark.django_db

NOT_YET = {"live_from": datetime(2999, 1, 1, tzinfo=UTC)}
GIVEN = {"kind": "mistake", "message": "There were 41."}
ABOUT = "The quotation Person One: An officer in every school The briefing Briefing One, edition 1 What is it about?"


@pytest.fixture
def edition():
    return publish("one", title="Briefing One", records=(QUOTATION,))


def summary(response):
    """The links of the error summary, as (address, words)."""
    page = response.content.decode()
    listed = page.partition('<div class="govuk-error-summary"')[2].partition("</div>")[0]
    reader = read(f"<div {listed}</div>")
    words = [text for tag, text in reader.texts if tag == "a"]
    return list(zip([link["href"] for link in reader.having("a")], words, strict=True))


class TestAsking:
    def test_it_asks_four_things_and_says_what_becomes_of_them(self, client):
        reader = read(client.get("/report/").content.split(b"\n", 1)[1])
        labels = [" ".join(text.split()) for tag, text in reader.texts if tag in {"legend", "label"}]
        assert labels == [
            "What is it about?",
            "This quotation is mine, and something is wrong with it",
            "Something on this page is wrong",
            "Something else",
            "What is wrong, and what would be right?",
            "Your name (optional)",
            "Your e-mail address (optional)",
            "Leave this empty",
        ]
        assert " 365 days after it was dealt with, or 730 days after it came if nobody does." in reader.text
        fields = [*reader.having("input"), *reader.having("textarea")]
        visible = [each["id"] for each in fields if each.get("type") != "hidden"]
        assert visible == ["id_kind", "id_kind_1", "id_kind_2", "id_name", "id_email", "id_homepage", "id_message"]
        assert set(visible) == {label["for"] for label in reader.having("label")}
        assert [
            each for each in fields if "required" in each or ("maxlength" in each and "message" in each["name"])
        ] == []

    def test_a_quotation_or_an_edition_that_can_be_read_is_shown(self, client, edition):
        assert ABOUT in text_of(client.get("/report/?quotation=person-one-asked"))
        assert ABOUT in text_of(client.get("/report/?quotation=person-one-asked&edition=one/1"))
        assert "yours The briefing Briefing One, edition 1 What is" in text_of(client.get("/report/?edition=one/1"))

    @pytest.mark.parametrize(
        "query",
        [
            *("quotation=nothing", "quotation=hidden", "quotation=type-g", "quotation=person-one-asked%00"),
            *(
                "edition=nothing/1",
                "edition=hidden/1",
                "edition=one/2",
                "edition=one",
                "edition=one/1/",
                "edition=one/-1",
            ),
            *("edition=one/99999999999999999999", "edition=one/%D9%A1", "edition=../admin/1", "quotation=%F0%9F%99%82"),
            *(f"quotation={'a' * 5000}", "quotation[]=person-one-asked", "kind=other&message=typed"),
        ],
    )
    def test_what_is_unknown_hidden_or_malformed_is_ignored_alike(self, client, edition, query):
        publish("hidden", records=(QUOTATION.__class__(**fields_of(QUOTATION) | {"slug": "hidden"}),), **NOT_YET)
        plain = text_of(client.get("/report/"))
        response = client.get(f"/report/?{query}")
        assert (response.status_code, text_of(response)) == (200, plain)
        assert "Say on which page it is, if you can." in plain

    def test_staff_who_may_see_what_is_to_come_may_report_on_it(self, client):
        publish("hidden", title="Hidden", records=(), **NOT_YET)
        client.force_login(UserFactory(staff=True, groups=["Editors"]))
        assert "The briefing Hidden, edition 1" in text_of(client.get("/report/?edition=hidden/1"))

    @pytest.mark.parametrize("address", ["/report/", "/report/?edition=one/1"])
    def test_it_is_never_kept_by_a_cache_nor_found_by_a_search_engine(self, client, edition, address):
        response = client.get(address)
        assert response.headers["Cache-Control"] == "private, no-store"
        assert b'<meta name="robots" content="noindex">' in response.content

    def test_its_one_cookie_goes_with_the_browser_and_is_no_session(self, client):
        client.get("/report/")
        assert {name: cookie["max-age"] for name, cookie in client.cookies.items()} == {"csrftoken": ""}

    @pytest.mark.parametrize(
        ("address", "queries"),
        [("/report/", 1), ("/report/?edition=one/1", 2), ("/report/?quotation=person-one-asked&edition=one/1", 3)],
    )
    def test_the_number_of_queries(self, client, django_assert_num_queries, edition, address, queries):
        IssuerFactory(runs_it=True)
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


def fields_of(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


class TestSending:
    def test_what_is_sent_waits_and_the_answer_says_nothing_of_it(self, client, edition):
        given = GIVEN | {"name": "Person Two", "email": "two@example.org"}
        response = client.post("/report/?quotation=person-one-asked&edition=one/1", given)
        assert (response.status_code, response.headers["Location"]) == (302, "/report/thanks/")
        report = Report.objects.get()
        assert {name: getattr(report, name) for name in given} == given
        assert (report.position, report.edition, report.handled_at) == ("person-one-asked", edition, None)
        assert "Thank you: your message is with us" in text_of(client.get("/report/thanks/"))

    def test_nothing_but_kind_and_message_is_needed(self, client):
        assert client.post("/report/", GIVEN).status_code == 302
        report = Report.objects.get()
        assert (report.name, report.email, report.position, report.edition) == ("", "", "", None)

    def test_what_it_is_about_is_never_taken_from_the_form(self, client, edition):
        client.post(
            "/report/", GIVEN | {"position": "person-one-asked", "edition": edition.pk, "handled_at": "2026-01-01"}
        )
        report = Report.objects.get()
        assert (report.position, report.edition, report.handled_at) == ("", None, None)

    def test_what_is_missing_is_listed_with_the_way_to_each_field_and_the_rest_is_kept(self, client, edition):
        given = {"kind": "", "message": " \r\n ", "name": "Person <Two>", "email": "two@"}
        response = client.post("/report/?edition=one/1", given)
        page = response.content.decode()
        assert (response.status_code, Report.objects.count()) == (200, 0)
        assert summary(response) == [
            ("#id_kind", "Choose what it is about."),
            ("#id_message", "Say what is wrong."),
            ("#id_email", "Write the e-mail address in full, such as name@example.org."),
        ]
        reader = read(page.split("\n", 1)[1])
        assert reader.having("div", role="alert", tabindex="-1", autofocus=None) != []
        assert {"id_kind", "id_kind_error", "id_message_error", "id_email_error"} <= set(reader.ids)
        assert [each["aria-describedby"] for each in reader.having("fieldset")] == ["id_kind_error"]
        (email,) = reader.having("input", name="email")
        assert (email["value"], email["aria-describedby"], email["aria-invalid"]) == (
            "two@",
            "id_email_helptext id_email_error",
            "true",
        )
        assert [each["value"] for each in reader.having("input", name="name")] == ["Person <Two>"]
        assert "The briefing Briefing One, edition 1" in text_of(response)
        assert "<title>Error: Report a mistake" in page

    def test_a_choice_made_is_kept(self, client):
        page = client.post("/report/", {"kind": "other", "message": ""}).content.decode()
        chosen = [each["value"] for each in read(page.split("\n", 1)[1]).having("input", type="radio", checked=None)]
        assert chosen == ["other"]

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("kind", "nonsense", "Select a valid choice. nonsense is not one of the available choices."),
            ("message", "x" * 5_001, "Shorten your message to 5,000 characters. It has 5001."),
            ("name", "x" * 201, "Shorten your name to 200 characters."),
            ("email", f"{'x' * 60}@{'.'.join(['y' * 60] * 4)}.org", "Shorten the e-mail address to 254 characters."),
        ],
    )
    def test_too_much_is_refused_at_its_field(self, client, field, value, message):
        response = client.post("/report/", GIVEN | {field: value})
        assert summary(response) == [(f"#id_{field}", message)]
        assert Report.objects.count() == 0

    def test_as_much_as_is_allowed_is_taken_with_line_breaks_counted_once(self, client):
        client.post("/report/", GIVEN | {"message": "x\r\n" * 2_499 + "xy", "name": "n" * 200})
        assert [len(report.message) for report in Report.objects.all()] == [5_000]

    def test_characters_that_nobody_sees_are_left_out(self, client):
        given = GIVEN | {"message": "a\u202eb\x00c\u200b\r\n\td", "name": " Per\u2066son\r\nOne "}
        client.post("/report/", given)
        report = Report.objects.get()
        assert (report.message, report.name) == ("abc\n\td", "Person One")
        assert summary(client.post("/report/", GIVEN | {"message": "\u200b\x00"})) == [
            ("#id_message", "Say what is wrong.")
        ]

    def test_a_program_that_fills_in_everything_is_thanked_and_not_heard(
        self, client, django_capture_on_commit_callbacks
    ):
        UserFactory(staff=True, groups=["Editors"])
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post("/report/", GIVEN | {"homepage": "https://example.org/"})
        assert (response.headers["Location"], Report.objects.count(), mail.outbox) == ("/report/thanks/", 0, [])

    def test_a_form_from_elsewhere_is_refused_and_the_reader_told_what_to_do(self):
        client = Client(enforce_csrf_checks=True)
        response = client.post("/report/", GIVEN)
        assert (response.status_code, Report.objects.count()) == (403, 0)
        assert "Go back, copy what you wrote, load the page anew and send it again." in text_of(response)

    def test_with_the_cookie_and_the_token_of_its_own_page_it_is_taken(self):
        client = Client(enforce_csrf_checks=True)
        (token,) = read(client.get("/report/").content.split(b"\n", 1)[1]).having("input", name="csrfmiddlewaretoken")
        response = client.post("/report/", GIVEN | {"csrfmiddlewaretoken": token["value"]})
        assert (response.status_code, Report.objects.count()) == (302, 1)

    def test_only_get_and_post_are_answered(self, client):
        assert [client.put("/report/").status_code, client.post("/report/thanks/").status_code] == [405, 405]

    def test_the_number_of_queries(self, client, django_assert_num_queries, edition):
        with django_assert_num_queries(6):
            client.post("/report/?quotation=person-one-asked&edition=one/1", GIVEN)


@pytest.mark.parametrize("address", ["/briefings/one/", "/briefings/one/editions/1/", "/roles/type-g/"])
def test_every_edition_and_record_leads_to_the_form_for_its_edition(client, address):
    publish("one")
    page = client.get(address).content.decode()
    assert page.count('<a href="/report/?edition=one/1">Report a mistake on this page</a>') == 1
