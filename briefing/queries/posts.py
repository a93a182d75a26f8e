"""Reads who holds which post, and which bodies stand beside one another: what attribution is checked with."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from briefing.enums import StakeholderKind
from briefing.models import Appointment, Stakeholder


def posts_beside(people: Iterable[int]) -> list[Appointment]:
    """Every post of these people, and of everybody else in the bodies in which they hold one."""
    theirs = Appointment.objects.filter(person__in=list(people))
    return list(
        Appointment.objects.filter(Q(organisation__in=theirs.values("organisation")))
        .select_related("person", "organisation", "role", "excerpt")
        .order_by("person__slug", "pk")
    )


def parts(parents: Iterable[int]) -> list[Stakeholder]:
    """The bodies that are part of these."""
    held = Stakeholder.objects.filter(parent__in=list(parents), kind=StakeholderKind.ORGANISATION)
    return list(held.select_related("parent").order_by("slug"))
