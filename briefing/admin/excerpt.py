from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.forms import RecordForm
from briefing.admin.record import RecordAdmin, ShowsClearance, StackedPart
from briefing.models import Excerpt
from briefing.queries.dependents import check_dependents

WORDS = (
    "Paste the source's own words as they stand, at most 1,500 characters, in its own paragraphs. Quotations, names "
    "and stated dates are then looked for in them, letter by letter."
)
FIELDS = ("locator", "key", "text", "captured_on", ("clearance", "embargo_until"))


class ExcerptForm(RecordForm):
    bears = frozenset({"text"})


def find_again(excerpt: Excerpt) -> None:
    """The places of quotations are offsets into the text, so they follow when it changes."""
    for dependent in check_dependents([excerpt]):
        if dependent.stale:
            dependent.record.save()


class ExcerptPart(StackedPart):
    model = Excerpt
    form = ExcerptForm
    extra_at_first = 1
    fields = FIELDS
    prepopulated_fields = {"key": ("locator",)}
    ordering = ("locator", "key")
    show_change_link = True
    verbose_name_plural = "excerpts: the words that evidence rests on"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("source")

    def part_label(self, part: Any) -> str:
        return f"{part.locator}: {beginning(part.text)}"


@admin.register(Excerpt)
class ExcerptAdmin(ShowsClearance, RecordAdmin):
    purpose = "Verbatim words of a source. Best entered on the source's own page."
    form = ExcerptForm
    list_display = ("source", "locator", "first_words", "captured_on", "for_readers")
    list_select_related = ("source",)
    list_filter = ("source__kind", "clearance", "captured_on")
    search_fields = ("source__title", "source__slug", "key", "locator", "text")
    readonly_fields = ("digest_shown",)
    prepopulated_fields = {"key": ("locator",)}
    fieldsets = ((None, {"description": WORDS, "fields": ("source", *FIELDS, "digest_shown")}),)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What rests on an excerpt names the same source, so it stays with it."""
        return (*super().get_readonly_fields(request, obj), *(("source",) if obj else ()))

    @admin.display(description="fingerprint")
    def digest_shown(self, excerpt: Excerpt) -> str:
        return f"SHA-256 of the words: {excerpt.digest}" if excerpt.digest else "Worked out when the excerpt is saved."

    @admin.display(description="begins", ordering="text")
    def first_words(self, excerpt: Excerpt) -> str:
        return beginning(excerpt.text)

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("source")

    def choice_label(self, record: Excerpt) -> str:
        return f"{record.source.title} – {record.locator} – {beginning(record.text)}"

    def save_model(self, request: HttpRequest, obj: Excerpt, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if "text" in form.changed_data:
            find_again(obj)


def beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"
