import factory

from briefing.enums import StakeholderKind
from briefing.models import Stakeholder


class StakeholderFactory(factory.django.DjangoModelFactory):
    """A body unless said otherwise."""

    slug = factory.Sequence(lambda n: f"body-{n}")
    name = factory.Sequence(lambda n: f"Body {n}")
    kind = StakeholderKind.ORGANISATION

    class Meta:
        model = Stakeholder

    class Params:
        person = factory.Trait(
            kind=StakeholderKind.PERSON,
            slug=factory.Sequence(lambda n: f"person-{n}"),
            name=factory.Sequence(lambda n: f"Person {n}"),
        )
        office_holder = factory.Trait(person=True, public_office=True)
        part = factory.Trait(parent=factory.SubFactory("tests.factories.stakeholder.StakeholderFactory"))
