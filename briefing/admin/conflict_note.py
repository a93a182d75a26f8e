from __future__ import annotations

from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import ConflictNote


@admin.register(ConflictNote)
class ConflictNoteAdmin(RecordAdmin):
    purpose = "A point on which sources differ, and how we settle it for readers."
    list_display = ("title", "settlement", "records", "topic")
    list_select_related = ("topic",)
    list_filter = ("topic", "settlement")
    search_fields = ("title", "slug", "records", "explanation")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        ("What differs", {"fields": ("topic", "title", "slug", "records")}),
        (
            "How it is settled",
            {
                "description": "Readers see this near the claim, with what each source says.",
                "fields": ("settlement", "stands", "explanation"),
            },
        ),
    )
