from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from briefing.admin.dates import date_reads, printed
from briefing.admin.forms import PartFormSet
from briefing.admin.record import StackedPart
from briefing.models import Attestation


class AttestationFormSet(PartFormSet):
    """An event has one attestation that gives its date, if any of them has a date."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.settled_together = frozenset({"gives_date"})

    def clean(self) -> None:
        super().clean()
        kept = [form.cleaned_data for form in self.kept() if hasattr(form, "cleaned_data")]
        dated = [attestation for attestation in kept if attestation.get("date")]
        giving = [attestation for attestation in dated if attestation.get("gives_date")]
        if len(giving) > 1:
            sources = " and ".join(str(attestation.get("source")) for attestation in giving)
            raise ValidationError(
                f"Only one attestation gives the event its date. Ticked are {sources}: untick all but one."
            )
        if dated and not giving:
            raise ValidationError(
                "Tick one attestation as giving the event its date: that is the date which the event prints."
            )

    def save(self, commit: bool = True) -> Any:
        if commit:  # the tick may move upwards, and the database allows one at a time
            changed = [form for form in self.initial_forms if "gives_date" in form.changed_data]
            rows = Attestation.objects.filter(pk__in=[form.instance.pk for form in changed])
            rows.update(gives_date=False)
        return super().save(commit=commit)


class AttestationPart(StackedPart):
    model = Attestation
    formset = AttestationFormSet
    extra_at_first = 1
    verbose_name_plural = "attestations: what each source says of it, above all of its date"
    readonly_fields = ("date_reads",)
    fields = (
        "source",
        "excerpt",
        "locator",
        "stated",
        ("date", "gives_date", "planned"),
        "date_reads",
        "reasoning",
        "number",
    )

    @admin.display(description="how the date reads")
    def date_reads(self, attestation: Attestation) -> str:
        return date_reads(attestation.date)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("event", "source")

    def part_label(self, part: Any) -> str:
        gives = ", the date that the event prints" if part.gives_date else ""
        return f"{part.source.title}: {printed(part.date) or 'no date'}{gives}"
