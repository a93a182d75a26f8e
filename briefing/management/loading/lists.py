"""Many-to-many lists: compared with those stored, and set to what the file lists."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final  # Any: rows of tables that Django makes itself

from django.db import models

from briefing.management.loading.batches import batches
from briefing.management.loading.entries import Entry, Register
from briefing.models.record import Record

ROWS_AT_ONCE: Final = 1_000


class Lists:
    """The lists of one model's entries, beside the rows that the database holds of them.

    ``rows`` is by field, then owner, then member: the primary key of the row that joins the two.
    """

    def __init__(self, register: Register, model: type[Record], entries: list[Entry]) -> None:
        self.using = register.using
        self.fields: list[Any] = list(model._meta.many_to_many)  # Any: see the import
        owners = [entry.stored.pk for entry in entries if entry.stored]
        self.rows: dict[str, dict[int, dict[int, int]]] = {
            field.name: self._read(field, owners) for field in self.fields
        }

    def differ(self, entry: Entry) -> bool:
        return any(_listed(entry, field) != set(self._held(entry, field)) for field in self.fields)

    def write(self, entries: list[Entry]) -> None:
        for field in self.fields:
            owner, member = field.m2m_column_name(), field.m2m_reverse_name()
            gone: list[int] = []
            new: list[models.Model] = []
            for entry in entries:
                listed, held = _listed(entry, field), self._held(entry, field)
                gone += [row for one, row in held.items() if one not in listed]
                new += [
                    self._through(field)(**{owner: entry.instance.pk, member: one})
                    for one in sorted(listed - set(held))
                ]
            for batch in batches(gone, ROWS_AT_ONCE):
                self._rows(field).filter(pk__in=batch).delete()
            self._rows(field).bulk_create(new, batch_size=ROWS_AT_ONCE)

    def _read(self, field: Any, owners: list[int]) -> dict[int, dict[int, int]]:  # Any: see the import
        found: dict[int, dict[int, int]] = defaultdict(dict)
        owner, member = field.m2m_column_name(), field.m2m_reverse_name()
        for batch in batches(owners, 10 * ROWS_AT_ONCE):
            for row, one, other in self._rows(field).filter(**{f"{owner}__in": batch}).values_list("pk", owner, member):
                found[one][other] = row
        return found

    def _through(self, field: Any) -> Any:  # Any: see the import
        return field.remote_field.through

    def _rows(self, field: Any) -> models.QuerySet[Any]:  # Any: see the import
        return models.QuerySet(self._through(field), using=self.using)

    def _held(self, entry: Entry, field: Any) -> dict[int, int]:  # Any: see the import
        return self.rows[field.name].get(entry.instance.pk, {})


def _listed(entry: Entry, field: Any) -> set[int]:  # Any: see the import
    return {member.pk for member in entry.members.get(field.name, [])}
