from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from briefing.admin.appointment import AppointmentPart
from briefing.admin.forms import RecordForm
from briefing.admin.record import RecordAdmin
from briefing.models import Stakeholder


class StakeholderForm(RecordForm):
    bears = frozenset({"kind"})

    def clean_parent(self) -> Stakeholder | None:
        parent: Stakeholder | None = self.cleaned_data["parent"]
        chain, above = [str(self.instance)], parent
        while above is not None and self.instance.pk:
            chain.append(str(above))
            if above.pk == self.instance.pk:
                raise ValidationError(f"A body can't be part of itself: {' → '.join(chain)}. Choose another.")
            above = above.parent
        return parent


@admin.register(Stakeholder)
class StakeholderAdmin(RecordAdmin):
    purpose = "People and bodies that act, speak or are told."
    form = StakeholderForm
    list_display = ("name", "short_name", "kind", "parent", "public_office", "protected")
    list_select_related = ("parent",)
    list_filter = ("kind", "public_office", "protected")
    search_fields = ("name", "short_name", "slug", "parent__name")
    prepopulated_fields = {"slug": ("name",)}
    inlines = (AppointmentPart,)
    fieldsets = (
        ("Who", {"fields": ("kind", "name", "short_name", "slug", "parent", "description", "url")}),
        (
            "What readers may see",
            {
                "description": "Private persons appear under their words alone; a protected name is never printed.",
                "fields": ("public_office", "protected"),
            },
        ),
    )

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("parent")

    def choice_label(self, record: Stakeholder) -> str:
        kind = f"part of {record.parent.called}" if record.parent else record.get_kind_display().lower()
        short = f" ({record.short_name})" if record.short_name else ""
        return f"{record.name}{short} – {kind}"
