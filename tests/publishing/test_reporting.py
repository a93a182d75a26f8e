"""A reader's report is kept, told of, and handled with an outcome."""

from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import override_settings

from briefing.enums import ReportKind
from briefing.models import Report
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.reporting import handle, report
from tests.factories.edition import EditionFactory
from tests.factories.report import ReportFactory
from tests.factories.user import UserFactory
from tests.publishing.mails import sent

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 5, 12, tzinfo=UTC)
WORDS = {"kind": ReportKind.OWN_QUOTATION, "message": "I said 41.", "name": "Person One", "email": "one@example.org"}


def test_it_waits_with_what_was_said_and_when():
    made = report(**WORDS, position="promise", at=AT)
    kept = Report.objects.waiting().get()
    assert kept == made
    assert (kept.message, kept.name, kept.email, kept.position, kept.received_at) == (
        "I said 41.",
        "Person One",
        "one@example.org",
        "promise",
        AT,
    )


@pytest.mark.parametrize("wrong", [{"message": ""}, {"kind": "nonsense"}, {"email": "one"}, {"message": "x" * 5_001}])
def test_what_cannot_be_kept_is_refused(wrong):
    with pytest.raises(ValidationError):
        report(**WORDS | wrong)
    assert Report.objects.count() == 0


@pytest.fixture
def staff():
    for name, groups in (("editor", ["Editors"]), ("approver", ["Approvers"]), ("both", ["Editors", "Approvers"])):
        UserFactory(username=name, staff=True, groups=groups)
    UserFactory(username="root", superuser=True)
    UserFactory(username="stranger", staff=True)
    UserFactory(username="gone", staff=True, groups=["Editors"], is_active=False)
    UserFactory(username="reader", groups=["Editors"])
    UserFactory(username="silent", staff=True, groups=["Editors"], email="")


def test_each_who_may_deal_with_it_is_told_once_it_is_kept(staff, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        report(**WORDS)
        assert sent() == {}
    assert sent() == {"A reader’s report waits": ["approver", "both", "editor", "root"]}


def test_nothing_that_the_reader_wrote_leaves_with_the_mail(staff, django_capture_on_commit_callbacks):
    edition = EditionFactory(title="Ponds")
    with django_capture_on_commit_callbacks(execute=True):
        made = report(**WORDS, edition=edition, at=AT)
        plain = report(**WORDS | {"kind": ReportKind.OTHER}, at=AT)
    about, other = sorted({message.body for message in mail.outbox}, key=len, reverse=True)
    assert " ".join(about.split()) == (
        "A reader sent a report on ‘Ponds, edition 1’ on 5 January 2026 at 12:00: This quotation is mine, and "
        "something is wrong with it. Read it, and write what was found and done: "
        f"{settings.SITE_URL}/admin/briefing/report/{made.pk}/change/ -- {settings.SITE_URL}"
    )
    assert " ".join(other.split()).startswith("A reader sent a report on 5 January 2026 at 12:00: Something else. ")
    assert f"/admin/briefing/report/{plain.pk}/change/" in other


@override_settings(EMAIL_BACKEND="nowhere.to.be.found")
def test_a_report_is_kept_even_if_nobody_can_be_told(staff, django_capture_on_commit_callbacks, caplog):
    with django_capture_on_commit_callbacks(execute=True):
        report(**WORDS)
    assert Report.objects.count() == 1
    assert "could not be sent" in caplog.text


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_telling_takes_one_statement(django_assert_num_queries, django_capture_on_commit_callbacks, rows):
    for _ in range(rows):
        UserFactory(staff=True, groups=["Editors"])
    with django_capture_on_commit_callbacks() as waiting:
        report(**WORDS)
    (tell,) = waiting
    with django_assert_num_queries(1):
        tell()
    assert len(mail.outbox) == rows


def test_with_an_outcome_it_is_handled_and_whoever_writes_last_stands_for_it():
    waiting = ReportFactory()
    editor, approver = (UserFactory(staff=True, groups=[group]) for group in ("Editors", "Approvers"))
    handle(report=waiting, actor=editor, outcome="  The source says 40.\r\nNothing to do. ", at=AT)
    kept = Report.objects.get()
    assert (kept.outcome, kept.handled_at, kept.handled_by) == ("The source says 40.\nNothing to do.", AT, editor)
    handle(report=kept, actor=approver, outcome="It says 41: corrected.")
    kept.refresh_from_db()
    assert (kept.outcome, kept.handled_by, kept.handled_at > AT) == ("It says 41: corrected.", approver, True)
    assert list(Report.objects.waiting()) == []


def test_without_an_outcome_or_the_right_it_goes_on_waiting():
    waiting = ReportFactory()
    with pytest.raises(Refused, match="Say what was found and done"):
        handle(report=waiting, actor=UserFactory(staff=True, groups=["Editors"]), outcome=" \n ")
    for actor in (UserFactory(staff=True), UserFactory(staff=True, groups=["Editors"], is_active=False)):
        with pytest.raises(NotPermitted):
            handle(report=waiting, actor=actor, outcome="Done.")
    assert list(Report.objects.waiting()) == [waiting]
