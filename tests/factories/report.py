from datetime import UTC, datetime

import factory

from briefing.enums import ReportKind
from briefing.models import Report
from tests.factories.user import UserFactory


class ReportFactory(factory.django.DjangoModelFactory):
    """Received on the first day of 2026, and waiting."""

    kind = ReportKind.MISTAKE
    message = "There were 41 wardens."
    received_at = datetime(2026, 1, 1, tzinfo=UTC)

    class Meta:
        model = Report

    class Params:
        handled = factory.Trait(
            handled_at=datetime(2026, 1, 3, tzinfo=UTC),
            handled_by=factory.SubFactory(UserFactory),
            outcome="The source says 40.",
        )
