from __future__ import annotations

from typing import Any  # Django's own signatures

from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.record import StackedPart
from briefing.models import RoleName


class RoleNamePart(StackedPart):
    model = RoleName
    fields = ("name", "source", ("excerpt", "locator"))
    verbose_name_plural = "names: what each source calls it, letter by letter"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("role", "source")

    def part_label(self, part: Any) -> str:
        return f"{part.name}, in {part.source.title}"
