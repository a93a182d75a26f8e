from __future__ import annotations

from django.contrib import admin

from briefing.admin.frozen import FrozenAdmin
from briefing.models import PublishedRecord


@admin.register(PublishedRecord)
class PublishedRecordAdmin(FrozenAdmin):
    purpose = "The evidence pages that each edition froze. To look at only."
    list_display = ("title", "noun", "slug", "edition", "audience", "has_page")
    list_select_related = ("edition",)
    list_filter = ("noun", "has_page", "audience")
    search_fields = ("title", "slug", "edition__title")
    fieldsets = (
        (None, {"fields": ("edition", "title", "noun", "slug", "audience", "has_page")}),
        ("What was frozen", {"fields": ("content", "search_text")}),
    )
