from __future__ import annotations

from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import Audience


@admin.register(Audience)
class AudienceAdmin(RecordAdmin):
    purpose = "Whom briefings are for, such as schools or parents."
    list_display = ("name", "slug", "order")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = ((None, {"fields": ("name", "slug", "order")}),)
