"""References to records that aren't there, with the ones that may have been meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.apps import apps
from rapidfuzz import fuzz, process

from briefing.validators.references import MODELS, missing_references
from briefing.wording.references import Reference

NEAR: Final = 60  # of 100; below this a suggestion only distracts


def unknown_references(references: Iterable[Reference]) -> list[str]:
    """One message for each reference that no record answers to, naming the nearest."""
    return [f"{missing} is not in the evidence. {_remedy(missing)}" for missing in missing_references(references)]


def _remedy(missing: Reference) -> str:
    """Suggests up to three records of the same noun, or one of that name under another noun."""
    near = [f"{missing.noun}:{slug}" for slug in _nearest(missing)]
    near += [f"{noun}:{missing.slug}" for noun in _other_nouns(missing)]
    if not near:
        return f"Enter it first, or choose another {missing.noun}."
    return f"Did you mean {' or '.join(near)}?"


def _nearest(missing: Reference) -> list[str]:
    slugs = _slugs(missing.noun)
    return [slug for slug, *_ in process.extract(missing.slug, slugs, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)]


def _other_nouns(missing: Reference) -> list[str]:
    return [noun for noun in MODELS if noun != missing.noun and missing.slug in _slugs(noun)]


def _slugs(noun: str) -> list[str]:
    model = apps.get_model("briefing", MODELS[noun])
    return list(model._default_manager.order_by("slug").values_list("slug", flat=True))
