from __future__ import annotations

from typing import Any  # Django's own signatures

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.models import Position, Report
from briefing.publishing.reporting import handle
from briefing.renderers.addresses import record_address
from briefing.renderers.html_blocks import mail
from briefing.validators.text import check_characters, tidy

NOTHING = "–"


class OutcomeForm(forms.ModelForm):  # type: ignore[type-arg]  # generic in the stubs alone
    outcome = forms.CharField(
        widget=AdminTextareaWidget(attrs={"rows": 5}),
        max_length=5_000,
        help_text=(
            "What was found and done, such as: the source says 40; corrected in edition 3. Name no private person. "
            "Saving it marks the report as handled."
        ),
        error_messages={"required": "Say what was found and done. Until then the report waits."},
    )

    class Meta:
        model = Report
        fields = ("outcome",)

    def clean_outcome(self) -> str:
        outcome = tidy(str(self.cleaned_data["outcome"]), multiline=True).strip()
        if problem := check_characters(outcome, multiline=True):
            raise problem
        return outcome


class Handled(admin.SimpleListFilter):
    title = "what became of it"
    parameter_name = "handled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "Waiting"), ("yes", "Handled")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Report]) -> QuerySet[Report]:
        is_handled = {"no": False, "yes": True}.get(self.value() or "")
        return queryset if is_handled is None else queryset.filter(handled_at__isnull=not is_handled)


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    """Staff write what was found and done; with that the report is handled."""

    purpose = "What readers say is wrong, or theirs. Those that wait come first."
    form = OutcomeForm
    list_display = ("received_at", "kind", "state", "quotation", "edition", "handled_by")
    list_select_related = ("edition__briefing", "handled_by")
    list_filter = (Handled, "kind")
    search_fields = ("message", "position", "outcome", "edition__title")
    # Said outright: the engines don't agree on where nothing comes.
    ordering = (F("handled_at").desc(nulls_first=True), "received_at", "pk")
    list_per_page = 50
    view_on_site = False
    actions = None
    readonly_fields = (
        *("kind", "message", "quotation", "evidence", "readers_edition", "received_at"),
        *("name", "answer_to", "handled_at", "handled_by"),
    )
    fieldsets = (
        (
            "What the reader says",
            {
                "description": "As it was typed, and perhaps mistaken. Compare with the source before you change it.",
                "fields": ("kind", "message", "quotation", "evidence", "readers_edition", "received_at"),
            },
        ),
        (
            "Who it is from",
            {
                "description": (
                    "For an answer, and for nothing else. It goes with the report "
                    f"{settings.KEEP_DAYS['reports']} days after the report was handled, and if nobody handles it "
                    f"{settings.KEEP_DAYS['waiting reports']} days after it was received. "
                    "A name alone doesn’t prove who wrote."
                ),
                "fields": ("name", "answer_to"),
            },
        ),
        (
            "What became of it",
            {
                "description": "Readers see a correction with the next edition, which takes a change note.",
                "fields": ("outcome", "handled_at", "handled_by"),
            },
        ),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Reports are purged together, once their time is over."""
        return False

    @admin.display(description="state", ordering="handled_at")
    def state(self, report: Report) -> str:
        return "Handled" if report.handled_at else "Waiting"

    @admin.display(description="quotation", ordering="position")
    def quotation(self, report: Report) -> SafeString | str:
        """The page as readers see it."""
        if not report.position:
            return NOTHING
        return format_html('<a href="{}">{}</a>', record_address("position", report.position), report.position)

    @admin.display(description="evidence")
    def evidence(self, report: Report) -> SafeString | str:
        """The position to correct, where it is still held."""
        position = Position.objects.filter(slug=report.position).first() if report.position else None
        if position is None:
            return NOTHING
        address = reverse("admin:briefing_position_change", args=(position.pk,))
        return format_html('<a href="{}">{}</a>', address, position.title)

    @admin.display(description="edition")
    def readers_edition(self, report: Report) -> SafeString | str:
        if report.edition is None:
            return NOTHING
        return format_html('<a href="{}">{}</a>', report.edition.get_absolute_url(), report.edition)

    @admin.display(description="e-mail")
    def answer_to(self, report: Report) -> SafeString | str:
        return format_html('<a href="{}">{}</a>', mail(report.email), report.email) if report.email else NOTHING

    def save_model(self, request: HttpRequest, obj: Report, form: Any, change: bool) -> None:
        handle(report=obj, actor=request.user, outcome=obj.outcome)  # type: ignore[arg-type]  # who changes it is signed in
