import factory

from briefing.enums import SuccessionKind
from briefing.models import Succession
from tests.factories.event import EventFactory
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory


class SuccessionFactory(factory.django.DjangoModelFactory):
    """One role replaced by another, unless `predecessors=` and `successors=` say which."""

    slug = factory.Sequence(lambda n: f"succession-{n}")
    title = factory.Sequence(lambda n: f"Succession {n}")
    kind = SuccessionKind.REPLACED
    effective = factory.SubFactory(EventFactory)
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = Succession
        skip_postgeneration_save = True

    @factory.post_generation
    def predecessors(self, create, extracted):
        if create:
            self.predecessors.set(extracted or [RoleFactory(topic=self.effective.topic)])

    @factory.post_generation
    def successors(self, create, extracted):
        if create:
            self.successors.set(extracted or [RoleFactory(topic=self.effective.topic)])
