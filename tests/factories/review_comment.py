from datetime import UTC, datetime

import factory

from briefing.models import ReviewComment
from tests.factories.review_link import ReviewLinkFactory


class ReviewCommentFactory(factory.django.DjangoModelFactory):
    link = factory.SubFactory(ReviewLinkFactory)
    at = datetime(2026, 1, 2, tzinfo=UTC)
    text = "The second paragraph is hard to read."

    class Meta:
        model = ReviewComment
