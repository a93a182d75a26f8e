"""Publishes the samples without composing them: what readers' pages are given to serve."""

import hashlib
from functools import lru_cache

from briefing.content.blocks import RecordPage
from briefing.content.lines import lines
from briefing.content.serialise import serialise
from briefing.renderers.docx import render_docx
from briefing.renderers.html import render_html
from briefing.renderers.pdf import render_pdf
from briefing.renderers.text import render_text
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory
from tests.renderers.samples import RECORD, SUMMARY

COLOUR = "#1d4f5c"


def publish(
    slug="sample",
    *,
    briefing=None,
    document=SUMMARY,
    audiences=("",),
    records=(RECORD,),
    has_page=True,
    files=True,
    **edition,
):
    """An edition of the briefing with its renditions and evidence pages, live unless told otherwise."""
    briefing = briefing or BriefingFactory(slug=slug, title=document.title)
    published = EditionFactory(briefing=briefing, **edition)
    for audience in audiences:
        for form, body in (("html", render_html(document)), ("json", serialise(document)), *_files(document, files)):
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


def _files(document, files):
    """None as for an edition of the time before there were any."""
    if not files:
        return []
    word = render_docx(document, None, colour=COLOUR)
    return [("docx", word), ("txt", render_text(document, None)), ("pdf", pdf_of(document))]


@lru_cache
def pdf_of(document):
    return render_pdf(document, None, colour=COLOUR)


def record_page(noun, slug, title):
    return RecordPage(noun, slug, noun.title(), title, (), (), (), ())
