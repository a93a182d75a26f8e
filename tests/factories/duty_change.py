import factory

from briefing.enums import ChangeBasis, DutyOutcome
from briefing.models import DutyChange
from tests.factories.duty import DutyFactory
from tests.factories.source import SourceFactory
from tests.factories.succession import SuccessionFactory


class DutyChangeFactory(factory.django.DjangoModelFactory):
    """A duty kept as it was, by our own comparison."""

    succession = factory.SubFactory(SuccessionFactory)
    order = factory.Sequence(lambda n: n % 30_000 + 1)
    old = factory.SubFactory(DutyFactory)
    new = factory.SubFactory(DutyFactory)
    outcome = DutyOutcome.KEPT
    basis = ChangeBasis.OURS

    class Meta:
        model = DutyChange

    class Params:
        stated = factory.Trait(
            basis=ChangeBasis.STATED, source=factory.SubFactory(SourceFactory), locator="paragraph 1"
        )
        dropped = factory.Trait(stated=True, new=None, outcome=DutyOutcome.DROPPED)
        not_stated = factory.Trait(new=None, outcome=DutyOutcome.NOT_STATED)
        added = factory.Trait(old=None, outcome=DutyOutcome.NEW)
