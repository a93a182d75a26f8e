"""The timeline of all that the published briefings name."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from briefing.content.blocks import Block, Paragraph, RecordPage, Timeline, TimelineItem
from briefing.content.inline import DifferenceRef, NoteRef, RecordLink, Text
from briefing.content.walk import without
from briefing.queries.answering import events_in_order, topics_in_order
from briefing.renderers.html_blocks import HtmlWriter
from briefing.views.answers import page, who_and_when

# They lead to places on the event's own page.
ELSEWHERE = (NoteRef, DifferenceRef)


@require_safe
def timeline(request: HttpRequest) -> HttpResponseBase:
    actor, at = who_and_when(request)
    topics = topics_in_order(actor, at)
    topic = request.GET.get("topic", "")
    if topic and topic not in dict(topics):
        raise Http404
    context = {"topics": topics, "topic": topic, "timeline": _written(events_in_order(actor, at, topic=topic))}
    return page(request, "pages/timeline.html", context)


def _written(events: Sequence[RecordPage]) -> SafeString | str:
    if not events:
        return ""
    items = tuple(
        TimelineItem(
            when=next((without(fact.children, ELSEWHERE) for fact in event.facts if fact.term == "Date"), ()),
            title=(RecordLink("event", event.slug, (Text(event.title),)),),
            origin=(),
            blocks=_summary(event),
        )
        for event in events
    )
    return HtmlWriter().blocks([Timeline(items)], 2)


def _summary(event: RecordPage) -> tuple[Block, ...]:
    """Its first paragraph."""
    blocks = next((section.blocks for section in event.sections if section.anchor == "summary"), ())
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return (without(first, ELSEWHERE),) if first else ()
