"""Answers to questions across the frozen records: what happened when, and who does this now."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import and_
from typing import Final

from django.db.models import Q

from briefing.content.blocks import RecordPage
from briefing.content.serialise import deserialise
from briefing.models.published_record import PublishedRecordQuerySet
from briefing.queries.visibility import Actor, current_editions, current_records

LAST: Final = "9999-12-31"
DUTIES_AND_ROLES: Final = ("duty", "role")
# How frozen pages answer the question: a fact of a duty's page, a section of a role's.
WHO_NOW: Final = "Who does this now"
WHO_NOW_ANCHOR: Final = "who-now"
# What a role's page calls its beginning and its end: as they happened, and as they are planned.
BEGAN_AND_ENDED: Final = (("Began", "Is to begin"), ("Ended", "Is to end"))


def events_in_order(actor: Actor, at: datetime, *, topic: str = "") -> list[RecordPage]:
    """Each event that current editions (on ``topic``, if given) print, once, by the earliest day that its date allows.

    Those without a date come last.
    """
    records = current_records(actor, at).filter(noun="event", has_page=True).defer("search_text")
    pages = _newest(records.filter(edition__briefing__topic__slug=topic) if topic else records)
    return sorted(pages, key=lambda page: (page.first or page.last or LAST, page.last or LAST, page.title))


def topics_in_order(actor: Actor, at: datetime) -> list[tuple[str, str]]:
    """Slug and title of each topic that a current edition is on, as the one published last titles it.

    Where none prints the topic itself, the words of its address stand for a title: the topic's own may have changed.
    """
    slugs = set(current_editions(actor, at).values_list("briefing__topic__slug", flat=True))
    printed = current_records(actor, at).filter(noun="topic", slug__in=slugs).values_list("slug", "title")
    titles: dict[str, str] = {}
    for slug, title in printed:
        titles.setdefault(slug, title)
    return sorted((slug, titles.get(slug, slug.replace("-", " ").capitalize())) for slug in slugs)


def records_of_topic(topic: str, actor: Actor, at: datetime) -> dict[str, list[tuple[str, str]]]:
    """By noun, slug and title of each record with a page that the topic's current editions print; events by date."""
    records = current_records(actor, at).filter(edition__briefing__topic__slug=topic, has_page=True)
    listed: dict[str, dict[str, str]] = {}
    for noun, slug, title in records.exclude(noun="event").values_list("noun", "slug", "title"):
        listed.setdefault(noun, {}).setdefault(slug, title)
    found = {noun: sorted(titles.items(), key=lambda each: each[1].casefold()) for noun, titles in listed.items()}
    return found | {"event": [(event.slug, event.title) for event in events_in_order(actor, at, topic=topic)]}


def duties_and_roles(words: str, actor: Actor, at: datetime) -> list[RecordPage]:
    """The duties and roles of current editions in which every one of ``words`` stands, roles first, then by title."""
    asked = [Q(search_text__icontains=word) for word in words.split()]
    records = current_records(actor, at).filter(noun__in=DUTIES_AND_ROLES)
    pages = _newest(records.filter(reduce(and_, asked, Q())))
    return sorted(pages, key=lambda page: (page.noun != "role", page.title.casefold()))


def _newest(records: PublishedRecordQuerySet) -> list[RecordPage]:
    """Each record as the edition published last printed it."""
    found: dict[tuple[str, str], RecordPage] = {}
    for record in records:
        if (record.noun, record.slug) not in found:
            found[record.noun, record.slug] = deserialise(record.content, RecordPage)
    return list(found.values())
