from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet

from briefing.admin.dates import by_bound, date_reads, printed, years_of
from briefing.admin.foi_question import FoiQuestionPart
from briefing.admin.record import RecordAdmin
from briefing.models import FoiRequest


@admin.register(FoiRequest)
class FoiRequestAdmin(RecordAdmin):
    purpose = "A freedom of information request and its answer. Who asked is never stored."
    list_display = ("title", "public_body", "answered_printed", "seen_by_us", "summarised_by", "topic")
    list_select_related = ("public_body", "summarised_by", "topic")
    list_filter = ("topic", "seen_by_us", years_of("answered_on", "answered"))
    search_fields = ("title", "slug", "reference", "public_body__name", "summary", "source__title")
    readonly_fields = ("asked_reads", "answered_reads")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (FoiQuestionPart,)
    fieldsets = (
        (
            "The request",
            {
                "description": "Leave empty what our sources don't say: it is printed as not given in our sources.",
                "fields": ("topic", "title", "slug", "public_body", "reference", "asked_on", "asked_reads"),
            },
        ),
        ("The answer", {"fields": ("answered_on", "answered_reads", "answered_note", "summary")}),
        ("How we know", {"fields": ("seen_by_us", "summarised_by", "source", "excerpt", "locator")}),
        (
            "How to complain or ask",
            {
                "description": "Only from a page that was read and recorded as a source.",
                "fields": ("complaint_route", "complaint_source", "complaint_locator"),
            },
        ),
    )

    @admin.display(description="answered", ordering=by_bound("answered_on_earliest"))
    def answered_printed(self, foi_request: FoiRequest) -> str:
        return printed(foi_request.answered_on)

    @admin.display(description="how that date reads")
    def asked_reads(self, foi_request: FoiRequest) -> str:
        return date_reads(foi_request.asked_on)

    @admin.display(description="how that date reads")
    def answered_reads(self, foi_request: FoiRequest) -> str:
        return date_reads(foi_request.answered_on)

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("public_body")

    def choice_label(self, record: FoiRequest) -> str:
        return f"{record.title} – {record.public_body.called} – {printed(record.answered_on) or 'date not stated'}"
