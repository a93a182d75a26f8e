import factory

from briefing.enums import SectionKind
from briefing.models import Section
from tests.factories.briefing import BriefingFactory


class SectionFactory(factory.django.DjangoModelFactory):
    briefing = factory.SubFactory(BriefingFactory)
    key = factory.Sequence(lambda n: f"part-{n}")
    order = factory.Sequence(lambda n: n % 30_000 + 1)
    kind = SectionKind.PROSE
    heading = factory.Sequence(lambda n: f"Part {n}")
    prose = "One paragraph."

    class Meta:
        model = Section
        skip_postgeneration_save = True

    @factory.post_generation
    def audiences(self, create, extracted):
        if create and extracted:
            self.audiences.set(extracted)
