from __future__ import annotations

from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import Issue


@admin.register(Issue)
class IssueAdmin(RecordAdmin):
    purpose = "A question on which people differ, with its two poles in plain words."
    list_display = ("question", "first_pole", "second_pole", "topic")
    list_select_related = ("topic",)
    list_filter = ("topic",)
    search_fields = ("question", "slug", "first_pole", "second_pole")
    prepopulated_fields = {"slug": ("question",)}
    fieldsets = (
        (
            None,
            {
                "description": "Pages print the two poles, never supports or opposes.",
                "fields": ("topic", "question", "slug", "first_pole", "second_pole", "explanation"),
            },
        ),
    )
