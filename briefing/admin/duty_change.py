from __future__ import annotations

from typing import Any  # Django's own signatures

from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.forms import NumberedFormSet
from briefing.admin.record import StackedPart
from briefing.models import DutyChange


class DutyChangePart(StackedPart):
    model = DutyChange
    formset = NumberedFormSet
    fields = ("order", "old", "new", ("outcome", "basis"), "reason", "source", ("excerpt", "locator"))
    verbose_name_plural = "duty ledger: what became of each duty, and on whose word"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("succession", "old", "new")

    def part_label(self, part: Any) -> str:
        sides = [side.title if side else "–" for side in (part.old, part.new)]
        return f"{part.order}. {' → '.join(sides)}: {part.get_outcome_display().lower()}"
