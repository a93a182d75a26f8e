"""A record on its way from a file into the database, and the register of all of a load's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any  # values as JSON gives them

from django.core.exceptions import ValidationError

from briefing.management.loading.problems import Place, Problem
from briefing.management.loading.reading import Given
from briefing.management.loading.refusing import loadable_models
from briefing.management.loading.shapes import Key, Shape, shape_of
from briefing.models.record import Record


@dataclass(slots=True, eq=False)
class Entry:
    """``incomplete`` says that a value could not be read at all, so that what rests on the record can't be judged.

    ``unjudged`` says the same of the record that rests on it: it has no problem of its own, and isn't written either.
    """

    place: Place
    shape: Shape
    fields: dict[str, Any]  # as JSON gives them
    key: Key | None
    references: dict[str, Key] = field(default_factory=dict)
    lists: dict[str, list[Key]] = field(default_factory=dict)
    stored: Record | None = None
    built: Record | None = None
    targets: list[Entry] = field(default_factory=list)
    members: dict[str, list[Record]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    incomplete: bool = False
    unjudged: bool = False

    @property
    def is_sound(self) -> bool:
        return not self.problems and not self.unjudged

    @property
    def instance(self) -> Record:
        if self.built is None:
            raise ValueError(f"{self.label} has not been built yet.")
        return self.built

    @property
    def label(self) -> str:
        return self.shape.label(self.key)

    def refuse(self, name: str, message: str) -> None:
        self.problems.append(Problem(self.place, self.label, name, message))

    def refuse_all(self, error: ValidationError, *, besides: frozenset[str] = frozenset()) -> None:
        """Every message of ``error``, those on the fields ``besides`` left out."""
        found = error.error_dict if hasattr(error, "error_dict") else {"": error.error_list}
        for name, errors in found.items():
            if name not in besides:
                for single in errors:
                    self.refuse("" if name == "__all__" else name, single.messages[0] + self._choices(name, single))

    def _choices(self, name: str, error: ValidationError) -> str:
        """What can be chosen instead, where the message is about that."""
        column = self.shape.columns.get(name)
        if error.code != "invalid_choice" or column is None:
            return ""
        return f" Choose one of: {', '.join(str(value) for value, _ in column.field.flatchoices)}."

    @property
    def refused_fields(self) -> frozenset[str]:
        return frozenset(problem.field for problem in self.problems)


@dataclass(slots=True)
class Register:
    """All entries, by model in the order of dependence; those with a readable key by key as well."""

    using: str
    entries: dict[type[Record], list[Entry]]
    by_key: dict[type[Record], dict[Key, Entry]]
    stored: dict[type[Record], dict[Key, Record]]

    def __iter__(self) -> Iterator[Entry]:
        for entries in self.entries.values():
            yield from entries

    def __len__(self) -> int:
        return sum(map(len, self.entries.values()))

    def problems(self) -> list[Problem]:
        return [problem for entry in self for problem in entry.problems]


def register(given: list[Given], *, using: str) -> Register:
    """An entry for each record; the second under one key is refused and stays out of ``by_key``."""
    entries: dict[type[Record], list[Entry]] = {model: [] for model in loadable_models()}
    by_key: dict[type[Record], dict[Key, Entry]] = {model: {} for model in loadable_models()}
    for record in given:
        shape = shape_of(record.model)
        entry = Entry(record.place, shape, record.fields, shape.own_key(record.fields))
        entries[record.model].append(entry)
        if entry.key is None:
            entry.incomplete = True
        elif (first := by_key[record.model].setdefault(entry.key, entry)) is not entry:
            entry.incomplete = True
            entry.refuse(
                "",
                f"It stands twice: {first.place.file} has it too, as record {first.place.position}. Keep one of them.",
            )
    return Register(using, entries, by_key, defaultdict(dict))
