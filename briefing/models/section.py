"""Section: one part of a briefing, from records, a rule, prose, or all three."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from briefing.enums import SectionKind
from briefing.models.fields import LineField, ProseField, ReferencesField
from briefing.models.record import Record, RecordManager
from briefing.validators.references import check_references


class Section(Record):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("briefing__slug", "key")

    briefing = models.ForeignKey("briefing.Briefing", on_delete=models.CASCADE, related_name="sections")
    key = models.SlugField(max_length=60, help_text="Its name in the page's addresses, after #. Keep it stable.")
    order = models.PositiveSmallIntegerField(help_text="Its place, counted from 1.")
    kind = models.CharField(max_length=20, choices=SectionKind)
    heading = LineField(blank=True, help_text="As printed. Empty for a part without a heading.")
    prose = ProseField(
        blank=True,
        help_text="Our own words, printed first. Refer to facts: [[figure:slug]], [[role:slug]].",
    )
    selection = ReferencesField(
        blank=True,
        help_text=(
            "The records that it prints, one noun:slug a line, in order. Left empty, the section "
            "takes all records of its kind in the briefing's topic, or of the source below."
        ),
    )
    source = models.ForeignKey(
        "briefing.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="With an empty selection: take the records of this source alone.",
    )
    audiences = models.ManyToManyField(
        "briefing.Audience",
        blank=True,
        related_name="sections",
        help_text="Only for these readers. Left empty: for all.",
    )

    objects = RecordManager()

    class Meta:
        ordering = ("briefing", "order", "key")
        constraints = (
            models.UniqueConstraint(
                name="section_key_unique_in_briefing",
                fields=("briefing", "key"),
                violation_error_message="The briefing has a section of that name already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.briefing}: {self.heading or self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        check_references(field="selection", text=self.selection)
