"""Shows on a record's page which records rest on it."""

from __future__ import annotations

from typing import Any, Final  # rows of any model

from django.contrib.admin import AdminSite
from django.db import models
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from briefing.admin.choosing import Labelled, labelled_admin
from briefing.models.record import Record
from briefing.queries.uses import uses_of

MOST: Final = 20


def uses_listed(record: Record, site: AdminSite) -> SafeString | str:
    uses = sorted(uses_of(record).items(), key=lambda use: use[0].__name__)
    if not uses:
        return "Nowhere yet."
    groups = [(*_heading(model, keys), _list(model, keys, site)) for model, keys in uses]
    return format_html_join("", "<p>{} ({}):</p>{}", groups)


def _heading(model: type[models.Model], keys: set[Any]) -> tuple[str, int]:
    return capfirst(str(model._meta.verbose_name_plural)), len(keys)


def _list(model: type[models.Model], keys: set[Any], site: AdminSite) -> SafeString:
    found = labelled_admin(site, model) or Labelled()
    queryset = found.choice_queryset(model._default_manager.filter(pk__in=sorted(keys)[:MOST]))
    address = f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_change"
    rows = [(reverse(address, args=(row.pk,)), found.choice_label(row)) for row in queryset]
    items = format_html_join("", '<li><a href="{}">{}</a></li>', rows)
    more = format_html("<li>and {} more</li>", len(keys) - MOST) if len(keys) > MOST else ""
    return format_html("<ul>{}{}</ul>", items, more)
