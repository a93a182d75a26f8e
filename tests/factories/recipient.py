import factory

from briefing.models import Recipient


class RecipientFactory(factory.django.DjangoModelFactory):
    """Plainly artificial; checked on the first day of 2026."""

    name = factory.Sequence(lambda n: f"Person {n}")
    organisation = factory.Sequence(lambda n: f"School {n}")
    salutation = factory.LazyAttribute(lambda recipient: f"Dear {recipient.name}")
    reference = factory.Sequence(lambda n: f"R/{n}")
    ward = "Ward A"
    contact_officer = "Officer One"
    checked_on = "2026-01-01"

    class Meta:
        model = Recipient
