"""Publishes the samples without composing them: what readers' pages are given to serve."""

import hashlib

from briefing.content.blocks import RecordPage
from briefing.content.lines import lines
from briefing.content.serialise import serialise
from briefing.renderers.html import render_html
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory
from tests.renderers.samples import RECORD, SUMMARY


def publish(
    slug="sample", *, briefing=None, document=SUMMARY, audiences=("",), records=(RECORD,), has_page=True, **edition
):
    """An edition of the briefing with its renditions and evidence pages, live unless told otherwise."""
    briefing = briefing or BriefingFactory(slug=slug, title=document.title)
    published = EditionFactory(briefing=briefing, **edition)
    for audience in audiences:
        for form, body in (("html", render_html(document)), ("json", serialise(document))):
            digest = hashlib.sha256(body).hexdigest()
            RenditionFactory(edition=published, audience=audience, format=form, body=body, digest=digest)
    for record in records:
        PublishedRecordFactory(
            edition=published,
            noun=record.noun,
            slug=record.slug,
            title=record.title,
            has_page=has_page,
            content=serialise(record).decode(),
            search_text="\n".join(lines(record)),
        )
    return published


def record_page(noun, slug, title):
    return RecordPage(noun, slug, noun.title(), title, (), (), (), ())
