from __future__ import annotations

from typing import Any  # Django's own signatures

from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.forms import NumberedFormSet
from briefing.admin.record import StackedPart
from briefing.models import FoiQuestion


class FoiQuestionFormSet(NumberedFormSet):
    numbered = "number"


class FoiQuestionPart(StackedPart):
    model = FoiQuestion
    formset = FoiQuestionFormSet
    fields = ("number", "question", ("outcome", "exemption"), "reply", "summary", "unanswered")
    verbose_name_plural = "questions: as far as our sources give them; there may be none"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("request")

    def part_label(self, part: Any) -> str:
        return f"{part.number}. {part.get_outcome_display()}"
