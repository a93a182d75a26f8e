import factory

from briefing.models import Topic


class TopicFactory(factory.django.DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"topic-{n}")
    title = factory.Sequence(lambda n: f"Topic {n}")
    summary = "What the subject is about."

    class Meta:
        model = Topic
