from __future__ import annotations

from typing import Any  # Django's own signatures

from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.forms import NumberedFormSet
from briefing.admin.record import StackedPart
from briefing.models import Section


class SectionPart(StackedPart):
    model = Section
    formset = NumberedFormSet
    fields = (("kind", "order"), "heading", "key", "prose", "selection", "source", "audiences")
    prepopulated_fields = {"key": ("heading",)}
    ordering = ("order", "key")
    verbose_name_plural = "sections: the parts of the page, in order"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("briefing").prefetch_related("audiences")

    def part_label(self, part: Any) -> str:
        return f"{part.order}. {part.heading or part.get_kind_display()}"
