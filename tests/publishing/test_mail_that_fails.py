"""A mail that can't be sent undoes nothing and breaks nothing; the log says what to do."""

import logging
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from briefing.models import BriefingLog
from briefing.publishing.submit import submit
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db

TOLD = (
    "What it tells of is done and stays done: tell them yourself. Check the mail server, and EMAIL_HOST, EMAIL_PORT, "
    "EMAIL_TLS, EMAIL_USER and EMAIL_PASSWORD."
)


class CannotBeReached(EmailBackend):
    def open(self):
        raise ConnectionRefusedError("nobody there")


class RefusesOne(EmailBackend):
    def send_messages(self, messages):
        if messages[0].to == ["approver@example.org"]:
            raise smtplib.SMTPRecipientsRefused({"approver@example.org": (550, b"unknown")})
        return super().send_messages(messages)


@pytest.fixture
def submitted(committed, settings, caplog):
    """Submits through a backend, and gives what the log holds of it."""
    approver(), approver("approver-b")
    ponds = dossier()

    def do(backend):
        settings.EMAIL_BACKEND = f"{__name__}.{backend.__name__}" if isinstance(backend, type) else backend
        with committed():
            entry = submit(briefing=ponds.briefing, actor=editor())
        assert BriefingLog.objects.get() == entry
        return [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]

    return do


def test_a_server_that_cant_be_reached(submitted):
    assert submitted(CannotBeReached) == [
        f"The e-mail ‘To approve: Ponds’ could not be sent to approver@example.org, approver-b@example.org. {TOLD}"
    ]
    assert mail.outbox == []


def test_an_address_that_is_refused_keeps_nothing_back_from_the_others(submitted):
    assert submitted(RefusesOne) == [
        f"The e-mail ‘To approve: Ponds’ could not be sent to approver@example.org. {TOLD}"
    ]
    assert [message.to for message in mail.outbox] == [["approver-b@example.org"]]


def test_a_backend_that_isnt_there(submitted):
    assert [said.partition(" could")[0] for said in submitted("nowhere.Backend")] == ["The e-mail ‘To approve: Ponds’"]


def test_whom_to_tell_cant_be_worked_out(submitted, monkeypatch):
    def fail(_):
        raise RuntimeError

    monkeypatch.setattr("briefing.publishing.messages.progress", fail)
    [said] = submitted(EmailBackend)
    assert said == (
        "Nobody could be told by e-mail of: Ponds: Submitted, 1. It is done and stays done: tell those concerned "
        "yourself."
    )


def test_what_goes_well_leaves_nothing_in_the_log(submitted):
    assert submitted(EmailBackend) == []
    assert {message.from_email for message in mail.outbox} == {"portal@body.example"}
    assert {message.extra_headers["Auto-Submitted"] for message in mail.outbox} == {"auto-generated"}
