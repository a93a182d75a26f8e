import factory

from briefing.models import RoleName
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory


class RoleNameFactory(factory.django.DjangoModelFactory):
    role = factory.SubFactory(RoleFactory)
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"
    name = factory.Sequence(lambda n: f"Warden named {n}")

    class Meta:
        model = RoleName
