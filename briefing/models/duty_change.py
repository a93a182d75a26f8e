"""DutyChange: what became of a duty in a succession, and on whose word."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import OUTCOMES_OF_OLD_ALONE, ChangeBasis, DutyOutcome
from briefing.models.fields import LineField
from briefing.models.record import Record, RecordManager
from briefing.models.sourced import check_rests_on_source, place_of


class DutyChange(Record):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("succession__slug", "order")

    succession = models.ForeignKey("briefing.Succession", on_delete=models.CASCADE, related_name="duty_changes")
    order = models.PositiveSmallIntegerField(help_text="Its line in the ledger, counted from 1.")
    old = models.ForeignKey(
        "briefing.Duty",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="changes_from",
        help_text="The duty before. Empty for a new one.",
    )
    new = models.ForeignKey(
        "briefing.Duty",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="changes_to",
        help_text="The duty after. Empty if it was dropped or no source says.",
    )
    outcome = models.CharField(max_length=12, choices=DutyOutcome)
    basis = models.CharField(max_length=10, choices=ChangeBasis, help_text="Shown to readers beside the line.")
    reason = LineField(max_length=400, blank=True, help_text="Why we compare them so.")
    source = models.ForeignKey(
        "briefing.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The source that states it. Empty for our own comparison.",
    )
    excerpt = models.ForeignKey("briefing.Excerpt", on_delete=models.PROTECT, null=True, blank=True)
    locator = LineField(blank=True)

    objects = RecordManager()

    class Meta:
        ordering = ("succession", "order")
        constraints = (
            models.UniqueConstraint(
                name="duty_change_order_unique",
                fields=("succession", "order"),
                violation_error_message="The ledger has a line of that number already.",
            ),
            models.CheckConstraint(
                name="duty_change_has_a_duty",
                condition=Q(old__isnull=False) | Q(new__isnull=False),
                violation_error_message="Choose the duty before, the duty after, or both.",
            ),
            models.CheckConstraint(
                name="duty_change_stated_has_source",
                condition=~Q(basis=ChangeBasis.STATED) | Q(source__isnull=False),
                violation_error_message="Choose the source that states it.",
            ),
            models.CheckConstraint(
                name="duty_change_dropped_is_stated",
                condition=~Q(outcome=DutyOutcome.DROPPED) | Q(basis=ChangeBasis.STATED),
                violation_error_message=("Dropped needs a source that says so. Silence is not stated."),
            ),
            models.CheckConstraint(
                name="duty_change_sides_fit_outcome",
                condition=(
                    Q(outcome=DutyOutcome.NEW, old__isnull=True)
                    | Q(outcome__in=sorted(OUTCOMES_OF_OLD_ALONE), new__isnull=True)
                    | Q(
                        outcome__in=[DutyOutcome.KEPT, DutyOutcome.REWORDED, DutyOutcome.MOVED],
                        old__isnull=False,
                        new__isnull=False,
                    )
                ),
                violation_error_message=(
                    "New has a duty after alone, dropped and not stated a duty before alone; "
                    "kept, reworded and moved have both."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.succession}, line {self.order}: {self.get_outcome_display()}"

    def clean(self) -> None:
        super().clean()
        if self.source is not None:
            check_rests_on_source(self)
        elif self.excerpt is not None:
            raise ValidationError({"source": "Choose the source that the excerpt is from."})

    @property
    def place(self) -> str:
        """The locator to print: its own, or its excerpt's."""
        return place_of(self)
