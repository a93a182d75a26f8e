from __future__ import annotations

from functools import partial

from django.contrib import admin
from django.urls import URLPattern, path

from briefing.admin.frozen import FrozenAdmin
from briefing.admin.overrides_page import overrides_page
from briefing.models import BriefingLog


@admin.register(BriefingLog)
class BriefingLogAdmin(FrozenAdmin):
    purpose = "What was done to each briefing, by whom and why. Entries are added and never change."
    list_display = ("briefing", "number", "act", "at", "actor", "reason", "edition")
    list_select_related = ("briefing", "actor", "edition")
    list_filter = ("act", "briefing__topic", "at")
    search_fields = ("briefing__title", "briefing__slug", "reason", "digest")
    ordering = ("-at", "-pk")
    fieldsets = (
        (None, {"fields": ("briefing", "number", "act", "at", "actor", "reason", "edition")}),
        ("What it binds", {"fields": ("digest", "details", "previous", "hash")}),
    )

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(partial(overrides_page, self))
        return [path("overrides/", page, name="briefing_briefinglog_overrides"), *super().get_urls()]
