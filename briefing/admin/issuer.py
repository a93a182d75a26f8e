from __future__ import annotations

from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import Issuer


@admin.register(Issuer)
class IssuerAdmin(RecordAdmin):
    purpose = "The body that runs this portal and issues its briefings."
    list_display = ("name", "email", "phone", "runs_portal")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        ("Who issues", {"fields": ("name", "slug", "runs_portal", "notice")}),
        ("How it looks", {"fields": ("letterhead", "colour")}),
        ("How to reach it", {"fields": ("email", "phone", "complaints", "corrections")}),
    )
