"""Succession: one role or several made way for another or several."""

from __future__ import annotations

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db import models

from briefing.enums import SuccessionKind
from briefing.models.fields import LineField
from briefing.models.record import RecordManager
from briefing.models.sourced import Sourced
from briefing.validators.cycles import cycles


class Succession(Sourced):
    slug = models.SlugField(unique=True, max_length=100, help_text="Its name in references.")
    title = LineField(help_text="Such as From Safer Schools Officers to ward officers.")
    kind = models.CharField(max_length=10, choices=SuccessionKind)
    predecessors = models.ManyToManyField(
        "briefing.Role", related_name="successions_from", help_text="The role or roles before."
    )
    successors = models.ManyToManyField(
        "briefing.Role", related_name="successions_to", help_text="The role or roles after."
    )
    effective = models.ForeignKey(
        "briefing.Event",
        on_delete=models.PROTECT,
        related_name="successions",
        help_text="The event by which it took effect; its date is typed there, once.",
    )

    objects = RecordManager()

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title


def check_no_cycle(edges: list[tuple[str, str]]) -> None:
    """``edges`` are (predecessor, successor) by title; a role that succeeds itself is an error."""
    successors: dict[str, set[str]] = defaultdict(set)
    for before, after in edges:
        successors[before].add(after)
    for circle in cycles(successors):
        way = " → ".join([*circle, circle[0]])
        raise ValidationError(f"A role can't succeed itself: {way}. Take one step out.")
