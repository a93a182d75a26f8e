"""Dates in the admin: as they will print, what they cover, sorted and filtered by their bounds."""

from __future__ import annotations

from typing import Any, Final, cast  # Django's own signatures

from django.contrib import admin
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.db.models.functions import ExtractYear
from django.http import HttpRequest

from briefing.wording.dates import print_date, read_date

MOST_YEARS: Final = 15  # more than these are offered by decade


def printed(words: str) -> str:
    return print_date(read_date(words)) if words else ""


def date_reads(words: str) -> str:
    """Such as: Prints as: the early 2000s. Covers 1 January 2000 to 31 December 2003."""
    if not words:
        return "No date is stated."
    date = read_date(words)
    first, last = (f"{bound.day} {bound:%B} {bound.year}" if bound else "" for bound in (date.earliest, date.latest))
    if first and first == last:
        covers = f"Covers {first} alone."
    elif first and last:
        covers = f"Covers {first} to {last}."
    else:
        covers = f"Covers all days from {first}." if first else f"Covers all days up to {last}."
    return f"Prints as: {print_date(date)}. {covers}"


def by_bound(field: str) -> OrderBy:
    """The same order on every engine: what has no date comes last."""
    return F(field).asc(nulls_last=True)


class _Years(admin.SimpleListFilter):
    """The years, or the decades where there are many, in which the dates of a list may lie."""

    of: str

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = model_admin.get_queryset(request).order_by()
        bounds = rows.annotate(first=ExtractYear(f"{self.of}_earliest"), last=ExtractYear(f"{self.of}_latest"))
        pairs = bounds.values_list("first", "last").distinct()
        years = sorted({year for pair in pairs for year in pair if year is not None}, reverse=True)
        shown = [str(year) for year in years]
        if len(years) > MOST_YEARS:
            shown = [f"{decade}s" for decade in sorted({year // 10 * 10 for year in years}, reverse=True)]
        return [(value, value) for value in shown] + ([("none", "No date stated")] if shown else [])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value() or ""
        earliest, latest = f"{self.of}_earliest", f"{self.of}_latest"
        undated = Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
        if value == "none":
            return queryset.filter(undated)
        digits = value.removesuffix("s")
        if not (digits.isdecimal() and len(digits) == 4):  # years have four digits
            return queryset
        first, last = int(digits), int(digits) + (9 if value.endswith("s") else 0)
        begins = Q(**{f"{earliest}__isnull": True}) | Q(**{f"{earliest}__year__lte": last})
        ends = Q(**{f"{latest}__isnull": True}) | Q(**{f"{latest}__year__gte": first})
        return queryset.filter(begins, ends).exclude(undated)


def years_of(field: str, title: str = "when") -> type[admin.SimpleListFilter]:
    """A list filter for a date in words, which has ``_earliest`` and ``_latest`` beside it."""
    kind = type(f"YearsOf{field}", (_Years,), {"of": field, "title": title, "parameter_name": f"{field}_year"})
    return cast("type[admin.SimpleListFilter]", kind)
