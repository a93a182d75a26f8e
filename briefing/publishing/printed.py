"""Which records an edition printed, by name, also once it was removed by law."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps

from briefing.content.digest import bytes_digest
from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition, PublishedRecord
from briefing.validators.references import MODELS
from briefing.wording.references import REFERABLE, Reference


def printed_by(edition: Edition) -> set[Reference]:
    """The records of which the edition froze evidence pages. One statement, more where it was removed."""
    frozen = PublishedRecord.objects.filter(edition=edition).order_by().values_list("noun", "slug").distinct()
    found = {Reference(noun, slug) for noun, slug in frozen if noun in REFERABLE}
    return found or set(_recognised(edition))


def name_digests(edition: Edition) -> list[str]:
    """What its removal keeps of the names, which may say of whom it told: enough to know them again."""
    return sorted(_digest(edition, name) for name in printed_by(edition))


def _recognised(edition: Edition) -> Iterator[Reference]:
    """Among all names that records ever bore, those whose digests the removal kept."""
    removed = BriefingLog.objects.filter(edition=edition, act=LogAct.REMOVED).order_by("number").first()
    kept = set(removed.details.get("names", ())) if removed else set()
    for noun in REFERABLE if kept else ():
        history = apps.get_model("briefing", MODELS[noun]).history
        for slug in history.order_by().values_list("slug", flat=True).distinct():
            name = Reference(noun, slug)
            if _digest(edition, name) in kept:
                yield name


def _digest(edition: Edition, name: Reference) -> str:
    return bytes_digest(f"{edition.digest} {name}".encode())
