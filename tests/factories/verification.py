from datetime import UTC, date, datetime

import factory

from briefing.enums import ComparedAt
from briefing.models import Verification
from tests.factories.briefing import BriefingFactory


class VerificationFactory(factory.django.DjangoModelFactory):
    briefing = factory.SubFactory(BriefingFactory)
    occasion = ComparedAt.SUBMISSION
    at = datetime(2026, 1, 1, tzinfo=UTC)
    policy = "words-1"
    position = factory.Sequence(lambda n: f"position-{n}")
    quotation = 1
    source = "report"
    excerpt = "paragraph-1"
    captured_on = date(2025, 12, 1)
    words_digest = "0" * 64
    excerpt_digest = "1" * 64
    matches = True

    class Meta:
        model = Verification
