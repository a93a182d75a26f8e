"""Briefing: what is to be told, to whom, in whose voice; its editions are what readers see."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from briefing.enums import Recipe, Voice
from briefing.models.fields import LineField, ProseField, WordedDateField
from briefing.models.record import Record, RecordManager

MOST_SIGN_OFFS = 5


class Briefing(Record):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in addresses.")
    title = LineField(help_text="What readers see first.")
    recipe = models.CharField(max_length=20, choices=Recipe)
    topic = models.ForeignKey("briefing.Topic", on_delete=models.PROTECT, related_name="briefings")
    issuer = models.ForeignKey("briefing.Issuer", on_delete=models.PROTECT, related_name="briefings")
    voice = models.CharField(
        max_length=15,
        choices=Voice,
        default=Voice.ISSUER,
        help_text="In whose name it speaks. A restatement says so in its first line.",
    )
    restates = models.ForeignKey(
        "briefing.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="restatements",
        help_text="For a restatement: the document. Its body then uses no later source.",
    )
    audiences = models.ManyToManyField(
        "briefing.Audience", blank=True, related_name="briefings", help_text="Whom it is for."
    )
    lead = ProseField(blank=True, help_text="One or two sentences under the title.")
    what_changes = ProseField(help_text="The first of the four answers that the page opens with.")
    from_when = ProseField(help_text="The second. Refer to the event: [[event:slug|date]].")
    what_to_do = ProseField(blank=True, help_text="The third. Left empty: The source asks for no action.")
    contact = models.ForeignKey(
        "briefing.Contact",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The fourth: whom to ask. Left empty: The source gives no contact.",
    )
    signatory = models.ForeignKey(
        "briefing.Appointment",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="For a letter: who signs it, or signed the original.",
    )
    letter_date = WordedDateField(help_text="For a letter of our own. A restated letter has its source's.")
    salutation = LineField(blank=True, help_text="Such as Dear partners.")
    closing = LineField(blank=True, help_text="Such as Yours sincerely.")
    reference = LineField(blank=True, help_text="The letter's own reference, if it bears one.")
    review_by = models.DateField(null=True, blank=True, help_text="When to look at it again.")
    sign_offs = models.PositiveSmallIntegerField(
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SIGN_OFFS)],
        help_text="How many people must approve it, none of whom wrote in it.",
    )
    not_facts = models.TextField(
        blank=True,
        help_text="Typed numbers and dates that state no fact of the evidence, one a line, exactly as in the text.",
    )

    objects = RecordManager()

    class Meta:
        ordering = ("title",)
        constraints = (
            models.CheckConstraint(
                name="briefing_restatement_names_its_document",
                condition=~Q(voice=Voice.RESTATEMENT) | Q(restates__isnull=False),
                violation_error_message="Choose the document that it restates.",
            ),
            models.CheckConstraint(
                name="briefing_needs_a_sign_off",
                condition=Q(sign_offs__gte=1, sign_offs__lte=MOST_SIGN_OFFS),
                violation_error_message=f"Between one and {MOST_SIGN_OFFS} people sign a briefing off.",
            ),
        )
        permissions = (
            ("submit_briefing", "Can submit a briefing for approval"),
            ("approve_briefing", "Can approve a briefing, or send it back"),
            ("publish_briefing", "Can publish an approved briefing"),
            ("withdraw_briefing", "Can cancel, withdraw or correct the note of an edition"),
            ("remove_briefing", "Can take part in the lawful removal of an edition"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("briefing", kwargs={"slug": self.slug})

    def clean(self) -> None:
        super().clean()
        if self.voice == Voice.RESTATEMENT and self.restates is None:
            raise ValidationError({"restates": "Choose the document that it restates."})
