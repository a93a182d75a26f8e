"""Which records were written in since a moment, as their histories tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any  # history rows of any model

from django.apps import apps
from django.db.models import CharField, F, Q, QuerySet, Value

from briefing.models.record import Record
from briefing.queries.editors import owner_of


def edited(records: Iterable[Record], *, since: datetime) -> set[Record]:
    """Those of the records that were saved after ``since``, or of which a part was, or was deleted.

    One statement, however many records.
    """
    by_key: dict[str, dict[int, Record]] = defaultdict(dict)
    for record in records:
        by_key[type(record).__name__][record.pk] = record
    rows = list(_rows(by_key, since))
    if not rows:
        return set()
    first, *others = rows
    return {by_key[model][key] for model, key in first.union(*others)}


def _rows(by_key: dict[str, dict[int, Record]], since: datetime) -> Iterator[QuerySet[Any, tuple[str, int]]]:
    """For each model the records, and for each part that which it is a part of."""
    for model in apps.get_app_config("briefing").get_models():
        if not issubclass(model, Record):
            continue
        named = [(model, "id")]
        if (owner := owner_of(model)) is not None:
            named.append((owner[1], owner[0]))
        for of, column in named:
            if wanted := by_key.get(of.__name__):
                history: QuerySet[Any] = model.history.filter(
                    Q(**{f"{column}__in": list(wanted)}), history_date__gt=since
                )
                name = Value(of.__name__, output_field=CharField())
                yield history.order_by().values_list(name, F(column)).distinct()
