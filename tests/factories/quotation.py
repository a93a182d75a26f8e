import factory

from briefing.enums import Standing
from briefing.models import Quotation
from tests.factories.excerpt import ExcerptFactory


class QuotationFactory(factory.django.DjangoModelFactory):
    """The words of the default excerpt's first sentence, in an excerpt of the position's source, which is their own."""

    position = factory.SubFactory(
        "tests.factories.position.PositionFactory",
        paraphrase="",
        stakeholder=factory.SelfAttribute("source.publisher"),
    )
    order = 1
    excerpt = factory.SubFactory(ExcerptFactory, source=factory.SelfAttribute("..position.source"))
    words = "The first post begins in June."
    standing = Standing.OWN_DOCUMENT

    class Meta:
        model = Quotation

    class Params:
        reported = factory.Trait(standing=Standing.REPORTED)
