"""Evidence pages: each record as the editions froze it, and lists of them by noun."""

from __future__ import annotations

from itertools import chain
from typing import Final

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from briefing.content.blocks import RecordPage
from briefing.content.inline import DifferenceRef, NoteRef, RecordLink
from briefing.content.serialise import deserialise
from briefing.content.walk import plain_text, walk, without
from briefing.forms.lookup import LookupForm
from briefing.queries.answering import (
    BEGAN_AND_ENDED,
    WHO_NOW,
    WHO_NOW_ANCHOR,
    duties_and_roles,
    records_of_topic,
)
from briefing.queries.comparing import comparisons
from briefing.queries.reading import editions_printing, record_to_read, records_with_pages
from briefing.renderers.addresses import PLURALS, record_address
from briefing.renderers.html import render_record
from briefing.renderers.html_blocks import HtmlWriter
from briefing.views.answers import page, who_and_when

HEADINGS: Final = {
    "topics": ("Topics", "The subjects that group evidence and briefings."),
    "roles": ("Roles", "Posts that the briefings speak of, with their duties and the names that sources give them."),
    "stakeholders": ("People and bodies", "Organisations, and holders of public office, named in the briefings."),
    "issues": ("Issues", "Questions on which people differ, with both sides as they are put."),
    "events": ("Events", "What happened when, and what each source says of the date."),
    "measures": ("Measures", "What is counted, and the figures that each source gives."),
    "sources": ("Sources", "The documents on which the briefings rest."),
    "quotations": ("Quotations", "Words that the briefings print: who said them, where, and how we hold them."),
}
NOUNS: Final = {plural: noun for noun, plural in PLURALS.items()}
# What a topic's page lists, in this order.
OF_TOPIC: Final = {plural: noun for plural, noun in NOUNS.items() if plural not in {"topics", "quotations"}}


@require_safe
def records(request: HttpRequest, nouns: str) -> HttpResponseBase:
    return page(request, "pages/records.html", _listed(request, nouns))


@require_safe
def roles(request: HttpRequest) -> HttpResponseBase:
    """The list of roles, and who does now what a role did, by a duty or an old title."""
    form = LookupForm(request.GET if "q" in request.GET else None)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    found = duties_and_roles(asked, *who_and_when(request)) if asked else []
    context = {"form": form, "asked": asked, "answers": [_answer(record) for record in found], "writer": HtmlWriter()}
    return page(request, "pages/roles.html", _listed(request, "roles") | context)


def _answer(record: RecordPage) -> dict[str, object]:
    """What a list tells of a duty or a role: when a role ended, who does a duty now, and where to read on."""
    told = {*chain(*BEGAN_AND_ENDED)} if record.noun == "role" else {"Role", WHO_NOW}
    facts = [without(fact, (NoteRef, DifferenceRef)) for fact in record.facts if fact.term in told]
    answered = {WHO_NOW, WHO_NOW_ANCHOR} & {*(fact.term for fact in record.facts), *(s.anchor for s in record.sections)}
    role = record.slug if record.noun == "role" else _role_of(record)
    address = record_address("role", role) if role else None
    there = f"{address}#{WHO_NOW_ANCHOR}" if address and answered else address
    return {"kind": record.kind, "title": record.title, "facts": facts, "address": there}


def _role_of(record: RecordPage) -> str:
    links = [node for fact in record.facts for node in fact.children if isinstance(node, RecordLink)]
    return next((link.slug for link in links if link.noun == "role"), "")


def _source_named(quotation: RecordPage) -> str:
    """The title of the source that its page names, empty where it names none; a position has one source."""
    links = (node for node in walk(quotation) if isinstance(node, RecordLink) and node.noun == "source")
    link = next(links, None)
    return plain_text(link.children) if link else ""


def _listed(request: HttpRequest, nouns: str) -> dict[str, object]:
    heading, description = HEADINGS[nouns]
    found = records_with_pages(*who_and_when(request)).filter(noun=NOUNS[nouns])
    # The edition published last comes first: its title stands.
    titles: dict[str, str] = {}
    for slug, title in found.values_list("slug", "title"):
        titles.setdefault(slug, title)
    listed = sorted(titles.items(), key=lambda each: (each[1].casefold(), each[0]))
    return {"nouns": nouns, "heading": heading, "description": description, "records": listed}


@require_safe
def record(request: HttpRequest, nouns: str, slug: str) -> HttpResponseBase:
    actor, at = who_and_when(request)
    noun = NOUNS[nouns]
    found = record_to_read(noun, slug, actor, at)
    if found is None:
        raise Http404
    frozen = deserialise(found.content, RecordPage)
    context: dict[str, object] = {
        "record": found,
        "nouns": nouns,
        "heading": HEADINGS[nouns][0],
        # Our renderer escapes what people typed.
        "document": mark_safe(render_record(frozen).decode()),
        "editions": editions_printing(noun, slug, actor, at),
    }
    if noun == "topic":
        held = records_of_topic(slug, actor, at)
        context["groups"] = [(plural, HEADINGS[plural][0], held[n]) for plural, n in OF_TOPIC.items() if held.get(n)]
        return page(request, "pages/topic.html", context)
    if noun == "position":
        context |= {"compared": comparisons(found.edition, slug), "source": _source_named(frozen)}
        return page(request, "pages/quotation.html", context)
    return page(request, "pages/record.html", context)
