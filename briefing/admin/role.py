from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet

from briefing.admin.duty import DutyPart
from briefing.admin.record import RecordAdmin
from briefing.admin.role_name import RoleNamePart
from briefing.models import Role


@admin.register(Role)
class RoleAdmin(RecordAdmin):
    purpose = "A post, with its names in the sources and its duties."
    list_display = ("title", "acronym", "organisation", "began", "ended", "topic")
    list_select_related = ("organisation", "began", "ended", "topic")
    list_filter = ("topic",)
    search_fields = ("title", "plural", "acronym", "slug", "organisation__name", "names__name")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (RoleNamePart, DutyPart)
    save_on_top = True
    fieldsets = (
        ("What it is", {"fields": ("topic", "title", "slug", ("plural", "acronym"), "organisation", "summary")}),
        (
            "From when to when",
            {
                "description": "Choose the events: their dates are typed there, once, and change everywhere.",
                "fields": ("began", "ended"),
            },
        ),
    )

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("organisation")

    def choice_label(self, record: Role) -> str:
        return f"{record} – {record.organisation.called}"
