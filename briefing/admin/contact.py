from __future__ import annotations

from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import Contact


@admin.register(Contact)
class ContactAdmin(RecordAdmin):
    purpose = "Whom readers ask: desks and functions, with the day on which somebody checked."
    list_display = ("label", "organisation", "area", "email", "phone", "checked_on")
    list_filter = ("organisation", "checked_on")
    search_fields = ("label", "organisation", "area", "email", "slug")
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        ("Who", {"fields": ("label", "slug", "organisation", "area")}),
        (
            "How to reach them",
            {"description": "Give at least one of the three.", "fields": ("email", "phone", "address", "checked_on")},
        ),
    )

    def choice_label(self, record: Contact) -> str:
        return " – ".join(part for part in (record.label, record.organisation, record.area) if part)
