import factory

from briefing.models import PublishedRecord
from tests.factories.edition import EditionFactory


class PublishedRecordFactory(factory.django.DjangoModelFactory):
    edition = factory.SubFactory(EditionFactory)
    noun = "role"
    of = 1000  # more than any test makes: the edition is never whole, and takes another
    slug = factory.Sequence(lambda n: f"role-{n}")
    title = factory.Sequence(lambda n: f"Warden {n}")
    has_page = True
    content = "{}"
    search_text = "Warden"

    class Meta:
        model = PublishedRecord
