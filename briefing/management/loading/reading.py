"""Reads the files of a load: JSON within limits, as a list of records, and nothing else."""

from __future__ import annotations

import json
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Protocol  # Any: values as JSON gives them

from django.db import models

from briefing.management.loading.problems import Place, Problem
from briefing.management.loading.refusing import NotLoadable, loadable_model, near
from briefing.models.record import Record

# Whole files are held in memory, at about ten times their size.
LARGEST_FILE: Final = 64 * 1024 * 1024
REPEATED: Final = object()
RECORD_KEYS: Final = ("model", "fields")
# What the disk says, and each kind of compressed file of damage: bzip2 says it as the disk does.
NOT_READ: Final = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


class Reads(Protocol):
    def read(self, size: int, /) -> bytes | str: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Fixture:
    """A file to load. ``path`` is None for what has no size to ask for, such as standard input."""

    name: str
    path: Path | None
    open: Callable[[], Reads]


@dataclass(frozen=True, slots=True)
class Given:
    """A record as a file gives it."""

    place: Place
    model: type[Record]
    fields: dict[str, Any]  # as JSON gives them


class _NotReadable(ValueError):
    pass


def read_fixtures(
    fixtures: Sequence[Fixture], *, excluded: Iterable[type[models.Model]] = ()
) -> tuple[list[Given], list[Problem]]:
    """The records of all files in order, those of ``excluded`` models left out; what can't be read is a problem."""
    given: list[Given] = []
    problems: list[Problem] = []
    left_out = {model._meta.label_lower for model in excluded}
    for order, fixture in enumerate(fixtures):
        file = Place(order, fixture.name)
        try:
            items = _records(fixture)
        except _NotReadable as error:
            problems.append(Problem(file, "", "", str(error)))
            continue
        for position, item in enumerate(items, 1):
            if isinstance(item, dict) and str(item.get("model")).lower() in left_out:
                continue
            place = Place(order, fixture.name, position)
            try:
                given.append(_read_record(place, item))
            except NotLoadable as error:
                problems.append(Problem(place, error.record, error.field, str(error)))
    return given, problems


def _records(fixture: Fixture) -> list[Any]:  # Any: as JSON gives them
    text = _text(_bytes(fixture))
    try:
        items = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise _NotReadable(f"line {error.lineno}, column {error.colno}: this is not JSON: {error.msg}.") from error
    except RecursionError as error:
        raise _NotReadable("It is nested too deeply to be a list of records.") from error
    except ValueError as error:  # a number of thousands of digits
        raise _NotReadable(f"It holds a number that can't be read: {error}.") from error
    if not isinstance(items, list):
        raise _NotReadable("It is not a list of records. Begin it with [ and end it with ].")
    return items


def _bytes(fixture: Fixture) -> bytes:
    """At most LARGEST_FILE bytes; a plain file's size is asked before any of it is read."""
    try:
        size = fixture.path.stat().st_size if fixture.path else 0
        if size > LARGEST_FILE:
            raise _NotReadable(_too_large(f"{size / 1024 / 1024:,.0f} MB"))
        with closing(fixture.open()) as file:
            content = file.read(LARGEST_FILE + 1)
    except NOT_READ as error:
        raise _NotReadable(f"It can't be read: {error}.") from error
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    if len(content) > LARGEST_FILE:
        raise _NotReadable(_too_large("larger than that"))
    return content


def _too_large(size: str) -> str:
    return (
        f"A file may have {LARGEST_FILE // 1024 // 1024} MB at most, and this one is {size}. Split it into several "
        "and name them all in one call: records may refer to one another across files."
    )


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _NotReadable(f"line {line}: it is not text in UTF-8. Save it in that encoding.") from error


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _object(pairs: list[tuple[str, Any]]) -> dict[Any, Any]:  # Any: as JSON gives them
    """The object, with the names that it gives twice under REPEATED, since JSON would keep the last in silence."""
    found: dict[Any, Any] = dict(pairs)  # Any: as above
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        found[REPEATED] = sorted({name for name in names if names.count(name) > 1})
    return found


def _read_record(place: Place, item: object) -> Given:
    if not isinstance(item, dict):
        raise NotLoadable('A record is an object with "model" and "fields".')
    _refuse_repeated(item)
    for name in item:
        if name not in {*RECORD_KEYS, "pk"}:
            raise NotLoadable(f"A record has no {name}, only model and fields.{near(name, RECORD_KEYS)}", field=name)
    for name in RECORD_KEYS:
        if name not in item:
            raise NotLoadable(f'"{name}" is missing: a record is an object with "model" and "fields".')
    model = loadable_model(item["model"])
    noun = str(model._meta.verbose_name)
    if item.get("pk") is not None:
        raise NotLoadable(
            f"A record is known by its {_key_in_words(model)}, not by a number: leave pk out "
            "(dumpdata leaves it out with --natural-primary, and dump_dossier always).",
            record=noun,
            field="pk",
        )
    if not isinstance(item["fields"], dict):
        raise NotLoadable("The fields of a record are an object: names and values in { }.", record=noun, field="fields")
    _refuse_repeated(item["fields"], record=noun)
    return Given(place, model, item["fields"])


def _refuse_repeated(found: dict[Any, Any], *, record: str = "") -> None:  # Any: as JSON gives it
    if REPEATED in found:
        names = ", ".join(found[REPEATED])
        raise NotLoadable(f"{names} stands twice in one object. Keep one.", record=record, field=found[REPEATED][0])


def _key_in_words(model: type[Record]) -> str:
    return ", ".join(lookup.partition("__")[0] for lookup in model.NATURAL_KEY)
