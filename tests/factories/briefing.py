import factory

from briefing.enums import Recipe, Voice
from briefing.models import Briefing
from tests.factories.appointment import AppointmentFactory
from tests.factories.contact import ContactFactory
from tests.factories.issuer import IssuerFactory
from tests.factories.source import SourceFactory
from tests.factories.topic import TopicFactory


class BriefingFactory(factory.django.DjangoModelFactory):
    """An FOI summary in the issuer's own voice, without sections."""

    slug = factory.Sequence(lambda n: f"briefing-{n}")
    title = factory.Sequence(lambda n: f"Briefing {n}")
    recipe = Recipe.FOI_SUMMARY
    topic = factory.SubFactory(TopicFactory)
    issuer = factory.SubFactory(IssuerFactory)
    lead = "What this is about."
    what_changes = "Wardens move."
    from_when = "It is not known."

    class Meta:
        model = Briefing
        skip_postgeneration_save = True

    class Params:
        letter = factory.Trait(
            recipe=Recipe.PARTNER_LETTER,
            salutation="Dear partners",
            closing="Yours sincerely",
            signatory=factory.SubFactory(AppointmentFactory),
        )
        restatement = factory.Trait(letter=True, voice=Voice.RESTATEMENT, restates=factory.SubFactory(SourceFactory))
        with_contact = factory.Trait(contact=factory.SubFactory(ContactFactory))

    @factory.post_generation
    def audiences(self, create, extracted):
        if create and extracted:
            self.audiences.set(extracted)
