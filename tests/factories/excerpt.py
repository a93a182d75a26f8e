import factory

from briefing.enums import Clearance
from briefing.models import Excerpt
from tests.factories.source import SourceFactory


class ExcerptFactory(factory.django.DjangoModelFactory):
    source = factory.SubFactory(SourceFactory)
    key = factory.Sequence(lambda n: f"passage-{n}")
    text = "The first post begins in June. The second post ends in May."
    locator = "paragraph 1"
    captured_on = "2026-01-05"

    class Meta:
        model = Excerpt

    class Params:
        staff_only = factory.Trait(clearance=Clearance.STAFF)
