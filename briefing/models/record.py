"""What every record of the portal has in common: a natural key, clean text, a history."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any, ClassVar, TypeVar  # Any: Django's own signatures, and columns of any type

from django.core.exceptions import ValidationError
from django.db import models
from simple_history.models import HistoricalRecords

from briefing.models.fields import DerivedField
from briefing.validators.text import check_characters, tidy

M = TypeVar("M", bound=models.Model, covariant=True)


class RecordQuerySet(models.QuerySet[M]):
    """``get_by_natural_key`` for every noun, from the model's NATURAL_KEY."""

    def get_by_natural_key(self, *key: object) -> M:
        lookups: tuple[str, ...] = getattr(self.model, "NATURAL_KEY")  # noqa: B009 -- M is any model to the checker
        return self.get(**dict(zip(lookups, key, strict=True)))


RecordManager = models.Manager.from_queryset(RecordQuerySet)


class Record(models.Model):
    """Evidence or publication that staff edit.

    NATURAL_KEY lists lookups, such as ``("source__slug", "key")``, whose values are unique
    together and name the record in fixtures and messages.
    """

    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("slug",)

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[Any, ...]:
        return tuple(_follow(self, lookup) for lookup in self.NATURAL_KEY)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Adds to Django's checks: tidied text, no hidden characters, derived columns filled."""
        errors: dict[str, list[ValidationError]] = {}
        skipped = set(exclude or ())
        for name, multiline in _text_columns(type(self)):
            value = getattr(self, name)
            if name not in skipped and isinstance(value, str):
                value = tidy(value, multiline=multiline)
                setattr(self, name, value)
                if problem := check_characters(value, multiline=multiline):
                    errors[name] = [problem]
        try:
            super().clean_fields(exclude=list(skipped | set(errors)))
        except ValidationError as error:
            errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)
        self.derive()

    def derive(self) -> None:
        """Fill every derived column from what it is derived from."""
        for field in _derived_columns(type(self)):
            field.pre_save(self, add=False)


# Once for each model, since a load validates records by the ten thousand.
@cache
def _text_columns(model: type[models.Model]) -> tuple[tuple[str, bool], ...]:
    """The name of each column of text, and whether it may have several lines."""
    fields = model._meta.concrete_fields
    texts = [field for field in fields if isinstance(field, (models.CharField, models.TextField))]
    return tuple((field.name, isinstance(field, models.TextField)) for field in texts)


@cache
def _derived_columns(model: type[models.Model]) -> tuple[DerivedField, ...]:
    return tuple(field for field in model._meta.concrete_fields if isinstance(field, DerivedField))


def _follow(record: models.Model, lookup: str) -> Any:
    value: Any = record
    for step in lookup.split("__"):
        value = getattr(value, step, None)
    return value
