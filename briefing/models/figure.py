"""Figure: one number that a source states of a measure."""

from __future__ import annotations

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import FigureNature, FigureQualifier
from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    WordedDateField,
)
from briefing.models.sourced import Cleared, ClearedManager, Sourced
from briefing.wording.numbers import print_figure


class Figure(Cleared, Sourced):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    measure = models.ForeignKey("briefing.Measure", on_delete=models.CASCADE, related_name="figures")
    category = LineField(blank=True, help_text="An answer or a breakdown, such as constables. Usually empty.")
    nature = models.CharField(max_length=10, choices=FigureNature, default=FigureNature.LEVEL)
    value = models.DecimalField(
        max_digits=18, decimal_places=4, help_text="The number alone, without unit or qualifier."
    )
    qualifier = models.CharField(
        max_length=12,
        choices=FigureQualifier,
        default=FigureQualifier.EXACT,
        help_text="As the source puts it. It is printed wherever the number is.",
    )
    period = WordedDateField(help_text="The time it holds for, such as 2012. Leave empty if the source doesn't say.")
    period_edtf = EdtfField(of="period")
    period_earliest = EarliestField(of="period")
    period_latest = LatestField(of="period")
    since = WordedDateField(help_text="For a change or a ratio: measured from when.")
    since_edtf = EdtfField(of="since")
    since_earliest = EarliestField(of="since")
    since_latest = LatestField(of="since")
    stated_by = models.ForeignKey(
        "briefing.Stakeholder",
        on_delete=models.PROTECT,
        related_name="figures",
        help_text="Whose number it is, which may not be the source's publisher.",
    )
    event = models.ForeignKey(
        "briefing.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
        help_text="The event that it belongs to, if any.",
    )
    note = LineField(max_length=400, blank=True, help_text="What a reader must know to read it rightly.")

    objects = ClearedManager()

    class Meta:
        ordering = ("measure", "period_earliest", "slug")
        constraints = (
            models.CheckConstraint(
                name="figure_since_for_change_or_ratio",
                condition=Q(since="") | Q(nature__in=[FigureNature.CHANGE, FigureNature.RATIO]),
                violation_error_message="Only a change or a ratio is measured since a time.",
            ),
            models.CheckConstraint(
                name="figure_level_not_negative",
                condition=Q(nature=FigureNature.CHANGE) | Q(value__gte=0),
                violation_error_message="Only a change can be negative.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.measure}: {self.value.normalize():f} ({self.period or 'no date'})"

    def clean(self) -> None:
        super().clean()
        if self.since and self.nature not in {FigureNature.CHANGE, FigureNature.RATIO}:
            raise ValidationError({"since": "Only a change or a ratio is measured since a time: empty this field."})
        if isinstance(self.value, Decimal):
            try:
                print_figure(self.value, unit="", qualifier=self.qualifier, nature=self.nature)
            except ValueError as error:
                raise ValidationError({"value": str(error)}) from error
