import factory

from briefing.enums import Clearance, DutyForce
from briefing.models import Duty
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory


class DutyFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"duty-{n}")
    role = factory.SubFactory(RoleFactory)
    title = factory.Sequence(lambda n: f"Duty {n}")
    description = "Opens the gate."
    order = factory.Sequence(lambda n: n % 30_000 + 1)
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = Duty

    class Params:
        if_asked = factory.Trait(force=DutyForce.IF_ASKED, condition="if the school asks for it")
        staff_only = factory.Trait(clearance=Clearance.STAFF)
