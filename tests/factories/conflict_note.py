import factory

from briefing.models import ConflictNote
from tests.factories.event import EventFactory
from tests.factories.topic import TopicFactory


class ConflictNoteFactory(factory.django.DjangoModelFactory):
    """Sources that differ on one event."""

    slug = factory.Sequence(lambda n: f"difference-{n}")
    topic = factory.SubFactory(TopicFactory)
    title = factory.Sequence(lambda n: f"Difference {n}")
    records = factory.LazyAttribute(lambda note: f"event:{note.event.slug}")
    explanation = "The sources give two dates, and neither is later."

    class Meta:
        model = ConflictNote

    class Params:
        event = factory.SubFactory(EventFactory, topic=factory.SelfAttribute("..topic"))
