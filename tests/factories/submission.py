import factory

from briefing.models import Submission
from tests.factories.briefing_log import BriefingLogFactory


class SubmissionFactory(factory.django.DjangoModelFactory):
    entry = factory.SubFactory(BriefingLogFactory)
    content = "[]"

    class Meta:
        model = Submission
