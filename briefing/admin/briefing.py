from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.admin.edition import EditionPart
from briefing.admin.preview_page import evidence_page, preview_page
from briefing.admin.readiness_page import readiness_page
from briefing.admin.record import RecordAdmin
from briefing.admin.review_page import review_page
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
        ("Keeping it right", {"fields": ("review_by", "sign_offs", "not_facts", "how_to_publish")}),
    )

    change_form_template = "admin/briefing/briefing_form.html"

    def get_urls(self) -> list[URLPattern]:
        """The road to the next edition, before Django's own pages of a record."""

        def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(partial(view, self))

        own = [
            path("<int:key>/readiness/", page(readiness_page), name="briefing_briefing_readiness"),
            path("<int:key>/review/", page(review_page), name="briefing_briefing_review"),
            path("<int:key>/preview/", page(preview_page), name="briefing_briefing_preview"),
            path("<int:key>/preview/<slug:audience>/", page(preview_page), name="briefing_briefing_preview_for"),
            path(
                "<int:key>/evidence/<slug:nouns>/<slug:slug>/", page(evidence_page), name="briefing_briefing_evidence"
            ),
        ]
        return [*own, *super().get_urls()]

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
    def how_to_publish(self, briefing: Briefing) -> SafeString | str:
        if briefing._state.adding:
            return "Save it first."
        address = reverse("admin:briefing_briefing_readiness", args=(briefing.pk,))
        return format_html(
            'Saving changes nothing that readers see. <a href="{}">Is it ready?</a> says what stands in the way, '
            "and submits it for approval.",
            address,
        )
