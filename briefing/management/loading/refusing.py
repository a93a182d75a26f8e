"""What may be loaded: the nouns that staff edit. All else is refused by name, with what makes it instead."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from graphlib import CycleError, TopologicalSorter

from django.apps import apps
from django.db import models

from briefing.models.record import Record
from briefing.models.write_once import WriteOnce
from briefing.wording.likeness import nearest


class NotLoadable(ValueError):
    """The message says what is wrong and the remedy."""

    def __init__(self, message: str, *, record: str = "", field: str = "") -> None:
        self.record = record
        self.field = field
        super().__init__(message)


def near(name: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest of ``known``, with a space before it; empty where none is near."""
    found = nearest(name, known)
    return f" The nearest is {found}." if found else ""


def loadable_model(label: object) -> type[Record]:
    """The model that a fixture calls ``label``; raises NotLoadable."""
    if not isinstance(label, str):
        raise NotLoadable('Name the model in text, such as "briefing.topic".', field="model")
    return _model_called(label)


@cache
def _model_called(label: str) -> type[Record]:
    known = [model._meta.label_lower for model in loadable_models()]
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise NotLoadable(f"There is no model {label}.{near(label.lower(), known)}", field="model") from None
    if issubclass(model, Record) and model in loadable_models():
        return model
    raise NotLoadable(_why_not(model), field="model")


def _why_not(model: type[models.Model]) -> str:
    names = str(model._meta.verbose_name_plural)
    if issubclass(model, WriteOnce):
        return f"Published {names} can't be loaded: publish_briefing makes them. Take this record out."
    if hasattr(model, "instance_type"):
        return f"{names.capitalize()} can't be loaded: loading writes the history itself. Take this record out."
    if model._meta.app_label in {"auth", "contenttypes", "admin", "sessions"}:
        return f"{names.capitalize()} can't be loaded: accounts and rights are set in the admin. Take this record out."
    nouns = ", ".join(str(noun._meta.model_name) for noun in loadable_models())
    return f"{names.capitalize()} can't be loaded. What can be: {nouns}."


@cache
def loadable_models() -> tuple[type[Record], ...]:
    """Every noun that staff edit, each after those that it refers to, the same on every machine."""
    found = [model for model in apps.get_app_config("briefing").get_models() if issubclass(model, Record)]
    found.sort(key=lambda model: model.__name__)
    try:
        order = _in_order(found, nullable=True)
    except CycleError:  # where nouns refer to one another, one of the references can be empty
        order = _in_order(found, nullable=False)
    return tuple(model for model in order if issubclass(model, Record))


def _in_order(found: list[type[Record]], *, nullable: bool) -> list[type[models.Model]]:
    sorter: TopologicalSorter[type[models.Model]] = TopologicalSorter()
    for model in found:
        referred = {
            field.remote_field.model
            for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
            if field.remote_field and (nullable or not field.null)
        }
        sorter.add(model, *sorted(referred - {model}, key=lambda other: other.__name__))
    return list(sorter.static_order())
