from __future__ import annotations

from django.contrib import admin

from briefing.admin.frozen import FrozenAdmin
from briefing.models import Verification


@admin.register(Verification)
class VerificationAdmin(FrozenAdmin):
    purpose = "Each comparison of a quotation with the passage that we hold: when, by which rules, with what result."
    list_display = ("position", "quotation", "source", "excerpt", "matches", "occasion", "at", "edition")
    list_select_related = ("edition",)
    list_filter = ("matches", "occasion", "at", "briefing__topic")
    search_fields = ("position", "source", "excerpt", "briefing__slug")
    ordering = ("-at", "position", "quotation")
