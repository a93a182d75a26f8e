from django.contrib import admin

from briefing.admin.record import RecordAdmin
from briefing.models import Topic


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    purpose = "The subject that groups evidence and briefings. Begin here."
    list_display = ("title", "slug")
    search_fields = ("title", "slug")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = ((None, {"fields": ("title", "slug", "summary")}),)
