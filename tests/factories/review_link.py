from datetime import UTC, datetime

import factory

from briefing.models import ReviewLink
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.user import UserFactory


class ReviewLinkFactory(factory.django.DjangoModelFactory):
    entry = factory.SubFactory(BriefingLogFactory)
    token_digest = factory.Sequence(lambda n: f"{n:064x}")
    label = "Legal team"
    created_at = datetime(2026, 1, 1, tzinfo=UTC)
    created_by = factory.SubFactory(UserFactory)
    expires_at = datetime(2999, 1, 1, tzinfo=UTC)

    class Meta:
        model = ReviewLink

    class Params:
        revoked = factory.Trait(revoked_at=datetime(2026, 1, 2, tzinfo=UTC))
