import factory

from briefing.enums import Clearance, PositionKind, Silence, Stance
from briefing.models import Position
from tests.factories.excerpt import ExcerptFactory
from tests.factories.issue import IssueFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory


class PositionFactory(factory.django.DjangoModelFactory):
    """A remark in our words. `words="…"` adds a quotation, found in an excerpt made of those words."""

    slug = factory.Sequence(lambda n: f"position-{n}")
    topic = factory.SubFactory(TopicFactory)
    stakeholder = factory.SubFactory(StakeholderFactory)
    kind = PositionKind.REMARK
    title = factory.Sequence(lambda n: f"Remark {n}")
    paraphrase = "They said that the gate opens early."
    date = "9 June 2025"
    source = factory.SubFactory(SourceFactory)
    locator = "paragraph 1"

    class Meta:
        model = Position
        skip_postgeneration_save = True

    class Params:
        takes_a_side = factory.Trait(
            kind=PositionKind.STANCE,
            issue=factory.SubFactory(IssueFactory, topic=factory.SelfAttribute("..topic")),
            stance=Stance.FIRST,
        )
        mixed = factory.Trait(takes_a_side=True, stance=Stance.MIXED, stance_wording="wants both, at different hours")
        committed = factory.Trait(kind=PositionKind.COMMITMENT)
        silent = factory.Trait(silence=Silence.NO_REPLY, paraphrase="")
        none_found = factory.Trait(silence=Silence.NONE_FOUND, paraphrase="", searched="Their site, on 5 January 2026")
        staff_only = factory.Trait(clearance=Clearance.STAFF)

    @factory.post_generation
    def words(self, create, extracted, **quotation):
        if create and extracted:
            excerpt = ExcerptFactory(source=self.source, text=extracted)
            QuotationFactory(**{"position": self, "excerpt": excerpt, "words": extracted, **quotation})
