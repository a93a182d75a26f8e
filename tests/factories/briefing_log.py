from datetime import UTC, datetime

import factory

from briefing.enums import LogAct
from briefing.models import BriefingLog
from tests.factories.briefing import BriefingFactory
from tests.factories.user import UserFactory


class BriefingLogFactory(factory.django.DjangoModelFactory):
    """The next entry of its briefing's chain: something was submitted on the first day of 2026."""

    briefing = factory.SubFactory(BriefingFactory)
    number = factory.LazyAttribute(lambda entry: entry.briefing.log.count() + 1)
    act = LogAct.SUBMITTED
    at = datetime(2026, 1, 1, tzinfo=UTC)
    actor = factory.SubFactory(UserFactory)
    digest = factory.Sequence(lambda n: f"{n:064x}")
    details = factory.LazyFunction(lambda: {"note": "First published.", "major": True, "live_from": ""})
    previous = factory.LazyAttribute(
        lambda entry: entry.briefing.log.order_by("-number").values_list("hash", flat=True).first() or ""
    )

    class Meta:
        model = BriefingLog

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        return {"hash": BriefingLog(**kwargs).chained()} | kwargs
