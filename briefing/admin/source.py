from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.dates import by_bound, date_reads, printed, years_of
from briefing.admin.excerpt import ExcerptPart, find_again
from briefing.admin.record import RecordAdmin, ShowsClearance
from briefing.models import Excerpt, Source


@admin.register(Source)
class SourceAdmin(ShowsClearance, RecordAdmin):
    purpose = "A document that evidence rests on, with the words that we hold of it."
    list_display = ("title", "kind", "publisher", "date_printed", "accessed_on", "for_readers")
    list_select_related = ("publisher",)
    list_filter = ("kind", years_of("date"), "clearance")
    search_fields = ("title", "slug", "byline", "publisher__name", "publisher__short_name", "date")
    readonly_fields = ("date_reads",)
    prepopulated_fields = {"slug": ("title",)}
    inlines = (ExcerptPart,)
    save_on_top = True
    fieldsets = (
        ("What it is", {"fields": ("title", "slug", "kind")}),
        (
            "Who made it",
            {
                "description": "The publisher is the body on whose site it stands; authors only where they are known.",
                "fields": ("publisher", "authors", "byline"),
            },
        ),
        (
            "When",
            {
                "description": "Type it as people write it: 9 June 2025, June 2025, early 2000s, autumn term 2023.",
                "fields": ("date", "date_reads", "date_note"),
            },
        ),
        ("Where it can be read", {"fields": ("url", "accessed_on", "rights", "note")}),
        (
            "Who may read it",
            {
                "description": "A briefing that uses a staff-only or embargoed source is refused.",
                "fields": (("clearance", "embargo_until"),),
            },
        ),
    )

    @admin.display(description="date", ordering=by_bound("date_earliest"))
    def date_printed(self, source: Source) -> str:
        return printed(source.date)

    @admin.display(description="how the date reads")
    def date_reads(self, source: Source) -> str:
        return date_reads(source.date)

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("publisher")

    def choice_label(self, record: Source) -> str:
        return f"{record.title} – {record.publisher.called} – {printed(record.date) or 'undated'}"

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        super().save_formset(request, form, formset, change)
        if formset.model is Excerpt:
            for excerpt, fields in formset.changed_objects:
                if "text" in fields:
                    find_again(excerpt)
