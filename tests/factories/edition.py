from datetime import UTC, datetime

import factory

from briefing.models import Edition
from tests.factories.briefing import BriefingFactory


class EditionFactory(factory.django.DjangoModelFactory):
    """Live since the first day of 2026."""

    briefing = factory.SubFactory(BriefingFactory)
    number = factory.LazyAttribute(lambda edition: edition.briefing.editions.count() + 1)
    title = factory.SelfAttribute("briefing.title")
    summary = "What this is about."
    digest = factory.Sequence(lambda n: f"{n:064x}")
    change_note = "The first edition."
    live_from = datetime(2026, 1, 1, tzinfo=UTC)
    published_at = datetime(2026, 1, 1, tzinfo=UTC)

    class Meta:
        model = Edition

    class Params:
        to_come = factory.Trait(live_from=datetime(2999, 1, 1, tzinfo=UTC))
