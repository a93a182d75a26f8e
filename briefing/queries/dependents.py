"""What rests on a changed record must still hold: a quotation whose excerpt was edited, a post whose holder was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models

from briefing.models.fields import DerivedField
from briefing.models.record import Record


@dataclass(frozen=True, slots=True)
class Dependent:
    """A record that refers to a changed one, checked against it as it now stands.

    ``errors`` is None where it still holds; ``stale`` names the derived columns that its row holds otherwise: the
    record has them right and is yet to be saved.
    """

    record: Record
    changed: Record
    errors: ValidationError | None
    stale: tuple[str, ...]


def check_dependents(
    changed: Sequence[Record], *, besides: Collection[Record] = (), using: str = DEFAULT_DB_ALIAS
) -> list[Dependent]:
    """Those that no longer hold, or whose derived columns no longer fit; one query for each foreign key to them.

    ``changed`` need not be saved yet. Records in ``besides`` are left out.
    """
    now = {(type(record), record.pk): record for record in changed}
    left_out = {(type(record), record.pk) for record in besides}
    checked: list[Dependent] = []
    for record, origin in _dependents(now, using).values():
        if (type(record), record.pk) not in left_out:
            dependent = _check(record, origin, now)
            if dependent.errors is not None or dependent.stale:
                checked.append(dependent)
    return checked


Identity = tuple[type[Record], int]


def _dependents(now: dict[Identity, Record], using: str) -> dict[Identity, tuple[Record, Record]]:
    """Each with the first changed record that leads to it."""
    keys: dict[type[Record], list[int]] = defaultdict(list)
    for model, key in now:
        keys[model].append(key)
    found: dict[Identity, tuple[Record, Record]] = {}
    for model, wanted in keys.items():
        for relation in model._meta.related_objects:
            if not relation.one_to_many or not issubclass(relation.related_model, Record):
                continue
            field = relation.field
            rows = relation.related_model._base_manager.using(using).filter(**{f"{field.name}__in": wanted})
            for record in rows.select_related(*_foreign_keys(relation.related_model)).order_by("pk"):
                origin = now[model, getattr(record, field.attname)]
                found.setdefault((type(record), record.pk), (record, origin))
    return found


def _foreign_keys(model: type[models.Model]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields if field.remote_field]


def _check(record: Record, origin: Record, now: dict[Identity, Record]) -> Dependent:
    for field in record._meta.concrete_fields:
        if field.remote_field:
            model = field.remote_field.model
            if issubclass(model, Record) and (target := now.get((model, getattr(record, field.attname)))):
                setattr(record, field.name, target)
    derived = [field.attname for field in record._meta.concrete_fields if isinstance(field, DerivedField)]
    before = {name: getattr(record, name) for name in derived}
    try:
        record.clean_fields(exclude=_foreign_keys(type(record)))
        record.clean()
    except ValidationError as error:
        return Dependent(record, origin, error, ())
    return Dependent(record, origin, None, tuple(name for name in derived if getattr(record, name) != before[name]))
