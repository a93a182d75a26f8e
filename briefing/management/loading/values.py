"""One value of a record: from what JSON gives to what the field holds, strictly, under Django's own messages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any, Final  # Any: values as JSON gives them, and as fields hold them

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from briefing.validators.local_time import moment_of

Read = Callable[[Any], Any]  # Any: as above

KINDS: Final = {
    bool: "true or false",
    int: "a number",
    Decimal: "a number",
    str: "text",
    list: "a list",
    dict: "an object",
}


def reader_of(field: models.Field[Any, Any]) -> Read:  # Any: as above
    """What turns a JSON value other than null into a value of the field; it raises ValidationError."""
    for kind, make in READERS:
        if isinstance(field, kind):
            return make(field)
    raise TypeError(f"{field} is of a kind that fixtures don't hold: say in READERS how it is read.")


def kind_of(raw: object) -> str:
    return "null" if raw is None else KINDS[type(raw)]


def _wrong(expected: str, raw: object) -> ValidationError:
    return ValidationError(f"Write {expected}, not {kind_of(raw)}.", code="wrong_type")


def _text(_field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if isinstance(raw, str):
            return raw
        raise _wrong("text", raw)

    return read


def _flag(_field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if isinstance(raw, bool):
            return raw
        raise _wrong("true or false", raw)

    return read


def _whole_number(_field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if type(raw) is int:
            return raw
        raise _wrong("a whole number without quotation marks", raw)

    return read


def _decimal(field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if isinstance(raw, (int, str, Decimal)) and not isinstance(raw, bool):
            return field.to_python(raw)
        raise _wrong("a number", raw)

    return read


def _day(field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if isinstance(raw, str):
            return field.to_python(raw)
        raise _wrong("a date as text, such as 2025-06-09", raw)

    return read


def _instant(field: models.Field[Any, Any]) -> Read:  # Any: as above
    def read(raw: object) -> object:
        if not isinstance(raw, str):
            raise _wrong("a date and time as text, such as 2025-06-09T09:30:00+01:00", raw)
        try:
            found = parse_datetime(raw)
        except ValueError:  # well formed, but no such day or hour
            field.to_python(raw)
            raise
        if found is None:
            raise ValidationError(field.error_messages["invalid"], code="invalid", params={"value": raw})
        return found if timezone.is_aware(found) else _local(found)

    return read


def _local(naive: datetime) -> datetime:
    """The instant of a local time; refused where the clocks make two of it or none."""
    remedy = f"Write the time with its offset, such as {naive:%Y-%m-%dT%H:%M:%S}+00:00."
    return moment_of(naive, remedy=remedy)


# The first that fits counts: a date and time is a kind of date to Django.
READERS: Final[
    tuple[tuple[type[models.Field[Any, Any]], Callable[[models.Field[Any, Any]], Read]], ...]
] = (  # Any: as above
    (models.CharField, _text),
    (models.TextField, _text),
    (models.BooleanField, _flag),
    (models.IntegerField, _whole_number),
    (models.DecimalField, _decimal),
    (models.DateTimeField, _instant),
    (models.DateField, _day),
)
