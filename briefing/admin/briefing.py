from __future__ import annotations

from collections.abc import Sequence

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.admin.edition import EditionPart
from briefing.admin.record import RecordAdmin
from briefing.admin.section import SectionPart
from briefing.models import Briefing, Edition

REFERENCES = (
    "Never retype a number, a date or a name that a record holds: refer to it, such as [[figure:slug]], "
    "[[event:slug|date]], [[role:slug|acronym]] or [[position:slug]] for its words in quotation marks."
)


@admin.register(Briefing)
class BriefingAdmin(RecordAdmin):
    purpose = "What is to be told, to whom, in whose voice. Its editions are what readers see."
    list_display = ("title", "recipe", "voice", "topic", "issuer", "review_by")
    list_select_related = ("topic", "issuer")
    list_filter = ("topic", "recipe", "voice", "audiences", "review_by")
    search_fields = ("title", "slug", "lead", "topic__title")
    readonly_fields = ("how_to_publish",)
    inlines = (SectionPart, EditionPart)
    save_on_top = True
    fieldsets = (
        ("What it is", {"fields": ("recipe", "topic", "title", "slug", "lead")}),
        ("In whose voice", {"fields": ("issuer", "voice", "restates")}),
        ("For whom", {"fields": ("audiences",)}),
        (
            "The four answers that the page opens with",
            {"description": REFERENCES, "fields": ("what_changes", "from_when", "what_to_do", "contact")},
        ),
        (
            "For a letter",
            {
                "description": "Leave empty for any other recipe.",
                "fields": ("letter_date", "reference", "salutation", "closing", "signatory"),
            },
        ),
        ("Keeping it right", {"fields": ("review_by", "how_to_publish")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Briefing]:
        editions = Edition.objects.filter(briefing=OuterRef("pk"))
        briefings: QuerySet[Briefing] = super().get_queryset(request)
        return briefings.annotate(is_published=Exists(editions))

    def get_readonly_fields(self, request: HttpRequest, obj: Briefing | None = None) -> list[str] | tuple[str, ...]:
        """The short name is the address of what was published: after that it stays."""
        fields = tuple(super().get_readonly_fields(request, obj))
        return (*fields, "slug") if getattr(obj, "is_published", False) else fields

    def get_prepopulated_fields(self, request: HttpRequest, obj: Briefing | None = None) -> dict[str, Sequence[str]]:
        return {"slug": ("title",)} if "slug" not in self.get_readonly_fields(request, obj) else {}

    @admin.display(description="to publish")
    def how_to_publish(self, briefing: Briefing) -> SafeString:
        command = f"manage.py publish_briefing {briefing.slug or '…'} --note …"
        return format_html(
            "Saving changes nothing that readers see. A new edition is published by <code>{}</code>", command
        )
