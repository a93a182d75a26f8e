import factory

from briefing.models import Attestation
from tests.factories.source import SourceFactory


class AttestationFactory(factory.django.DjangoModelFactory):
    """One source's word on an event; it doesn't give the event its date unless told so."""

    event = factory.SubFactory("tests.factories.event.EventFactory")
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"
    date = "1 May 2025"

    class Meta:
        model = Attestation

    class Params:
        undated = factory.Trait(date="")
