"""ConflictNote: staff's settlement of a point on which sources differ."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import Settlement
from briefing.models.fields import LineField, ProseField, ReferencesField
from briefing.models.record import Record, RecordManager
from briefing.validators.references import check_references
from briefing.wording.references import Reference


class ConflictNote(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="conflict_notes")
    title = LineField(help_text="The point in a few plain words, such as every school or some.")
    records = ReferencesField(
        help_text=(
            "The records that differ, one a line, each as noun:slug, such as "
            "duty:letter-contact, figure:officers-2025, event:role-ends, role:dwo-cyp or "
            "position:met-promise. At least two; or one event or role whose sources differ. "
            "What each source says is printed from them."
        )
    )
    settlement = models.CharField(max_length=10, choices=Settlement, default=Settlement.KEPT_BOTH)
    stands = ReferencesField(
        blank=True,
        help_text="Only where one stands: which of the records above, as noun:slug. Leave empty where both are kept.",
    )
    explanation = ProseField(help_text="For readers: what differs, why both are kept or which stands, and why.")

    objects = RecordManager()

    class Meta:
        ordering = ("title",)
        constraints = (
            models.CheckConstraint(
                name="conflict_note_says_which_stands",
                condition=(Q(settlement=Settlement.STANDS) & ~Q(stands=""))
                | (Q(settlement=Settlement.KEPT_BOTH) & Q(stands="")),
                violation_error_message="Name which record stands where one does, and none where both are kept.",
            ),
        )

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        lines = check_references(field="records", text=self.records)
        nouns = [reference.noun for line in lines for reference in line.references]
        if len(nouns) < 2 and nouns not in (["event"], ["role"]):
            raise ValidationError({"records": "A difference is between two records, or within one event or role."})
        self._check_which_stands([reference for line in lines for reference in line.references])

    def _check_which_stands(self, differing: list[Reference]) -> None:
        standing = [r for line in check_references(field="stands", text=self.stands) for r in line.references]
        if self.settlement == Settlement.KEPT_BOTH and standing:
            raise ValidationError({"stands": "Both are kept, so none stands alone: empty this field."})
        if self.settlement == Settlement.STANDS and (len(standing) != 1 or standing[0] not in differing):
            raise ValidationError({"stands": "Name the one record that stands, as it is named above."})
