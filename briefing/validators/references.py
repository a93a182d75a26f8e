"""References typed by staff must be readable; whether each record exists is asked in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from django.apps import apps
from django.core.exceptions import ValidationError

from briefing.wording.references import (
    Reference,
    ReferenceLine,
    ReferenceNotUnderstood,
    read_reference_lines,
)

MODELS: Final = {
    "conflict": "ConflictNote",
    "duty": "Duty",
    "event": "Event",
    "figure": "Figure",
    "foi": "FoiRequest",
    "issue": "Issue",
    "measure": "Measure",
    "position": "Position",
    "role": "Role",
    "source": "Source",
    "stakeholder": "Stakeholder",
    "succession": "Succession",
    "topic": "Topic",
}


def check_references(*, field: str, text: str) -> tuple[ReferenceLine, ...]:
    """The lines as read; a ValidationError on ``field`` where one can't be."""
    try:
        return read_reference_lines(text)
    except ReferenceNotUnderstood as error:
        raise ValidationError({field: str(error)}) from error


def missing_references(references: Iterable[Reference]) -> list[Reference]:
    """Those that no record answers to, sorted; one query for each noun that occurs."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for reference in references:
        wanted[reference.noun].add(reference.slug)
    missing: list[Reference] = []
    for noun, slugs in wanted.items():
        model = apps.get_model("briefing", MODELS[noun])
        found = set(model._default_manager.filter(slug__in=slugs).values_list("slug", flat=True))
        missing.extend(Reference(noun, slug) for slug in slugs - found)
    return sorted(missing)
