"""History of bulk writes, which django-simple-history passes by: one statement copies the rows as they now stand."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connections
from django.utils import timezone

from briefing.models.record import Record

CREATED, CHANGED = "+", "~"


def record_history(model: type[Record], keys: Sequence[int], *, kind: str, reason: str, using: str) -> None:
    """A row of history for each of the records with the primary keys ``keys``; at most 10,000 of them."""
    connection = connections[using]
    past = model.history.model
    key = model._meta.pk.attname
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in past.tracked_fields)
    extra = {
        "history_date": timezone.now(),
        "history_change_reason": reason[: past._meta.get_field("history_change_reason").max_length],
        "history_type": kind,
    }
    fields = [past._meta.get_field(name) for name in extra]
    names = ", ".join(quote(field.column) for field in fields)
    values = [field.get_db_prep_save(extra[field.name], connection) for field in fields]
    places = ", ".join(["%s"] * len(keys))
    # Only names of our own tables and columns stand in the statement, quoted; every value is a parameter.
    statement = (
        f"INSERT INTO {quote(past._meta.db_table)} ({columns}, {names}) "  # noqa: S608  # see above
        f"SELECT {columns}, %s, %s, %s FROM {quote(model._meta.db_table)} "
        f"WHERE {quote(key)} IN ({places})"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, *keys])
