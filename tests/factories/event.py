import factory

from briefing.enums import Clearance, EventKind
from briefing.models import Event
from tests.factories.attestation import AttestationFactory
from tests.factories.topic import TopicFactory


class EventFactory(factory.django.DjangoModelFactory):
    """`date="1 May 2025"` gives it an attestation of that date; `date__source=…` says whose."""

    slug = factory.Sequence(lambda n: f"event-{n}")
    topic = factory.SubFactory(TopicFactory)
    title = factory.Sequence(lambda n: f"Event {n}")
    kind = EventKind.CHANGE

    class Meta:
        model = Event
        skip_postgeneration_save = True

    class Params:
        staff_only = factory.Trait(clearance=Clearance.STAFF)

    @factory.post_generation
    def date(self, create, extracted, **attestation):
        if create and extracted:
            AttestationFactory(event=self, date=extracted, gives_date=True, **attestation)

    @factory.post_generation
    def participants(self, create, extracted):
        if create and extracted:
            self.participants.set(extracted)
