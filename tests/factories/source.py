import factory

from briefing.enums import Clearance, SourceKind
from briefing.models import Source
from tests.factories.stakeholder import StakeholderFactory


class SourceFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"source-{n}")
    title = factory.Sequence(lambda n: f"Source {n}")
    kind = SourceKind.REPORT
    publisher = factory.SubFactory(StakeholderFactory)
    date = "9 June 2025"
    url = factory.LazyAttribute(lambda source: f"https://example.org/{source.slug}/")
    accessed_on = "2026-01-05"

    class Meta:
        model = Source
        skip_postgeneration_save = True

    class Params:
        undated = factory.Trait(date="")
        staff_only = factory.Trait(clearance=Clearance.STAFF)

    @factory.post_generation
    def authors(self, create, extracted):
        if create and extracted:
            self.authors.set(extracted)
