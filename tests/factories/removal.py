from datetime import UTC, datetime

import factory

from briefing.models import Removal
from tests.factories.edition import EditionFactory
from tests.factories.user import UserFactory


class RemovalFactory(factory.django.DjangoModelFactory):
    edition = factory.SubFactory(EditionFactory)
    ground = "Order of a court, 1 February 2026."
    at = datetime(2026, 2, 1, tzinfo=UTC)
    asked_by = factory.SubFactory(UserFactory)
    agreed_by = factory.SubFactory(UserFactory)
    digests = factory.LazyFunction(lambda: [{"audience": "", "format": "html", "digest": "0" * 64}])

    class Meta:
        model = Removal
