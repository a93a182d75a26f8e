from __future__ import annotations

from functools import partial
from typing import Any  # Django's own signatures

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from briefing.admin.frozen import FrozenAdmin, FrozenPart
from briefing.admin.mailing_page import letter_file, letters_pdf, letters_zip, mailing_page
from briefing.admin.pages import staff_of
from briefing.models import MailedLetter, Mailing
from briefing.publishing.permitted import PUBLISH, may


class MailedLetterPart(FrozenPart):
    model = MailedLetter
    fields = ("number", "name", "organisation", "salutation", "reference", "ward", "contact_officer")
    max_num = 0

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(staff_of(request), PUBLISH)


@admin.register(Mailing)
class MailingAdmin(FrozenAdmin):
    """Whom letters go to is for those to see who send them."""

    purpose = "Letters that were made for many recipients, and whom they went to. Begin at the edition."
    list_display = ("subject", "edition", "kind", "letters", "made_at", "handed_out_at", "files")
    list_select_related = ("edition__briefing",)
    list_filter = ("kind", "made_at", "handed_out_at")
    search_fields = ("subject", "edition__briefing__slug")
    ordering = ("-made_at", "-pk")
    fields = (
        "edition",
        "kind",
        "subject",
        "letters",
        "corrects",
        "made_at",
        "made_by",
        "handed_out_at",
        "handed_out_by",
    )
    inlines = (MailedLetterPart,)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(staff_of(request), PUBLISH)

    @admin.display(description="letters to look at")
    def files(self, mailing: Mailing) -> SafeString:
        address = reverse("admin:briefing_mailing_letters", args=(mailing.pk,))
        return format_html('<a href="{}">Look at them</a>', address)

    def get_urls(self) -> list[URLPattern]:
        pages = (
            ("<int:key>/letters/", mailing_page, "letters"),
            ("<int:key>/letters/<int:number>.<slug:form>", letter_file, "letter"),
            ("<int:key>/letters/all-<slug:form>.zip", letters_zip, "zip"),
            ("<int:key>/letters/print.pdf", partial(letters_pdf, both_sides=False), "print"),
            ("<int:key>/letters/print-both-sides.pdf", partial(letters_pdf, both_sides=True), "print_both_sides"),
        )
        ours = [
            path(route, self.admin_site.admin_view(partial(page, self)), name=f"briefing_mailing_{name}")
            for route, page, name in pages
        ]
        return [*ours, *super().get_urls()]
