from __future__ import annotations

from collections import Counter
from typing import Any  # Django's own signatures

from django.contrib import admin
from django.core.exceptions import ValidationError

from briefing.admin.duty_change import DutyChangePart
from briefing.admin.forms import RecordForm
from briefing.admin.record import RecordAdmin, ShowsSource
from briefing.models import Role, Succession
from briefing.models.succession import check_no_cycle


class SuccessionForm(RecordForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        before, after = cleaned.get("predecessors"), cleaned.get("successors")
        if before is not None and after is not None:
            self._check_no_cycle([(old.pk, new.pk) for old in before for new in after])
        return cleaned

    def _check_no_cycle(self, edges: list[tuple[int, int]]) -> None:
        others = Succession.objects.exclude(pk=self.instance.pk)
        edges += others.filter(predecessors__isnull=False, successors__isnull=False).values_list(
            "predecessors", "successors"
        )
        titles = dict(Role.objects.values_list("pk", "title"))
        slugs = dict(Role.objects.values_list("pk", "slug"))
        shared = Counter(titles.values())
        names = {key: title if shared[title] == 1 else f"{title} ({slugs[key]})" for key, title in titles.items()}
        try:
            check_no_cycle([(names[old], names[new]) for old, new in edges])
        except ValidationError as error:
            self.add_error("successors", error)


@admin.register(Succession)
class SuccessionAdmin(ShowsSource, RecordAdmin):
    purpose = "One role or several made way for another, and what became of each duty."
    form = SuccessionForm
    list_display = ("title", "kind", "effective", "source_shortly")
    list_select_related = ("effective", "source")
    list_filter = ("kind", "effective__topic")
    search_fields = ("title", "slug", "predecessors__title", "successors__title", "source__title")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (DutyChangePart,)
    fieldsets = (
        ("What made way for what", {"fields": ("title", "slug", "kind", "predecessors", "successors")}),
        (
            "When",
            {"description": "The date is the event's: type it there.", "fields": ("effective",)},
        ),
        ("Who says so", {"fields": ("source", "excerpt", "locator")}),
    )
