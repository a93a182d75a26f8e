"""What somebody may see now: the one road from a request to what editions froze."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from briefing.enums import RenditionFormat
from briefing.models import Edition, PublishedRecord, Rendition
from briefing.models.edition import EditionQuerySet
from briefing.models.published_record import PublishedRecordQuerySet

# Its briefing, and why readers are told not to rely on it.
WITH_EDITION: Final = ("briefing", "withdrawal", "removal")

Actor = AbstractBaseUser | AnonymousUser


def visible_editions(actor: Actor, at: datetime) -> EditionQuerySet:
    """Every edition that ``actor`` may see, with its briefing and what became of it; newest number first."""
    visible = Edition.objects.visible_to(actor, at).select_related(*WITH_EDITION)
    return visible.order_by("briefing__slug", "-number")


def current_editions(actor: Actor, at: datetime) -> EditionQuerySet:
    """The newest visible edition of each briefing that can be read, with its briefing, by title."""
    newest = Edition.objects.visible_to(actor, at).current().legible()
    return newest.select_related(*WITH_EDITION).order_by("title", "briefing__slug")


def current_edition(slug: str, actor: Actor, at: datetime) -> Edition | None:
    """The newest visible edition of the briefing ``slug`` that was issued; None if absent or not theirs to see."""
    return visible_editions(actor, at).issued().filter(briefing__slug=slug).first()


def visible_edition(slug: str, number: int, actor: Actor, at: datetime) -> Edition | None:
    """Edition ``number`` of the briefing ``slug``; None if it is absent or not theirs to see."""
    return visible_editions(actor, at).filter(briefing__slug=slug, number=number).first()


def rendition(edition: Edition, form: RenditionFormat, audience: str = "") -> Rendition | None:
    """The bytes of ``edition`` in one format for one audience; None where it has none."""
    return Rendition.objects.filter(edition=edition, audience=audience, format=form).first()


def formats(edition: Edition, audience: str = "") -> frozenset[str]:
    """In which formats the edition was frozen for one audience."""
    stored = Rendition.objects.filter(edition=edition, audience=audience).order_by("format")
    return frozenset(stored.values_list("format", flat=True))


def current_records(actor: Actor, at: datetime) -> PublishedRecordQuerySet:
    """Evidence pages frozen by the newest visible editions, with edition and briefing.

    One record appears once for each briefing and audience that prints it, the edition published
    last first: ``.filter(noun="role", slug=…, audience="", has_page=True).first()`` is its page,
    and all of them say where it is used.
    """
    records = PublishedRecord.objects.current(actor, at)
    with_editions = records.select_related("edition__briefing", "edition__withdrawal")
    return with_editions.order_by("noun", "slug", "-edition__published_at", "-edition_id", "audience")
