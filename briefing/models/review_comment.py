"""ReviewComment: what somebody with a review link says of what they read."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class ReviewComment(models.Model):
    link = models.ForeignKey("briefing.ReviewLink", on_delete=models.CASCADE, related_name="comments")
    at = models.DateTimeField()
    text = models.TextField(max_length=10_000)

    class Meta:
        ordering = ("link", "at", "pk")
        constraints = (
            models.CheckConstraint(
                name="review_comment_has_text",
                condition=~Q(text=""),
                violation_error_message="Write what you want to say.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.link.label}, {self.at:%-d %B %Y}"
