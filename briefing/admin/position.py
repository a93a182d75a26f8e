from __future__ import annotations

from typing import Any, cast  # Django's own signatures

from django.contrib import admin, messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from briefing.admin.dates import by_bound, date_reads, printed, years_of
from briefing.admin.quotation import QuotationPart
from briefing.admin.record import RecordAdmin, ShowsClearance, ShowsSource
from briefing.enums import Stance
from briefing.models import Attestation, Position, Quotation

WORDS = (
    "Verbatim words go below, under Quotations: they must stand in an excerpt of the source. The paraphrase is ours "
    "and is labelled so. At least one of the two, unless they said nothing."
)


@admin.register(Position)
class PositionAdmin(ShowsClearance, ShowsSource, RecordAdmin):
    purpose = "What somebody holds, gives as a reason, promises or remarks, or their silence."
    list_display = ("title", "stakeholder", "kind_worded", "date_printed", "source_shortly", "for_readers")
    list_select_related = ("stakeholder", "issue", "source")
    list_filter = ("topic", "kind", "stance", "silence", years_of("said"), "clearance")
    search_fields = ("title", "slug", "stakeholder__name", "stakeholder__short_name", "paraphrase", "source__title")
    readonly_fields = ("date_reads",)
    prepopulated_fields = {"slug": ("title",)}
    inlines = (QuotationPart,)
    save_as = True
    save_on_top = True
    fieldsets = (
        ("Who says so, and where", {"fields": ("topic", "source", "excerpt", "locator")}),
        ("Whose position it is", {"fields": ("stakeholder", "speaker_label", "capacity")}),
        ("What it is about", {"fields": ("title", "slug", "kind")}),
        (
            "For a stance",
            {"description": "Leave empty for any other kind.", "fields": ("issue", ("stance", "stance_wording"))},
        ),
        ("In our words", {"description": WORDS, "fields": ("paraphrase",)}),
        ("When they said so", {"fields": ("occasion", "date", "date_reads")}),
        (
            "If they said nothing",
            {"description": "Leave empty where there are words.", "fields": ("silence", "searched")},
        ),
        ("Who may read it", {"fields": (("clearance", "embargo_until"),)}),
    )

    @admin.display(description="kind", ordering="kind")
    def kind_worded(self, position: Position) -> str:
        kind = position.get_kind_display()
        return f"{kind}: {worded}" if (worded := stance_worded(position)) else kind

    @admin.display(description="date", ordering=by_bound("said_earliest"))
    def date_printed(self, position: Any) -> str:
        return printed(position.said_words)

    @admin.display(description="how the date reads")
    def date_reads(self, position: Any) -> str:
        if position.pk and position.occasion_id and position.said_words:
            return f"{date_reads(position.said_words)} The occasion gives it."
        return date_reads(position.date)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_date(super().get_queryset(request))

    def choice_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return with_date(queryset).select_related("stakeholder", "source", "issue")

    def choice_label(self, record: Any) -> str:
        date = printed(record.said_words) or "no date stated"
        parts = (record.stakeholder.called, record.title, date, record.source.title, stance_worded(record))
        return " – ".join(part for part in parts if part)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        super().save_formset(request, form, formset, change)
        if formset.model is Quotation:
            written = [*formset.new_objects, *(quotation for quotation, _ in formset.changed_objects)]
            for warning in (warning for quotation in written for warning in quotation.match().warnings):
                messages.warning(request, f"Look at a quotation twice. {warning.message}")


def with_date(positions: QuerySet[Any]) -> QuerySet[Any]:
    """Adds said_words, said_earliest and said_latest: the occasion's date where there is one, or their own."""
    giving = Attestation.objects.filter(event=OuterRef("occasion"), gives_date=True)
    dated = positions.annotate(
        said_words=Coalesce(Subquery(giving.values("date")[:1]), "date"),
        said_earliest=Coalesce(Subquery(giving.values("date_earliest")[:1]), "date_earliest"),
        said_latest=Coalesce(Subquery(giving.values("date_latest")[:1]), "date_latest"),
    )
    return cast("QuerySet[Any]", dated)


def stance_worded(position: Position) -> str:
    """The stance in the words of its issue; for a silence what kind of silence; else nothing."""
    if position.silence:
        return position.get_silence_display()
    if not position.stance or position.issue is None:
        return ""
    return position.stance_wording or (
        position.issue.first_pole if position.stance == Stance.FIRST else position.issue.second_pole
    )
