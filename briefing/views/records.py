"""Evidence pages: each record as the editions froze it, and lists of them by noun."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from briefing.content.blocks import RecordPage
from briefing.content.serialise import deserialise
from briefing.queries.reading import editions_printing, record_to_read, records_with_pages
from briefing.renderers.addresses import PLURALS
from briefing.renderers.html import render_record
from briefing.views.answers import page, who_and_when

HEADINGS: Final = {
    "topics": ("Topics", "The subjects that group evidence and briefings."),
    "roles": ("Roles", "Posts that the briefings speak of, with their duties and the names that sources give them."),
    "stakeholders": ("People and bodies", "Organisations, and holders of public office, named in the briefings."),
    "issues": ("Issues", "Questions on which people differ, with both sides as they are put."),
    "events": ("Events", "What happened when, and what each source says of the date."),
    "measures": ("Measures", "What is counted, and the figures that each source gives."),
    "sources": ("Sources", "The documents on which the briefings rest."),
}
NOUNS: Final = {plural: noun for noun, plural in PLURALS.items()}


@require_safe
def records(request: HttpRequest, nouns: str) -> HttpResponseBase:
    heading, description = HEADINGS[nouns]
    found = records_with_pages(*who_and_when(request)).filter(noun=NOUNS[nouns])
    # The edition published last comes first: its title stands.
    titles: dict[str, str] = {}
    for slug, title in found.values_list("slug", "title"):
        titles.setdefault(slug, title)
    listed = sorted(titles.items(), key=lambda each: (each[1].casefold(), each[0]))
    context = {"nouns": nouns, "heading": heading, "description": description, "records": listed}
    return page(request, "pages/records.html", context)


@require_safe
def record(request: HttpRequest, nouns: str, slug: str) -> HttpResponseBase:
    actor, at = who_and_when(request)
    noun = NOUNS[nouns]
    found = record_to_read(noun, slug, actor, at)
    if found is None:
        raise Http404
    context = {
        "record": found,
        "nouns": nouns,
        "heading": HEADINGS[nouns][0],
        # Our renderer escapes what people typed.
        "document": mark_safe(render_record(deserialise(found.content, RecordPage)).decode()),
        "editions": editions_printing(noun, slug, actor, at),
    }
    return page(request, "pages/record.html", context)
