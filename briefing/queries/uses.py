"""Where a record is used: by relations of other records, and by name in prose and in lists of references."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final, cast  # keys and fields of any model

from django.apps import apps
from django.db import models
from django.db.models import Q

from briefing.models.fields import ProseField, ReferencesField
from briefing.models.record import Record
from briefing.validators.references import MODELS

NOUNS: Final = {name: noun for noun, name in MODELS.items()}
# Entered with the record that they are a part of, which stands first in their natural key.
PARTS: Final = frozenset({"Attestation", "DutyChange", "FoiQuestion", "Quotation", "RoleName", "Section"})


def noun_of(model: type[models.Model]) -> str:
    """The noun by which prose refers to such records; empty for those without one."""
    return NOUNS.get(model.__name__, "")


def owner_of(model: type[models.Model]) -> tuple[type[models.Model], str]:
    """The record that a part is entered with, and the name of the part's key to it.

    A record that stands alone is its own owner, with an empty name.
    """
    if model.__name__ not in PARTS:
        return model, ""
    step = model.NATURAL_KEY[0].partition("__")[0]  # type: ignore[attr-defined]  # every part is a Record
    return cast("type[models.Model]", model._meta.get_field(step).related_model), f"{step}_id"


def uses_of(record: Record) -> dict[type[models.Model], set[Any]]:
    """Keys of the records that rest on this one, by model; parts are given as their owners.

    One statement for each relation and each model with prose, however many records there are.
    """
    uses: dict[type[models.Model], set[Any]] = defaultdict(set)
    for model, lookup in _relations_to(type(record)):
        owner, key = owner_of(model)
        found = model._default_manager.filter(**{lookup: record.pk})
        uses[owner].update(found.values_list(key or "pk", flat=True))
    for model, keys in written_uses(record).items():
        uses[model] |= keys
    uses[type(record)].discard(record.pk)
    return {model: keys for model, keys in uses.items() if keys}


def written_uses(record: Record) -> dict[type[models.Model], set[Any]]:
    """Keys of the records that name this one in prose or in a list of references, parts as their owners."""
    noun = noun_of(type(record))
    if not noun:
        return {}
    name = f"{noun}:{getattr(record, 'slug', '')}"
    exactly = re.compile(rf"(?<![a-z0-9_-]){re.escape(name)}(?![a-z0-9_-])")
    uses: dict[type[models.Model], set[Any]] = defaultdict(set)
    for model, fields in _prose():
        mentioned = Q()
        for field in fields:
            mentioned |= Q(**{f"{field}__contains": name})
        owner, key = owner_of(model)
        for found in model._default_manager.filter(mentioned).values(key or "pk", *fields):
            if any(exactly.search(found[field]) for field in fields):
                uses[owner].add(found[key or "pk"])
    uses.get(type(record), set()).discard(record.pk)
    return {model: keys for model, keys in uses.items() if keys}


def _records() -> Iterator[type[models.Model]]:
    return (model for model in apps.get_app_config("briefing").get_models() if issubclass(model, Record))


def _prose() -> Iterator[tuple[type[models.Model], list[str]]]:
    for model in _records():
        fields = [
            field.name for field in model._meta.concrete_fields if isinstance(field, (ProseField, ReferencesField))
        ]
        if fields:
            yield model, fields


def _relations_to(target: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """The models that point to ``target``, and by which field; its own parts are left out."""
    for model in _records():
        for field in (*model._meta.fields, *model._meta.many_to_many):
            if field.related_model is target and owner_of(model) != (target, f"{field.name}_id"):
                yield model, field.name
