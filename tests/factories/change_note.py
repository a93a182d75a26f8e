from datetime import UTC, datetime

import factory

from briefing.models import ChangeNote
from tests.factories.edition import EditionFactory
from tests.factories.user import UserFactory


class ChangeNoteFactory(factory.django.DjangoModelFactory):
    edition = factory.SubFactory(EditionFactory)
    number = factory.LazyAttribute(lambda note: note.edition.corrected_notes.count() + 1)
    text = "Two numbers changed, not one."
    at = datetime(2026, 2, 1, tzinfo=UTC)
    by = factory.SubFactory(UserFactory)

    class Meta:
        model = ChangeNote
