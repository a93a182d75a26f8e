"""Quotation: verbatim words of a position, found in an excerpt; offsets are derived."""

from __future__ import annotations

from typing import ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models

from briefing.enums import Standing
from briefing.models.fields import DerivedField
from briefing.models.record import Record, RecordManager
from briefing.validators.verbatim import check_verbatim
from briefing.wording.quotations import Match, find_quotation

REPORTERS_OWN: Final = (
    "These words stand outside the excerpt's quotation marks: they are the reporter's, not the speaker's. Choose words "
    "inside the marks, or enter what was said in our words, as a paraphrase."
)


class SpansField(DerivedField, models.JSONField):
    """Where the words stand: [start, end] pairs of offsets into the excerpt, in order."""

    def derive(self, instance: models.Model) -> list[list[int]]:
        match: Match = instance.match()  # type: ignore[attr-defined]  # the field stands on Quotation alone
        return offsets(match)


def offsets(match: Match) -> list[list[int]]:
    return [[span.start, span.end] for span in match.spans]


class Quotation(Record):
    """Several quotations of one position print in order, each a paragraph of its own."""

    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("position__slug", "order")

    position = models.ForeignKey("briefing.Position", on_delete=models.CASCADE, related_name="quotations")
    order = models.PositiveSmallIntegerField(default=1, help_text="Counted from 1.")
    excerpt = models.ForeignKey(
        "briefing.Excerpt",
        on_delete=models.PROTECT,
        related_name="quotations",
        help_text="The passage in which the words stand.",
    )
    words = models.TextField(
        help_text=(
            "The words as they stand in the excerpt, without quotation marks. Put … for words "
            "left out, and our own insertions in [square brackets]."
        ),
    )
    standing = models.CharField(max_length=15, choices=Standing, help_text="How we come to hold the words.")
    spans = SpansField(of="words")

    objects = RecordManager()

    class Meta:
        ordering = ("position", "order")
        constraints = (
            models.UniqueConstraint(
                name="quotation_order_unique",
                fields=("position", "order"),
                violation_error_message="This position has a quotation of that number already.",
            ),
            models.CheckConstraint(
                name="quotation_has_words",
                condition=~models.Q(words=""),
                violation_error_message="Type the words, or delete the quotation.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.position.stakeholder.called}: {self.words[:60]}"

    def clean(self) -> None:
        super().clean()
        if not hasattr(self, "position"):
            return
        position = self.position  # perhaps not saved yet: both are entered on one page
        if position.silence:
            raise ValidationError({"words": "A silence carries no quotation: delete it, or empty the silence."})
        if hasattr(self, "excerpt") and hasattr(position, "source") and self.excerpt.source_id != position.source_id:
            raise ValidationError(
                {
                    "excerpt": f"This excerpt is from {self.excerpt.source}, the position's source is "
                    f"{position.source}. Choose an excerpt of that source."
                }
            )

    def derive(self) -> None:
        """Says why on the words where they aren't in the excerpt."""
        if self.words and hasattr(self, "excerpt"):
            match = check_verbatim(field="words", words=self.words, excerpt=self.excerpt)
            if self.standing == Standing.REPORTED and match.inside_speech is False:
                raise ValidationError({"words": ValidationError(REPORTERS_OWN, code="reporters_own")})
            self.spans = offsets(match)

    def match(self) -> Match:
        """The pieces to print, each tied to its place; QuotationNotFound if there is none."""
        return find_quotation(self.words, self.excerpt.text)
