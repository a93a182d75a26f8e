"""Seals: digests of rows, kept in the log entry of the act that made them, by which a change is found and named."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final  # columns are of any type

from django.db.models import Model

from briefing.content.digest import bytes_digest

# By which columns a row is named among the others of its edition; what an edition has once needs no name.
NAMED_BY: Final[dict[str, tuple[str, ...]]] = {
    "rendition": ("format", "audience"),
    "publishedrecord": ("noun", "slug", "audience"),
    "verification": ("position", "quotation"),
}
# A row's digest says which row differs; that none does is said by the columns', which are whole.
ENOUGH_TO_NAME: Final = 16

Table = dict[str, dict[str, str]]
Seal = dict[str, Table]


def seal(**tables: Iterable[Model]) -> Seal:
    """By table, a digest of each column over all rows, and the beginning of one of each row over all columns.

    Every column but the row's own key is in it, so that a new one is sealed at once.
    """
    return {name: _sealed(list(rows)) for name, rows in tables.items()}


def broken(sealed: Table, rows: Sequence[Model], apart: Collection[str] = ()) -> Iterator[str]:
    """What of the rows isn't as it was sealed, in words, but for columns ``apart``. Later columns were never sealed."""
    # PostgreSQL keeps an object's names in an order of its own.
    columns = {name: sealed["columns"][name] for name in sorted(sealed["columns"].keys() - apart)}
    found = _sealed(rows, tuple(columns))
    before, there = sealed["rows"], found["rows"]
    for name in sorted(before.keys() - there.keys()):
        yield f"{_called(name)}isn't there any more"
    for name in sorted(there.keys() - before.keys()):
        yield f"{_called(name)}wasn't there"
    if before.keys() == there.keys() and columns != found["columns"]:
        differing = ", ".join(column for column in columns if columns[column] != found["columns"][column])
        names = [_called(name).strip() for name in sorted(before) if before[name] != there[name]]
        yield f"{', '.join(filter(None, names))} has another {differing}".strip()


def _sealed(rows: Sequence[Model], columns: tuple[str, ...] | None = None) -> Table:
    if columns is None:
        columns = _columns(rows[0]) if rows else ()
    named = dict(sorted(zip(_names(rows), rows, strict=True)))
    values = {name: [_plain(getattr(row, column, None)) for column in columns] for name, row in named.items()}
    return {
        "columns": {
            column: _digest([[name, of[place]] for name, of in values.items()]) for place, column in enumerate(columns)
        },
        "rows": {name: _digest(of)[:ENOUGH_TO_NAME] for name, of in values.items()},
    }


def _columns(row: Model) -> tuple[str, ...]:
    return tuple(sorted(field.attname for field in row._meta.concrete_fields if not field.primary_key))


def _names(rows: Sequence[Model]) -> Iterator[str]:
    """Each once: of rows that are called the same the second and the third are counted."""
    given: Counter[str] = Counter()
    for row in rows:
        name = " ".join(str(getattr(row, column)) for column in NAMED_BY.get(str(row._meta.model_name), ())).strip()
        given[name] += 1
        yield name if given[name] == 1 else f"{name} ({given[name]})"


def _called(name: str) -> str:
    return f"{name} " if name else ""


def _plain(value: Any) -> Any:
    """The same before it was written and after it was read, on either engine."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes_digest(bytes(value))
    return value


def _digest(values: list[Any]) -> str:
    return bytes_digest(json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
