import factory

from briefing.models import Appointment
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory


class AppointmentFactory(factory.django.DjangoModelFactory):
    """A post of which no source says when it began or ended."""

    person = factory.SubFactory(StakeholderFactory, person=True)
    organisation = factory.SubFactory(StakeholderFactory)
    title = "Head of Post"
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = Appointment
