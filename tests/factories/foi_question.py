import factory

from briefing.enums import FoiOutcome
from briefing.models import FoiQuestion
from tests.factories.foi_request import FoiRequestFactory


class FoiQuestionFactory(factory.django.DjangoModelFactory):
    request = factory.SubFactory(FoiRequestFactory)
    number = factory.Sequence(lambda n: n % 30_000 + 1)
    question = "How many wardens are there?"
    outcome = FoiOutcome.ANSWERED
    summary = "The body gave a number."

    class Meta:
        model = FoiQuestion

    class Params:
        refused = factory.Trait(outcome=FoiOutcome.REFUSED, exemption="section 40", summary="")
