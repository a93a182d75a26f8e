from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.dates import by_bound, date_reads, printed, years_of
from briefing.admin.forms import RecordForm
from briefing.admin.record import RecordAdmin, StackedPart
from briefing.models import Appointment

POST = ("title", "organisation", "role")
TIME = ("start", "start_reads", "end", "end_reads")
SOURCE = ("source", "excerpt", "locator")


class AppointmentForm(RecordForm):
    bears = frozenset({"person", "organisation"})


class AppointmentPart(StackedPart):
    model = Appointment
    form = AppointmentForm
    fk_name = "person"
    fields = (*POST, ("start", "end"), *SOURCE)
    verbose_name_plural = "appointments: for a person, the posts held"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("person", "organisation")

    def part_label(self, part: Any) -> str:
        return ", ".join(words for words in (part.title, part.organisation.called, printed(part.start)) if words)


@admin.register(Appointment)
class AppointmentAdmin(RecordAdmin):
    purpose = "A person in a post of an organisation. Best entered on the person's own page."
    form = AppointmentForm
    list_display = ("person", "title", "organisation", "from_printed", "to_printed")
    list_select_related = ("person", "organisation")
    list_filter = (years_of("start", "began"), years_of("end", "ended"))
    search_fields = ("person__name", "title", "organisation__name", "organisation__short_name")
    readonly_fields = ("start_reads", "end_reads")
    fieldsets = (
        ("Who, in which post", {"fields": ("person", *POST)}),
        (
            "From when to when",
            {"description": "Leave empty what no source says: it is then printed as not known.", "fields": TIME},
        ),
        ("Who says so", {"fields": SOURCE}),
    )

    @admin.display(description="from", ordering=by_bound("start_earliest"))
    def from_printed(self, appointment: Appointment) -> str:
        return printed(appointment.start)

    @admin.display(description="until", ordering=by_bound("end_latest"))
    def to_printed(self, appointment: Appointment) -> str:
        return printed(appointment.end)

    @admin.display(description="how the beginning reads")
    def start_reads(self, appointment: Appointment) -> str:
        return date_reads(appointment.start)

    @admin.display(description="how the end reads")
    def end_reads(self, appointment: Appointment) -> str:
        return date_reads(appointment.end)

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("person", "organisation")

    def choice_label(self, record: Appointment) -> str:
        dates = [f"from {record.start}" if record.start else "", f"until {record.end}" if record.end else ""]
        return ", ".join(part for part in (str(record), *dates) if part)
