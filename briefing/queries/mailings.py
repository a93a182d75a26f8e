"""Letters of an edition: what was made, and whom it may be sent to."""

from __future__ import annotations

from django.db.models import Count, Sum

from briefing.enums import RenditionFormat
from briefing.models import Audience, Edition, Mailing, Recipient, Rendition
from briefing.models.mailing import MailingQuerySet


def mailings_of(edition: Edition) -> MailingQuerySet:
    """Those about the edition, newest first, with who made and handed them out."""
    return Mailing.objects.filter(edition=edition).select_related("made_by", "handed_out_by", "corrects")


def mailing(key: int) -> Mailing | None:
    """With all that making its letters looks at, but for the recipients."""
    together = ("edition__briefing__issuer", "edition__withdrawal__replaced_by", "edition__removal", "made_by")
    return Mailing.objects.select_related(*together, "handed_out_by", "corrects").filter(pk=key).first()


def letters_out(edition: Edition) -> int:
    """How many letters about the edition were handed out, without those on what became of it. One statement."""
    return Mailing.objects.handed_out().about(edition).aggregate(count=Sum("letters"))["count"] or 0


def versions_of(edition: Edition) -> list[tuple[str, str]]:
    """The audiences for which the edition was frozen, everyone first, with their names. Two statements."""
    stored = Rendition.objects.filter(edition=edition, format=RenditionFormat.JSON)
    slugs = list(stored.order_by("audience").values_list("audience", flat=True))
    names = dict(Audience.objects.filter(slug__in=slugs).values_list("slug", "name"))
    return [(slug, names.get(slug, slug) if slug else "Everyone’s") for slug in slugs]


def groups_of_recipients() -> list[tuple[str, int]]:
    """Each group of stored recipients, by name, with how many there are; the empty name is of those in none."""
    counted = Recipient.objects.order_by("group").values_list("group").annotate(count=Count("pk"))
    return list(counted)
