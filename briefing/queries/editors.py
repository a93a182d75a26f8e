"""Who wrote in which records, as their histories tell it: nobody approves what they had a hand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any  # history rows of any model

from django.apps import apps
from django.db.models import CharField, F, Q, QuerySet, Value

from briefing.models import Audience
from briefing.models.record import Record
from briefing.validators.references import MODELS
from briefing.wording.references import Reference


def editors(
    records: Iterable[Record],
    *,
    since: datetime | None,
    until: datetime | None = None,
    once: Iterable[Reference] = (),
    audiences: Iterable[str] = (),
) -> dict[int, tuple[str, ...]]:
    """By the account's key: the nouns of those of the records, and of their parts, in which it wrote after ``since``.

    What was written from ``until`` on doesn't count. Parts that have been deleted or moved away count as well, and so
    do records that once bore the names ``once``, wherever they are now, and audiences that bore the slugs
    ``audiences``, which no reference can name. One statement, however many records, and one for each noun once named.
    """
    keys: dict[type[Record], set[int]] = defaultdict(set)
    for record in records:
        keys[type(record)].add(record.pk)
    for model, slugs in _by_model(once, audiences).items():
        keys[model].update(_bore(model, slugs, until))
    rows = list(_rows(keys, since, until))
    found: dict[int, set[str]] = defaultdict(set)
    if rows:
        first, *others = rows
        for user, noun in first.union(*others):
            found[user].add(noun)
    return {user: tuple(sorted(nouns)) for user, nouns in found.items()}


def _by_model(names: Iterable[Reference], audiences: Iterable[str]) -> dict[type[Record], list[str]]:
    slugs: dict[type[Record], list[str]] = defaultdict(list)
    if named := sorted(audiences):
        slugs[Audience] = named
    for name in sorted(names):
        slugs[apps.get_model("briefing", MODELS[name.noun])].append(name.slug)
    return slugs


def _bore(model: type[Record], slugs: list[str], until: datetime | None) -> QuerySet[Any, int]:
    """The keys of all that bore one of these names before ``until``, also of what is no more."""
    history: QuerySet[Any] = model.history.filter(slug__in=slugs)
    if until is not None:
        history = history.filter(history_date__lt=until)
    return history.order_by().values_list("id", flat=True).distinct()


def _rows(
    keys: dict[type[Record], set[int]], since: datetime | None, until: datetime | None
) -> Iterator[QuerySet[Any, tuple[int, str]]]:
    for model in apps.get_app_config("briefing").get_models():
        if not issubclass(model, Record):
            continue
        owner = owner_of(model)
        wanted = Q(id__in=keys.get(model, ()))
        if owner is not None and (of := keys.get(owner[1])):
            # Also of a part moved away since: whoever did so wrote it down with another whole.
            ever: QuerySet[Any] = model.history.filter(**{f"{owner[0]}__in": of})
            wanted |= Q(id__in=ever.order_by().values("id"))
        elif model not in keys:
            continue
        history: QuerySet[Any] = model.history.filter(wanted, history_user__isnull=False)
        if since is not None:
            history = history.filter(history_date__gt=since)
        if until is not None:
            history = history.filter(history_date__lt=until)
        noun = Value(str(model._meta.verbose_name), output_field=CharField())
        yield history.order_by().values_list(F("history_user_id"), noun).distinct()


def owner_of(model: type[Record]) -> tuple[str, type[Record]] | None:
    """The column and the noun of which a part is a part, as its natural key tells."""
    name = model.NATURAL_KEY[0].partition("__")[0]
    related = model._meta.get_field(name).related_model
    if isinstance(related, type) and issubclass(related, Record):
        return f"{name}_id", related
    return None
