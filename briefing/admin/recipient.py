from __future__ import annotations

from typing import Any  # Django's own signatures

from django import forms
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest

from briefing.admin.pages import staff_of
from briefing.models import Recipient
from briefing.models.letter_fields import LetterField
from briefing.publishing.letters.recipients import unprintable
from briefing.publishing.permitted import PUBLISH, may
from briefing.validators.text import tidy


class RecipientForm(forms.ModelForm):  # type: ignore[type-arg]  # generic in the stubs alone
    class Meta:
        model = Recipient
        fields = ("group", *LetterField.values, "checked_on")

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for field in ("group", *LetterField.values):
            given[field] = tidy(given.get(field) or "", multiline=False)
            if problem := unprintable(given[field]):
                self.add_error(field, f"{problem[0].upper()}{problem[1:]}")
        return given


@admin.register(Recipient)
class RecipientAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    """Whom letters go to is for those to see who send them."""

    purpose = "To whom letters go more than once, as long as somebody looks after it."
    form = RecipientForm
    list_display = ("__str__", "group", "ward", "contact_officer", "reference", "checked_on")
    list_filter = ("group", "checked_on")
    search_fields = ("name", "organisation", "reference", "ward")
    ordering = ("organisation", "name", "pk")
    list_per_page = 50
    view_on_site = False
    fieldsets = (
        ("Whom letters go to", {"fields": ("name", "organisation", "salutation", "group")}),
        ("What letters may say of them", {"fields": ("reference", "ward", "contact_officer")}),
        (
            "How long it is kept",
            {
                "description": f"It goes {settings.KEEP_DAYS['recipients']} days after the day given here.",
                "fields": ("checked_on",),
            },
        ),
    )

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(staff_of(request), PUBLISH)
