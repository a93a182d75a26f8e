from decimal import Decimal

import factory

from briefing.enums import Clearance, FigureNature, FigureQualifier
from briefing.models import Figure
from tests.factories.measure import MeasureFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory


class FigureFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"figure-{n}")
    measure = factory.SubFactory(MeasureFactory)
    value = Decimal(120)
    period = "2020"
    stated_by = factory.SubFactory(StakeholderFactory)
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = Figure

    class Params:
        about = factory.Trait(qualifier=FigureQualifier.ABOUT)
        target = factory.Trait(nature=FigureNature.TARGET)
        change = factory.Trait(nature=FigureNature.CHANGE, value=Decimal(-20), since="2010")
        ratio = factory.Trait(nature=FigureNature.RATIO, value=Decimal(2), since="2010")
        staff_only = factory.Trait(clearance=Clearance.STAFF)
