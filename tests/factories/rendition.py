import hashlib

import factory

from briefing.enums import RenditionFormat
from briefing.models import Rendition
from tests.factories.edition import EditionFactory


class RenditionFactory(factory.django.DjangoModelFactory):
    edition = factory.SubFactory(EditionFactory)
    format = RenditionFormat.HTML
    of = 1000  # more than any test makes: the edition is never whole, and takes another
    body = b"<article><h1>Briefing</h1></article>"
    digest = factory.LazyAttribute(lambda rendition: hashlib.sha256(rendition.body).hexdigest())

    class Meta:
        model = Rendition

    class Params:
        json = factory.Trait(format=RenditionFormat.JSON, body=b"{}")
