import factory

from briefing.models import Measure
from tests.factories.topic import TopicFactory


class MeasureFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"measure-{n}")
    topic = factory.SubFactory(TopicFactory)
    title = factory.Sequence(lambda n: f"Wardens counted {n}")
    unit = "wardens"
    unit_singular = "warden"
    definition = "Wardens in post on the day."

    class Meta:
        model = Measure
