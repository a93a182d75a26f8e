import factory

from briefing.models import Role
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory


class RoleFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"role-{n}")
    topic = factory.SubFactory(TopicFactory)
    title = factory.Sequence(lambda n: f"Warden {n}")
    organisation = factory.SubFactory(StakeholderFactory)
    summary = "What the role is for."

    class Meta:
        model = Role
