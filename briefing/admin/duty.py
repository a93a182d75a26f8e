from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.record import RecordAdmin, ShowsClearance, ShowsSource, StackedPart
from briefing.models import Duty

WORDING = ("title", "slug", "description")
FORCE = (("force", "condition"),)
PLACE = (("group", "order"),)
SOURCE = ("source", "excerpt", "locator")
CLEARANCE = (("clearance", "embargo_until"),)


class DutyPart(StackedPart):
    model = Duty
    fields = (*WORDING, *FORCE, *PLACE, *SOURCE, *CLEARANCE)
    prepopulated_fields = {"slug": ("title",)}
    show_change_link = True
    ordering = ("order", "slug")
    verbose_name_plural = "duties: in the source's order"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("role")

    def part_label(self, part: Any) -> str:
        return f"{part.order}. {part.title} ({part.get_force_display().lower()})"


@admin.register(Duty)
class DutyAdmin(ShowsClearance, ShowsSource, RecordAdmin):
    purpose = "What a role does, with the force and the condition that its source gives it."
    list_display = ("title", "role", "force", "condition", "group", "source_shortly", "for_readers")
    list_select_related = ("role", "source")
    list_filter = ("role__topic", "force", "clearance")
    search_fields = ("title", "slug", "description", "role__title", "role__acronym", "source__title")
    prepopulated_fields = {"slug": ("title",)}
    ordering = ("role__title", "order", "slug")
    fieldsets = (
        ("What is done", {"fields": ("role", *WORDING)}),
        (
            "How strongly",
            {"description": "Both are printed: a may or an if never becomes a does.", "fields": FORCE},
        ),
        ("Its place in the source", {"fields": PLACE}),
        ("Who says so", {"fields": SOURCE}),
        ("Who may read it", {"fields": CLEARANCE}),
    )

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("role", "source")

    def choice_label(self, record: Duty) -> str:
        return f"{record} – {record.get_force_display().lower()} – {record.source.title}"
