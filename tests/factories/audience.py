import factory

from briefing.models import Audience


class AudienceFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"audience-{n}")
    name = factory.Sequence(lambda n: f"Readers {n}")
    order = factory.Sequence(lambda n: n % 30_000)

    class Meta:
        model = Audience
