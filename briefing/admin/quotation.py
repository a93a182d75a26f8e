from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from briefing.admin.excerpt import beginning
from briefing.admin.forms import NumberedFormSet
from briefing.admin.record import StackedPart
from briefing.models import Position, Quotation
from briefing.queries.standing import NOT_THEIR_OWN, not_their_own
from briefing.wording.quotations import QuotationError


class QuotationFormSet(NumberedFormSet):
    """A position has words, quoted or put into ours, unless it is a silence."""

    def clean(self) -> None:
        super().clean()
        position = self.instance
        if not (position.silence or position.paraphrase or self.kept()):
            raise ValidationError(
                "Say what they said: add a quotation or fill in the paraphrase. If they said nothing, choose a silence."
            )
        self._check_standing(position)

    def _check_standing(self, position: Position) -> None:
        """Of the forms that are sound themselves, once it is known whose position it is, and from which source."""
        if not (position.source_id and position.stakeholder_id):
            return
        sound = {id(form.instance): form for form in self.kept() if not form.errors}
        for quotation in not_their_own(form.instance for form in sound.values()):
            sound[id(quotation)].add_error("standing", NOT_THEIR_OWN)


class QuotationPart(StackedPart):
    model = Quotation
    formset = QuotationFormSet
    extra_at_first = 1
    fields = ("excerpt", "words", "place_found", ("standing", "order"))
    readonly_fields = ("place_found",)
    verbose_name_plural = "quotations: the speaker's own words"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("position__stakeholder", "excerpt__source")

    def part_label(self, part: Any) -> str:
        return f"{part.order}. {beginning(part.words)}"

    @admin.display(description="found in the excerpt")
    def place_found(self, quotation: Quotation) -> SafeString | str:
        return excerpt_marked(quotation) if quotation.pk else "Shown when the quotation is saved."


def excerpt_marked(quotation: Quotation) -> SafeString:
    """The excerpt with the quoted words marked, and what to look at twice; unmarked if it doesn't hold them."""
    text, end = quotation.excerpt.text, 0
    try:
        match = quotation.match()
    except QuotationError:
        return lines(text)
    pieces = []
    for span in match.spans:
        pieces.append((text[end : span.start], text[span.start : span.end]))
        end = span.end
    marked = format_html_join("", "{}<mark>{}</mark>", pieces)
    look_twice = ((warning.message,) for warning in match.warnings)
    warnings = format_html_join("", '<p class="look-twice">Look at this twice. {}</p>', look_twice)
    return format_html("{}{}", lines(format_html("{}{}", marked, text[end:])), warnings)


def lines(text: str) -> SafeString:
    """Text with its line breaks."""
    return format_html('<span class="as-typed">{}</span>', text)
