import factory

from briefing.models import Contact


class ContactFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"contact-{n}")
    label = factory.Sequence(lambda n: f"Desk {n}")
    organisation = "Body A"
    email = "desk@example.org"
    checked_on = "2026-01-05"

    class Meta:
        model = Contact
