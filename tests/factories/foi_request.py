import factory

from briefing.models import FoiRequest
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory


class FoiRequestFactory(factory.django.DjangoModelFactory):
    """An answer that we know from somebody's summary alone."""

    slug = factory.Sequence(lambda n: f"request-{n}")
    topic = factory.SubFactory(TopicFactory)
    title = factory.Sequence(lambda n: f"Request {n}")
    public_body = factory.SubFactory(StakeholderFactory)
    answered_on = "June 2025"
    summarised_by = factory.SubFactory(StakeholderFactory)
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = FoiRequest

    class Params:
        seen = factory.Trait(seen_by_us=True, summarised_by=None)
        complaint = factory.Trait(
            complaint_route="Write to the body within 40 working days.",
            complaint_source=factory.SubFactory(SourceFactory),
            complaint_locator="section 2",
        )
