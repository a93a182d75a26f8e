from datetime import UTC, datetime

import factory

from briefing.models import Mailing
from briefing.models.mailing import MailingKind
from tests.factories.edition import EditionFactory
from tests.factories.user import UserFactory


class MailingFactory(factory.django.DjangoModelFactory):
    """Made on the first day of 2026, and not handed out."""

    edition = factory.SubFactory(EditionFactory)
    kind = MailingKind.ISSUED
    subject = "What changes"
    fields = ("name", "organisation")
    colour = "#1d4f5c"
    letters = 1
    made_at = datetime(2026, 1, 1, tzinfo=UTC)
    made_by = factory.SubFactory(UserFactory)

    class Meta:
        model = Mailing

    class Params:
        handed_out = factory.Trait(
            handed_out_at=datetime(2026, 1, 2, tzinfo=UTC), handed_out_by=factory.SubFactory(UserFactory)
        )
