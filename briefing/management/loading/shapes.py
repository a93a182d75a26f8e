"""The shape of each noun in a fixture: which names it takes, and what each holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any  # values as JSON gives them, and as fields hold them

from django.core.exceptions import ValidationError
from django.db import models

from briefing.management.loading.values import Read, kind_of, reader_of
from briefing.models.fields import DerivedField
from briefing.models.record import Record
from briefing.validators.text import check_characters, tidy

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class KeyPart:
    """A part of a natural key: the record's own column, or the ``at``-th part of the key of its ``field``."""

    field: str
    whole_number: bool
    at: int | None


@dataclass(frozen=True, slots=True)
class Column:
    field: models.Field[Any, Any]  # Any: as above
    read: Read
    required: bool


@dataclass(frozen=True, slots=True)
class Reference:
    field: models.Field[Any, Any]  # Any: as above
    target: type[Record]
    required: bool


@dataclass(frozen=True, slots=True)
class Shape:
    model: type[Record]
    noun: str
    key: tuple[KeyPart, ...]
    columns: dict[str, Column]
    references: dict[str, Reference]
    lists: dict[str, Reference]
    derived: frozenset[str]
    # Not for Django's checks of single fields: the first ask the database, the second are worked out afterwards.
    looked_up: frozenset[str]

    @property
    def names(self) -> list[str]:
        return [*self.columns, *self.references, *self.lists]

    def label(self, key: Key | None) -> str:
        return f"{self.noun} {write_key(key)}" if key else self.noun

    def read_key(self, raw: object) -> Key:
        """The natural key that a reference gives; raises ValidationError."""
        if not isinstance(raw, list):
            raise ValidationError(f"Refer by natural key, {self.key_in_words}, not by {kind_of(raw)}.")
        if len(raw) != len(self.key):
            raise ValidationError(f"This has {len(raw)} parts. Refer by natural key, {self.key_in_words}.")
        parts = tuple(_part(part, value) for part, value in zip(self.key, raw, strict=True))
        return _whole(parts, self)

    def own_key(self, fields: dict[str, Any]) -> Key | None:  # Any: as above
        """The record's own natural key, or None where a part of it can't be read."""
        parts = tuple(self._own_part(part, fields) for part in self.key)
        return _whole(parts, self) if any(parts) and None not in parts else None

    def _own_part(self, part: KeyPart, fields: dict[str, Any]) -> str | int | None:  # Any: as above
        if part.at is None:
            absent = self.columns[part.field].field.get_default()
            return _part(part, fields.get(part.field, absent))
        raw = fields.get(part.field)
        length = len(self.references[part.field].target.NATURAL_KEY)
        return _part(part, raw[part.at]) if isinstance(raw, list) and len(raw) == length else None

    @property
    def key_in_words(self) -> str:
        names = (lookup.replace("__slug", "").replace("__", " ") for lookup in self.model.NATURAL_KEY)
        return f"as [{', '.join(names)}]"


def write_key(key: Iterable[object]) -> str:
    return "/".join(str(part) for part in key)


def _part(part: KeyPart, raw: object) -> str | int | None:
    """The part as the database holds it, or None where it can't be one."""
    if part.whole_number:
        return raw if type(raw) is int else None
    if not isinstance(raw, str) or check_characters(text := tidy(raw, multiline=False), multiline=False):
        return None
    return text


def _whole(parts: tuple[str | int | None, ...], shape: Shape) -> Key:
    found = tuple(part for part in parts if part is not None)
    if len(found) != len(parts):
        raise ValidationError(f"A part of it can't be read. Refer by natural key, {shape.key_in_words}.")
    return found


@cache
def shape_of(model: type[Record]) -> Shape:
    columns: dict[str, Column] = {}
    references: dict[str, Reference] = {}
    derived: set[str] = set()
    for field in model._meta.concrete_fields:
        if isinstance(field, DerivedField):
            derived.add(field.name)
        elif field.remote_field:
            references[field.name] = Reference(field, _target(field), required=not field.null)
        elif not field.primary_key:
            required = not (field.blank or field.null or field.has_default())
            columns[field.name] = Column(field, reader_of(field), required)
    lists = {
        field.name: Reference(field, _target(field), required=not field.blank) for field in model._meta.many_to_many
    }
    key = tuple(_key_part(model, lookup) for lookup in model.NATURAL_KEY)
    noun = str(model._meta.verbose_name)
    looked_up = frozenset(references) | derived
    return Shape(model, noun, key, columns, references, lists, frozenset(derived), looked_up)


def _target(field: Any) -> type[Record]:  # Any: a field of any kind that refers
    target: type[models.Model] = field.remote_field.model
    if not issubclass(target, Record):
        raise TypeError(f"{field} refers to {target.__name__}, which has no natural key to load it by.")
    return target


def _key_part(model: type[Record], lookup: str) -> KeyPart:
    name, _, rest = lookup.partition("__")
    field = model._meta.get_field(name)
    if not rest:
        return KeyPart(name, isinstance(field, models.IntegerField), at=None)
    parent = shape_of(_target(field))
    at = parent.model.NATURAL_KEY.index(rest)
    return KeyPart(name, parent.key[at].whole_number, at)
