"""Model instances from what a file gives: a field that isn't named has its default, as in Django's own loader."""

from __future__ import annotations

from typing import Any  # values as JSON gives them, and as fields hold them

from django.core.exceptions import ValidationError

from briefing.management.loading.entries import Entry, Register
from briefing.management.loading.refusing import near
from briefing.management.loading.resolving import reserve_keys
from briefing.management.loading.shapes import Column


def build(register: Register, *, ignore_unknown: bool) -> None:
    """Give every entry its instance, with a primary key: the stored record's, or one reserved for it."""
    for model, entries in register.entries.items():
        new = [entry for entry in entries if entry.stored is None]
        keys = dict(zip(map(id, new), reserve_keys(register, model, len(new)) if new else [], strict=True))
        for entry in entries:
            if not ignore_unknown:
                _refuse_unknown(entry)
            entry.built = model(**_values(entry))
            entry.built.pk = entry.stored.pk if entry.stored else keys[id(entry)]
            entry.built._state.db = register.using
            entry.built._state.adding = entry.stored is None


def _refuse_unknown(entry: Entry) -> None:
    shape = entry.shape
    for name in entry.fields:
        if name in shape.columns or name in shape.references or name in shape.lists:
            continue
        if name in shape.derived:
            message = "It is worked out from other fields and never typed. Take it out."
        else:
            message = f"{shape.noun.capitalize()} has no such field.{near(name, shape.names)}"
        entry.refuse(name, message)


def _values(entry: Entry) -> dict[str, Any]:  # Any: as fields hold them
    values: dict[str, Any] = {}  # Any: as above
    fields = entry.fields
    for name, column in entry.shape.columns.items():
        if name not in fields:
            if column.required:
                entry.incomplete = True
                entry.refuse(name, f"It is missing, and every {entry.shape.noun} needs one.")
            continue
        try:
            values[name] = _value(column, fields[name])
        except ValidationError as error:
            entry.incomplete = True
            for message in error.messages:
                entry.refuse(name, message)
    return values


def _value(column: Column, raw: Any) -> Any:  # Any: as above
    if raw is not None:
        return column.read(raw)
    if column.field.null:
        return None
    raise ValidationError(column.field.error_messages["null"], code="null")
