"""Who changed what, and when: one list for a record and its parts, each change before and after, word by word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Final  # historical rows of any model

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from briefing.admin.choosing import Labelled, labelled_admin
from briefing.models.fields import DerivedField
from briefing.models.record import Record
from briefing.validators.keys import key_named

MOST: Final = 200  # rows of history read for each noun
ACTS: Final = {"+": "entered", "~": "changed", "-": "deleted"}


@dataclass(frozen=True)
class Change:
    field: str
    before: SafeString
    after: SafeString


@dataclass(frozen=True)
class Entry:
    at: datetime
    who: str
    act: str
    changes: tuple[Change, ...]


def history_page(of: Any, request: HttpRequest, object_id: str, parts: list[type[Record]]) -> HttpResponse:
    """``of`` is the noun's ModelAdmin; 404 for a record that never was, 403 for who may not view it."""
    key = unquote(object_id)
    record = of.get_object(request, key)
    if not of.has_view_or_change_permission(request, record):
        raise PermissionDenied
    entries = list(_entries(of.model, of.model.history.filter(id=key_named(key)), of.admin_site))
    if record is None and not entries:
        raise Http404(f"There is no {of.model._meta.verbose_name} of that number.")
    for part in parts:
        owner = next(field.attname for field in part._meta.fields if field.related_model is of.model)
        entries += _entries(part, part.history.filter(**{owner: key}), of.admin_site)
    context = {
        **of.admin_site.each_context(request),
        "title": f"History: {record or 'deleted record'}",
        "entries": sorted(entries, key=lambda entry: entry.at, reverse=True),
        "most": MOST,
        "object": record,
        "opts": of.opts,
        "module_name": capfirst(str(of.opts.verbose_name_plural)),
    }
    return TemplateResponse(request, "admin/briefing/history.html", context)


def _entries(model: type[Record], rows: models.QuerySet[Any], site: Any) -> Iterable[Entry]:
    latest = list(rows.select_related("history_user").order_by("-history_date", "-history_id")[:MOST])
    worked_out = (DerivedField, models.AutoField)
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, worked_out)]
    words = _Words(fields, latest, site)
    before: dict[int, Any] = {}
    for row in reversed(latest):
        previous = before.get(row.id)
        changes = words.changes(previous, row) if previous and row.history_type == "~" else ()
        if row.history_type != "~" or changes:
            act = f"{capfirst(str(model._meta.verbose_name))} {ACTS[row.history_type]}"
            yield Entry(row.history_date, str(row.history_user or "somebody unknown"), act, changes)
        before[row.id] = row


class _Words:
    """Values of fields in words; the records that relations point to are read once for all rows."""

    def __init__(self, fields: list[Any], rows: list[Any], site: Any) -> None:
        self.fields = fields
        self.labels: dict[type[models.Model], dict[Any, str]] = {}
        keys: dict[type[models.Model], set[Any]] = defaultdict(set)
        for field in fields:
            if field.remote_field:
                keys[field.related_model].update(getattr(row, field.attname) for row in rows)
        for model, wanted in keys.items():
            known = labelled_admin(site, model) or Labelled()
            found = known.choice_queryset(model._default_manager.filter(pk__in=wanted - {None}))
            self.labels[model] = {record.pk: known.choice_label(record) for record in found}

    def changes(self, before: Any, after: Any) -> tuple[Change, ...]:
        return tuple(
            Change(capfirst(str(field.verbose_name)), *marked(self.worded(field, before), self.worded(field, after)))
            for field in self.fields
            if getattr(before, field.attname) != getattr(after, field.attname)
        )

    def worded(self, field: Any, row: Any) -> str:
        value = getattr(row, field.attname)
        if value is None or value == "":
            return "(empty)"
        if field.remote_field:
            return self.labels[field.related_model].get(value, "(a record that was deleted)")
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return str(dict(field.flatchoices).get(value, value if isinstance(value, str) else localize(value)))


def marked(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Both texts, with the words that one has and the other hasn't marked."""
    old, new = re.split(r"(\s+)", before), re.split(r"(\s+)", after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = [("" if step == "equal" else "del", "".join(old[start:end])) for step, start, end, _, _ in steps]
    right = [("" if step == "equal" else "ins", "".join(new[start:end])) for step, _, _, start, end in steps]
    return _joined(left), _joined(right)


def _joined(pieces: list[tuple[str, str]]) -> SafeString:
    tagged = [format_html("<{0}>{1}</{0}>", tag, text) if tag else text for tag, text in pieces if text]
    return format_html_join("", "{}", ((piece,) for piece in tagged))
