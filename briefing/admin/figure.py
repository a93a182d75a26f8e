from __future__ import annotations

from decimal import Decimal
from typing import Any  # Django's own signatures

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.dates import by_bound, date_reads, printed, years_of
from briefing.admin.record import RecordAdmin, ShowsClearance, ShowsSource, StackedPart
from briefing.models import Figure
from briefing.wording.numbers import print_figure

NUMBER = (("qualifier", "value", "nature"), "category")
TIME = (("period", "since"),)
SOURCE = ("stated_by", "source", "excerpt", "locator")
MORE = ("event", "note")
CLEARANCE = (("clearance", "embargo_until"),)


def figure_printed(figure: Figure) -> str:
    """Such as: more than 370 posts."""
    value = Decimal(f"{figure.value.normalize():f}")  # the column's four decimals aren't the source's
    unit, one = figure.measure.unit, figure.measure.unit_singular
    return print_figure(value, unit=unit, unit_singular=one, qualifier=figure.qualifier, nature=figure.nature)


class ShowsHowItReads:
    @admin.display(description="how it reads")
    def reads(self, figure: Figure) -> str:
        if not figure.pk:
            return "Shown when the figure is saved."
        since = f" Since: {date_reads(figure.since)}" if figure.since else ""
        return f"Prints as: {figure_printed(figure)}. Period: {date_reads(figure.period)}{since}"


class FigurePart(ShowsHowItReads, StackedPart):
    model = Figure
    fields = ("slug", *NUMBER, *TIME, "reads", *SOURCE, *MORE, *CLEARANCE)
    readonly_fields = ("reads",)
    show_change_link = True
    ordering = ("period_earliest", "slug")
    verbose_name_plural = "figures: the numbers that sources state of it"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("measure")

    def part_label(self, part: Any) -> str:
        category = f" ({part.category})" if part.category else ""
        return f"{figure_printed(part)}{category}, {printed(part.period) or 'no period stated'}"


@admin.register(Figure)
class FigureAdmin(ShowsHowItReads, ShowsClearance, ShowsSource, RecordAdmin):
    purpose = "One number that a source states, with its about or more than, period and owner."
    list_display = ("number", "measure", "category", "period_printed", "stated_by", "source_shortly", "for_readers")
    list_select_related = ("measure", "stated_by", "source")
    list_filter = ("measure__topic", "nature", years_of("period"), "clearance")
    search_fields = ("slug", "measure__title", "category", "value", "period", "source__title", "stated_by__name")
    readonly_fields = ("reads",)
    save_as = True
    fieldsets = (
        ("What is counted", {"fields": ("measure", "slug")}),
        (
            "The number",
            {
                "description": "The number alone, and beside it how the source puts it: about, more than, up to.",
                "fields": (*NUMBER, *TIME, "reads"),
            },
        ),
        ("Who says so", {"fields": SOURCE}),
        ("What a reader must know", {"fields": MORE}),
        ("Who may read it", {"fields": CLEARANCE}),
    )

    @admin.display(description="figure", ordering="value")
    def number(self, figure: Figure) -> str:
        return figure_printed(figure)

    @admin.display(description="period", ordering=by_bound("period_earliest"))
    def period_printed(self, figure: Figure) -> str:
        return printed(figure.period)

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.select_related("measure", "source")

    def choice_label(self, record: Figure) -> str:
        period = printed(record.period) or "no period stated"
        counted = f"{record.measure.title}, {record.category}" if record.category else record.measure.title
        return f"{counted}: {figure_printed(record)} – {period} – {record.source.title}"
