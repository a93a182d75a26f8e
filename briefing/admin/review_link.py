from __future__ import annotations

from django.contrib import admin

from briefing.admin.frozen import FrozenAdmin, FrozenPart
from briefing.models import ReviewComment, ReviewLink


class ReviewCommentPart(FrozenPart):
    model = ReviewComment
    fields = ("at", "text")
    verbose_name_plural = "what was said"


@admin.register(ReviewLink)
class ReviewLinkAdmin(FrozenAdmin):
    purpose = "Links with which somebody without an account reads what was submitted, and what they said of it."
    list_display = ("label", "briefing", "created_at", "created_by", "expires_at", "revoked_at")
    list_select_related = ("entry__briefing", "created_by")
    search_fields = ("label", "entry__briefing__title")
    inlines = (ReviewCommentPart,)
    fieldsets = ((None, {"fields": ("label", "entry", "created_at", "created_by", "expires_at", "revoked_at")}),)

    @admin.display(description="briefing", ordering="entry__briefing__title")
    def briefing(self, link: ReviewLink) -> str:
        return str(link.entry.briefing)
