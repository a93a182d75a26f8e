from __future__ import annotations

from typing import Any, cast  # Django's own signatures

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest

from briefing.admin.attestation import AttestationPart
from briefing.admin.dates import by_bound, printed, years_of
from briefing.admin.record import RecordAdmin, ShowsClearance
from briefing.models import Attestation, Event


def with_date(events: QuerySet[Any]) -> QuerySet[Any]:
    """Adds date_words, date_earliest and date_latest from the attestation that gives the date."""
    giving = Attestation.objects.filter(event=OuterRef("pk"), gives_date=True)
    return cast(
        "QuerySet[Any]",
        events.annotate(
            date_words=Subquery(giving.values("date")[:1]),
            date_earliest=Subquery(giving.values("date_earliest")[:1]),
            date_latest=Subquery(giving.values("date_latest")[:1]),
        ),
    )


@admin.register(Event)
class EventAdmin(ShowsClearance, RecordAdmin):
    purpose = "What happened or is planned. Its date is typed once, under the source that gives it."
    list_display = ("title", "date_printed", "kind", "topic", "for_readers")
    list_select_related = ("topic",)
    list_filter = ("topic", "kind", years_of("date"), "clearance")
    search_fields = ("title", "slug", "summary", "attestations__source__title", "attestations__date")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (AttestationPart,)
    fieldsets = (
        ("What happened", {"fields": ("topic", "title", "slug", "kind", "summary", "participants")}),
        (
            "Who may read it",
            {
                "description": "Dates and sources go below, one attestation a source.",
                "fields": (("clearance", "embargo_until"),),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_date(super().get_queryset(request))

    @admin.display(description="date", ordering=by_bound("date_earliest"))
    def date_printed(self, event: Any) -> str:
        return printed(event.date_words or "")

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return with_date(queryset)

    def choice_label(self, record: Any) -> str:
        return f"{record.title} – {printed(record.date_words or '') or 'no date stated'}"
