import factory

from briefing.models import Issue
from tests.factories.topic import TopicFactory


class IssueFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"issue-{n}")
    topic = factory.SubFactory(TopicFactory)
    question = factory.Sequence(lambda n: f"Where should wardens be based {n}?")
    first_pole = "wants wardens at the gate"
    second_pole = "wants wardens in the street"

    class Meta:
        model = Issue
