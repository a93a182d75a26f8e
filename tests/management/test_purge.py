from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from briefing.models import Report
from tests.factories.report import ReportFactory

pytestmark = pytest.mark.django_db


def said(*options, **given):
    out = StringIO()
    call_command("purge", *options, stdout=out, **given)
    return out.getvalue()


@pytest.fixture
def reports(time_machine):
    time_machine.move_to(datetime(2027, 1, 4, tzinfo=UTC), tick=False)
    return [ReportFactory(handled=True, handled_at=datetime(2026, 1, day, tzinfo=UTC)) for day in (3, 5)]


COUNTS = """\
      1  readers’ reports, handled more than 365 days ago
      0  readers’ reports that nobody handled, received more than 730 days ago
      0  comments, with their review links
      0  review links, ended more than 90 days ago
      0  submitted texts, settled more than 90 days ago
      0  letters’ recipients, handed out (or made and never handed out) more than 180 days ago
      0  stored recipients, last checked more than 365 days ago
      0  sessions, expired
      0  accounts, shut and not used for 365 days: emptied but for their name
      0  entries of the admin’s own log, more than 365 days old
      0  versions of records that were deleted more than 365 days ago
"""


def test_it_says_what_went(reports):
    assert said() == f"Gone:\n{COUNTS}"
    assert list(Report.objects.all()) == [reports[1]]


def test_a_trial_says_what_would_go(reports):
    assert said("--dry-run") == f"Would go:\n{COUNTS}"
    assert Report.objects.count() == 2


def test_it_can_be_quiet(reports):
    assert said(verbosity=0) == ""
