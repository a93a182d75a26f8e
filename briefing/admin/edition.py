from __future__ import annotations

from functools import partial
from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.admin.edition_page import edition_page
from briefing.admin.frozen import FrozenAdmin, FrozenPart
from briefing.admin.letters_page import correction_page, letters_page
from briefing.admin.rendition import RenditionPart
from briefing.models import ChangeNote, Edition, Removal, Withdrawal


class LinksToReadersPage:
    @admin.display(description="readers' page")
    def readers_page(self, edition: Edition) -> SafeString:
        return format_html('<a href="{}">edition {}</a>', edition.get_absolute_url(), edition.number)


class EditionPart(LinksToReadersPage, FrozenPart):
    model = Edition
    fields = ("number", "live_from", "change_note", "major", "readers_page")
    readonly_fields = ("readers_page",)
    ordering = ("-number",)
    show_change_link = True
    verbose_name_plural = "editions: what readers see; they never change"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("briefing")


class ChangeNotePart(FrozenPart):
    model = ChangeNote
    fields = ("number", "text", "at", "by")


class WithdrawalPart(FrozenPart):
    model = Withdrawal
    fields = ("kind", "explanation", "replaced_by", "at", "by")


class RemovalPart(FrozenPart):
    model = Removal
    fields = ("ground", "at", "asked_by", "agreed_by", "digests")


@admin.register(Edition)
class EditionAdmin(LinksToReadersPage, FrozenAdmin):
    purpose = "Briefings as they were published: numbered and frozen. To look at only."
    list_display = ("title", "number", "live_from", "major", "change_note", "readers_page")
    list_select_related = ("briefing",)
    list_filter = ("briefing__topic", "live_from", "major")
    search_fields = ("title", "briefing__slug", "change_note", "digest")
    ordering = ("-live_from", "-pk")
    inlines = (ChangeNotePart, WithdrawalPart, RemovalPart, RenditionPart)
    readonly_fields = ("readers_page",)
    fieldsets = (
        (None, {"fields": ("briefing", "number", "title", "summary", "readers_page")}),
        ("What is new", {"fields": ("change_note", "major")}),
        ("When, and by whom", {"fields": ("live_from", "published_at", "published_by")}),
        ("What it is named by", {"fields": ("digest",)}),
    )
    change_form_template = "admin/briefing/edition_form.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(partial(edition_page, self))
        letters = self.admin_site.admin_view(partial(letters_page, self))
        correction = self.admin_site.admin_view(partial(correction_page, self))
        return [
            path("<int:key>/acts/", page, name="briefing_edition_acts"),
            path("<int:key>/letters/", letters, name="briefing_edition_letters"),
            path("<int:key>/letters/correction/", correction, name="briefing_edition_correction"),
            *super().get_urls(),
        ]
