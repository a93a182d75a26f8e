"""Whose own document a source is: what a quotation may claim as its standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from django.db import DEFAULT_DB_ALIAS

from briefing.enums import Standing
from briefing.models import Appointment, Quotation, Source, Stakeholder

NOT_THEIR_OWN: Final = (
    "Whoever holds this position neither wrote nor published the source, so it isn't their own document. Choose "
    "reported by another, or recording or transcript; or enter who wrote the source among its authors."
)


def not_their_own(quotations: Iterable[Quotation], *, using: str = DEFAULT_DB_ALIAS) -> list[Quotation]:
    """Those of the quotations that claim a document which their holder neither wrote nor published.

    The holder is the position's stakeholder, with the post in which they speak, and the bodies that these are part
    of. The quotations and their positions need not be saved yet. Four statements, however many there are.
    """
    claimed = [quotation for quotation in quotations if quotation.standing == Standing.OWN_DOCUMENT]
    if not claimed:
        return []
    makers = _makers({quotation.position.source_id for quotation in claimed}, using)
    capacities = [key for quotation in claimed if (key := quotation.position.capacity_id) is not None]
    posts = Appointment.objects.using(using).filter(pk__in=capacities)
    holders = {pk: {person, body} for pk, person, body in posts.values_list("pk", "person", "organisation")}
    parents = dict(Stakeholder.objects.using(using).filter(parent__isnull=False).values_list("pk", "parent"))
    return [
        quotation
        for quotation in claimed
        if makers[quotation.position.source_id].isdisjoint(
            _with_parents(
                {quotation.position.stakeholder_id} | holders.get(quotation.position.capacity_id or 0, set()), parents
            )
        )
    ]


def _makers(sources: set[int], using: str) -> dict[int, set[int]]:
    """Who published each source, and who wrote it."""
    makers: dict[int, set[int]] = defaultdict(set)
    for key, publisher in Source.objects.using(using).filter(pk__in=sources).values_list("pk", "publisher"):
        makers[key].add(publisher)
    written = Source.authors.through._base_manager.using(using).filter(source__in=sources)
    for key, author in written.values_list("source", "stakeholder"):
        makers[key].add(author)
    return makers


def _with_parents(keys: set[int], parents: dict[int, int | None]) -> set[int]:
    found: set[int] = set()
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += [parent] if (parent := parents.get(key)) is not None else []
    return found
