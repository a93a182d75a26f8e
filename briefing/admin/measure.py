from __future__ import annotations

from django.contrib import admin

from briefing.admin.figure import FigurePart
from briefing.admin.record import RecordAdmin
from briefing.models import Measure


@admin.register(Measure)
class MeasureAdmin(RecordAdmin):
    purpose = "What is counted. Another definition is another measure."
    list_display = ("title", "unit", "place", "topic")
    list_select_related = ("topic",)
    list_filter = ("topic",)
    search_fields = ("title", "slug", "definition", "unit", "place")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (FigurePart,)
    fieldsets = (
        ("What is counted", {"fields": ("topic", "title", "slug", ("unit", "unit_singular"), "definition", "place")}),
        (
            "For a survey or a share",
            {"description": "Who was asked, and what.", "fields": ("question", "base")},
        ),
    )

    def choice_label(self, record: Measure) -> str:
        return " – ".join(part for part in (record.title, record.unit, record.place) if part)
