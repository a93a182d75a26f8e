"""Position: what a stakeholder holds, gives as a reason, promises or remarks; or their silence."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from briefing.enums import PositionKind, Silence, Stance
from briefing.models.fields import (
    EarliestField,
    EdtfField,
    LatestField,
    LineField,
    ProseField,
    WordedDateField,
)
from briefing.models.sourced import Cleared, ClearedManager, Sourced


class Position(Cleared, Sourced):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="positions")
    stakeholder = models.ForeignKey(
        "briefing.Stakeholder",
        on_delete=models.PROTECT,
        related_name="positions",
        help_text="Whose position it is: the person, or the body where nobody is named.",
    )
    speaker_label = LineField(
        blank=True,
        help_text="Where nobody is named: a spokesperson, representatives. Printed with the body.",
    )
    capacity = models.ForeignKey(
        "briefing.Appointment",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The post in which they spoke.",
    )
    kind = models.CharField(max_length=12, choices=PositionKind, default=PositionKind.REMARK)
    issue = models.ForeignKey(
        "briefing.Issue",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        help_text="Only for a stance: the question it answers.",
    )
    stance = models.CharField(max_length=10, choices=Stance, blank=True)
    stance_wording = LineField(max_length=300, blank=True, help_text="Only for a mixed stance: the stance in words.")
    title = LineField(help_text="A few words that say what it is about. Printed as a heading.")
    paraphrase = ProseField(blank=True, help_text="In our own words, no stronger than theirs. Labelled as ours.")
    date = WordedDateField(help_text="When they said so. Leave empty if no source says.")
    date_edtf = EdtfField(of="date")
    date_earliest = EarliestField(of="date")
    date_latest = LatestField(of="date")
    occasion = models.ForeignKey(
        "briefing.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        help_text="The meeting or document in which they said so; it gives the date.",
    )
    silence = models.CharField(
        max_length=12,
        choices=Silence,
        blank=True,
        help_text="Only where they said nothing: then leave out any words.",
    )
    searched = LineField(max_length=400, blank=True, help_text="For none found: where and when we looked.")

    objects = ClearedManager()

    class Meta:
        ordering = ("stakeholder", "slug")
        constraints = (
            models.CheckConstraint(
                name="position_issue_only_for_stance",
                condition=(Q(kind=PositionKind.STANCE, issue__isnull=False, silence="") & ~Q(stance=""))
                | (Q(kind=PositionKind.STANCE, issue__isnull=False, stance="") & ~Q(silence=""))
                | (~Q(kind=PositionKind.STANCE) & Q(issue__isnull=True, stance="")),
                violation_error_message=("A stance names its issue and pole; other kinds name neither."),
            ),
            models.CheckConstraint(
                name="position_mixed_stance_in_words",
                condition=~Q(stance=Stance.MIXED) | ~Q(stance_wording=""),
                violation_error_message="Put a mixed stance into words.",
            ),
            models.CheckConstraint(
                name="position_silence_says_nothing",
                condition=Q(silence="") | Q(paraphrase=""),
                violation_error_message="A silence carries no words: empty the paraphrase.",
            ),
            models.CheckConstraint(
                name="position_none_found_says_where",
                condition=~Q(silence=Silence.NONE_FOUND) | ~Q(searched=""),
                violation_error_message="Say where and when we looked.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.stakeholder.called}: {self.title}"

    def clean(self) -> None:
        super().clean()
        errors = {**self._stance_errors(), **self._silence_errors()}
        if self.capacity is not None and self.stakeholder_id not in {
            self.capacity.person_id,
            self.capacity.organisation_id,
        }:
            errors["capacity"] = f"This is a post of {self.capacity.person}, who isn't speaking."
        if errors:
            raise ValidationError(dict(errors))

    def _stance_errors(self) -> dict[str, str]:
        errors: dict[str, str] = {}
        if self.kind == PositionKind.STANCE:
            if self.issue is None:
                errors["issue"] = "A stance answers an issue: choose it."
            if not self.stance and not self.silence:
                errors["stance"] = "Choose the pole, or mixed."
        elif self.issue is not None or self.stance:
            errors["issue"] = "Only a stance names an issue and a pole: empty both."
        if self.stance == Stance.MIXED and not self.stance_wording:
            errors["stance_wording"] = "Put the mixed stance into words."
        return errors

    def _silence_errors(self) -> dict[str, str]:
        errors: dict[str, str] = {}
        if self.silence and self.paraphrase:
            errors["paraphrase"] = "A silence carries no words: empty this field."
        if self.silence == Silence.NONE_FOUND and not self.searched:
            errors["searched"] = "Say where and when we looked."
        return errors
