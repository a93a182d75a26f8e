"""Fields that carry the portal's own rules: dates as people write them, and what follows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any  # Any: Django's own signatures, and columns of any type

from django.core.exceptions import ValidationError
from django.db import models

from briefing.wording.dates import DateNotUnderstood, WordedDate, read_date

if TYPE_CHECKING:  # Django's fields are generic in their stubs alone
    CharField = models.CharField[str, str]
    TextField = models.TextField[str, str]
    DateField = models.DateField[date | None, date | None]
    Field = models.Field[Any, Any]  # Any: each derived field has a type of its own
else:
    CharField, TextField, DateField, Field = models.CharField, models.TextField, models.DateField, models.Field


class WordedDateField(CharField):
    """A date as somebody writes it ("June 2025", "by 2023"); blank where it isn't stated.

    Any form that `briefing.wording.dates` reads. The model declares beside it the derived
    columns that it is stored, sorted and filtered by: EdtfField, EarliestField, LatestField.
    """

    description = "A date in words"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 80)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if value:
            try:
                read_date(value)
            except DateNotUnderstood as error:
                raise ValidationError(str(error), code="date_not_understood") from error


class DerivedField(Field):
    """A column worked out from another field whenever the record is validated or written.

    Never typed, never serialised: fixtures hold the words, and loading works the rest out.
    """

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        kwargs["editable"] = False
        kwargs["serialize"] = False
        self.of = of
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"], kwargs["serialize"]
        return name, path, args, {**kwargs, "of": self.of}

    def derive(self, instance: models.Model) -> Any:  # Any: the type of the column
        raise TypeError(f"{type(self).__name__} does not say what it is derived from.")

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if hasattr(model_instance, "history_type"):  # a row of the history keeps what was derived at its time
            return getattr(model_instance, self.attname)
        value = self.derive(model_instance)
        setattr(model_instance, self.attname, value)
        return value

    def worded(self, instance: models.Model) -> WordedDate | None:
        words = getattr(instance, self.of)
        return read_date(words) if words else None


class EdtfField(DerivedField, CharField):
    """The date in EDTF (ISO 8601-2); empty where no date is stated."""

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 80)
        kwargs.setdefault("blank", True)
        super().__init__(*args, of=of, **kwargs)

    def derive(self, instance: models.Model) -> str:
        worded = self.worded(instance)
        return worded.edtf if worded else ""


class EarliestField(DerivedField, DateField):
    """The first day that the words allow; NULL where there is none or no date is stated."""

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        super().__init__(*args, of=of, **{**kwargs, "null": True, "blank": True})

    def derive(self, instance: models.Model) -> date | None:
        worded = self.worded(instance)
        return worded.earliest if worded else None


class LatestField(EarliestField):
    """The last day that the words allow; NULL where there is none or no date is stated."""

    def derive(self, instance: models.Model) -> date | None:
        worded = self.worded(instance)
        return worded.latest if worded else None


class LineField(CharField):
    """One line of text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **kwargs)


class ProseField(TextField):
    """Markdown with references such as [[figure:slug]]; parsed with HTML off."""


class ReferencesField(TextField):
    """References to records, one a line: noun:slug, several on a line joined by +.

    A line may begin with a keyword that the section's kind gives a meaning, such as "base".
    """
