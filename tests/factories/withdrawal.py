from datetime import UTC, datetime

import factory

from briefing.enums import WithdrawalKind
from briefing.models import Withdrawal
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.user import UserFactory


class WithdrawalFactory(factory.django.DjangoModelFactory):
    """Withdrawn on the first day of February 2026, since it no longer applies."""

    edition = factory.SubFactory(EditionFactory)
    kind = WithdrawalKind.NO_LONGER
    explanation = "The ponds were filled in."
    at = datetime(2026, 2, 1, tzinfo=UTC)
    by = factory.SubFactory(UserFactory)

    class Meta:
        model = Withdrawal

    class Params:
        in_error = factory.Trait(kind=WithdrawalKind.IN_ERROR)
        replaced = factory.Trait(kind=WithdrawalKind.REPLACED, replaced_by=factory.SubFactory(BriefingFactory))
