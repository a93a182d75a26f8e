import factory

from briefing.models import Issuer


class IssuerFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"issuer-{n}")
    name = factory.Sequence(lambda n: f"Issuing Body {n}")
    letterhead = "1 First Street\nTown A"
    email = "desk@example.org"
    notice = "Built from public documents."

    class Meta:
        model = Issuer

    class Params:
        runs_it = factory.Trait(runs_portal=True)
