"""Readers' reports in the admin: what waits comes first, and is handled with an outcome."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from briefing.enums import ReportKind
from briefing.models import Position, Report
from tests.admin.filling import address, errors, save
from tests.admin.test_hostile import LITERAL, MARK, Opened
from tests.factories.edition import EditionFactory
from tests.factories.position import PositionFactory
from tests.factories.report import ReportFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db

LIST = address(Report, "changelist")
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def listed(client, **query):
    return [report.message for report in client.get(LIST, query).context["cl"].result_list]


@pytest.fixture
def several():
    """Two that wait and two that were handled, made out of order."""
    for message, day, handled in (("c", 3, 8), ("b", 2, None), ("d", 4, 7), ("a", 1, None)):
        at = FIRST + timedelta(days=day)
        done = {"handled": True, "handled_at": FIRST + timedelta(days=handled)} if handled else {}
        ReportFactory(message=message, received_at=at, **done)


def test_what_waits_longest_comes_first_and_what_was_handled_last_comes_next(editor, several):
    assert listed(editor) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("chosen", "shown"), [("no", ["a", "b"]), ("yes", ["c", "d"]), ("maybe", ["a", "b", "c", "d"])]
)
def test_it_can_be_asked_what_waits_and_what_was_handled(editor, several, chosen, shown):
    assert listed(editor, handled=chosen) == shown


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_the_list_takes_as_many_statements_for_any_number(editor, django_assert_num_queries, rows):
    for number in range(rows):
        ReportFactory(edition=EditionFactory(), position=f"position-{number}", handled=number % 2 == 0)
    editor.get(LIST)  # content types are read once and then remembered
    with django_assert_num_queries(7):
        assert editor.get(LIST).status_code == 200


def test_a_report_leads_to_what_readers_see_and_to_what_has_to_be_corrected(editor):
    position = PositionFactory(slug="promise", title="The promise")
    edition = EditionFactory(briefing__slug="ponds", title="Ponds")
    report = ReportFactory(position="promise", edition=edition, email="one@example.org")
    page = editor.get(address(Report, "change", report.pk)).content.decode()
    for link in (
        '<a href="/quotations/promise/">promise</a>',
        f'<a href="{address(Position, "change", position.pk)}">The promise</a>',
        '<a href="/briefings/ponds/editions/1/">Ponds, edition 1</a>',
        '<a href="mailto:one@example.org">one@example.org</a>',
    ):
        assert page.count(link) == 1


def test_a_report_on_nothing_in_particular_or_on_what_is_gone_opens(editor):
    for report in (ReportFactory(), ReportFactory(position="gone")):
        assert editor.get(address(Report, "change", report.pk)).status_code == 200


def test_saving_an_outcome_handles_it_in_ones_own_name(editor):
    report = ReportFactory()
    assert save(editor, report, outcome=" The source says 40. ").status_code == 302
    report.refresh_from_db()
    assert (report.outcome, report.handled_by.is_staff, report.handled_at is not None) == (
        "The source says 40.",
        True,
        True,
    )


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("", "Say what was found and done. Until then the report waits."),
        (" \n ", "Say what was found and done. Until then the report waits."),
        ("abc\u202edef", "U+202E RIGHT-TO-LEFT OVERRIDE at character 4 is not allowed"),
        ("x" * 5_001, "Ensure this value has at most 5000 characters (it has 5001)."),
    ],
)
def test_without_an_outcome_that_can_be_read_it_goes_on_waiting(editor, outcome, told):
    report = ReportFactory()
    (message,) = errors(save(editor, report, outcome=outcome))["outcome"]
    assert message.startswith(told)
    assert list(Report.objects.waiting()) == [report]


def test_nothing_of_what_the_reader_wrote_can_be_changed(editor):
    report = ReportFactory(name="Person One", email="one@example.org")
    changes = {"message": "x", "name": "x", "email": "x@example.org", "kind": "other", "position": "x"}
    save(editor, report, outcome="Done.", handled_by="1", received_at_0="2020-01-01", **changes)
    report.refresh_from_db()
    assert (report.message, report.name, report.email, report.kind, report.position, report.received_at) == (
        "There were 41 wardens.",
        "Person One",
        "one@example.org",
        ReportKind.MISTAKE,
        "",
        FIRST,
    )


def test_reports_are_neither_made_nor_deleted_here(staff):
    report = ReportFactory()
    asked = [address(Report, "add"), address(Report, "delete", report.pk)]
    assert [staff.get(url).status_code for url in asked] == [403, 403]
    staff.post(LIST, {"action": "delete_selected", "_selected_action": report.pk, "post": "yes"})
    assert Report.objects.count() == 1


@pytest.mark.parametrize("text", LITERAL)
def test_hostile_words_of_a_reader_are_shown_as_typed(editor, text):
    report = ReportFactory(message=text, name=text, outcome=text)
    for url in (LIST, address(Report, "change", report.pk)):
        page = editor.get(url).content.decode()
        opened = Opened()
        opened.feed(page)
        assert (opened.bad, f"<script>{MARK}" in page) == ([], False)
    assert " ".join(text.split()) in " ".join(read_text(page).split())


def read_text(page):
    reader = Opened()
    words = []
    reader.handle_data = words.append
    reader.feed(page)
    return "".join(words)


def waiting_on_front_page(client):
    page = client.get(reverse("admin:index")).content.decode()
    return page.partition('<strong class="waiting">')[2].partition("</strong>")[0]


def test_the_front_page_says_how_many_wait_to_who_may_see_them(editor, client):
    assert waiting_on_front_page(editor) == ""
    ReportFactory.create_batch(2)
    ReportFactory(handled=True)
    assert waiting_on_front_page(editor) == "2 waiting"
    client.force_login(UserFactory(staff=True))
    assert waiting_on_front_page(client) == ""
