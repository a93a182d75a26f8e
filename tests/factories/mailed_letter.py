import factory

from briefing.models import MailedLetter
from tests.factories.mailing import MailingFactory


class MailedLetterFactory(factory.django.DjangoModelFactory):
    mailing = factory.SubFactory(MailingFactory)
    number = factory.LazyAttribute(lambda letter: letter.mailing.mailed_letters.count() + 1)
    name = "Person One"
    organisation = "School One"

    class Meta:
        model = MailedLetter
