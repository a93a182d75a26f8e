"""The log keeps which error was overridden for good; what it says is told by the check, while it stands."""

import re

import pytest
from django.core import mail

from briefing.models import BriefingLog, Figure
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish
from briefing.publishing.refusal import PublicationRefused
from briefing.publishing.submit import submit
from tests.admin.test_waiting import OVERRIDES
from tests.admin.test_workflow_pages import address, signed_in, text_of
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.figure import FigureFactory
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
LOOKS_FOR = "F002 figure:wardens-2025: It looks for this: two figures"


@pytest.fixture
def ponds():
    made = dossier()
    FigureFactory(
        slug="wardens-again", measure=made.measure, source=made.source, stated_by=made.body, value=50, period="2025"
    )
    made.section.prose += " Elsewhere [[figure:wardens-again]]."
    made.section.save()
    return made


@pytest.fixture
def says(ponds):
    """The error's message, once it is overridden and waits to be published."""
    common = {"briefing": ponds.briefing, "actor": approver()}
    common["seen"] = submit(briefing=ponds.briefing, actor=editor()).hash
    with pytest.raises(PublicationRefused) as refusal:
        approve(**common)
    [finding] = refusal.value.findings
    approve(**common, overrides={finding.key: "Two days."})
    return finding.message


def log_of(ponds):
    page = text_of(signed_in(editor()).get(address("review", ponds.briefing)))
    return re.search(r"Overridden by approver (.+?) Two days\.", page)[1]


def overrides():
    return re.search(r"F002 .+? Two days\.", text_of(signed_in(approver("second")).get(OVERRIDES)))[0]


def escaped(words):
    return words.replace("'", "&#x27;")


def test_while_it_stands_it_says_what_it_said(ponds, says):
    whole = f"F002 figure:wardens-2025: {escaped(says)}"
    assert (log_of(ponds), overrides()) == (whole, f"{whole} Two days.")
    publish(briefing=ponds.briefing, actor=editor())
    assert overrides() == f"{whole} Two days."


def test_once_it_stands_no_more_the_check_says_what_it_looks_for(ponds, says):
    publish(briefing=ponds.briefing, actor=editor())
    Figure.objects.filter(slug="wardens-again").update(value=40)
    assert log_of(ponds).startswith(LOOKS_FOR)
    assert overrides().startswith(LOOKS_FOR)


def test_what_entries_of_earlier_times_hold_is_shown(ponds):
    details = {"finding": "f" * 16, "id": "F002", "record": "figure:wardens-2025", "message": "Two numbers."}
    BriefingLogFactory(briefing=ponds.briefing, act="overridden", actor=approver(), reason="Two days.", details=details)
    assert overrides() == "F002 figure:wardens-2025: Two numbers. Two days."


def test_mails_say_no_more_than_the_log(ponds, says, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        approver("second").email = "second@example.org"
        publish(briefing=ponds.briefing, actor=editor())
    [sent] = [each for each in mail.outbox if each.subject.startswith("Overridden")]
    assert "The error is of the check F002, on figure:wardens-2025." in " ".join(sent.body.split())
    assert says not in sent.body


def test_the_log_holds_nothing_of_what_it_says(ponds, says):
    assert [says in str(entry.details) for entry in BriefingLog.objects.all()] == [False] * 3
