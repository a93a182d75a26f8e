"""What every sourced record carries, and how far it may go."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import Clearance
from briefing.models.fields import LineField
from briefing.models.record import M, Record, RecordQuerySet

if TYPE_CHECKING:
    from briefing.models.duty_change import DutyChange


class ClearedQuerySet(RecordQuerySet[M]):
    def cleared(self, at: datetime) -> Self:
        """Public, and under no embargo at the instant ``at``."""
        return self.filter(Q(embargo_until__isnull=True) | Q(embargo_until__lte=at), clearance=Clearance.PUBLIC)


ClearedManager = models.Manager.from_queryset(ClearedQuerySet)


class Cleared(models.Model):
    """Clearance and embargo: a briefing can't be wider or earlier than its ingredients."""

    clearance = models.CharField(
        max_length=10,
        choices=Clearance,
        default=Clearance.PUBLIC,
        help_text="Who may read it. A briefing that uses a staff-only record is refused.",
    )
    embargo_until = models.DateTimeField(
        null=True,
        blank=True,
        help_text="Leave empty unless it must not be public before a certain moment.",
    )

    class Meta:
        abstract = True

    def is_cleared(self, at: datetime) -> bool:
        return self.clearance == Clearance.PUBLIC and (self.embargo_until is None or self.embargo_until <= at)


class Sourced(Record):
    """A record that names its source and where in it."""

    source = models.ForeignKey(
        "briefing.Source",
        on_delete=models.PROTECT,
        help_text="The document that says so.",
    )
    excerpt = models.ForeignKey(
        "briefing.Excerpt",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The words it rests on, where we hold them. They must come from that source.",
    )
    locator = LineField(
        blank=True,
        help_text="Where in the source, such as paragraph 4. Leave empty to take the excerpt's.",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        check_rests_on_source(self)

    @property
    def place(self) -> str:
        """The locator to print: its own, or its excerpt's."""
        return place_of(self)


def place_of(record: Sourced | DutyChange) -> str:
    return record.locator or (record.excerpt.locator if record.excerpt else "")


def check_rests_on_source(record: Sourced | DutyChange) -> None:
    """An excerpt comes from the record's own source; without one, the locator says where."""
    if record.excerpt is not None and record.excerpt.source_id != record.source_id:
        raise ValidationError(
            {
                "excerpt": f"This excerpt is from {record.excerpt.source}. Choose an excerpt of "
                f"{record.source}, or change the source."
            }
        )
    if record.excerpt is None and not record.locator and record.source_id is not None:
        raise ValidationError({"locator": "Say where in the source, such as paragraph 4, or choose an excerpt."})
