"""Reads the evidence that a briefing may print, in a number of statements that never grows with it.

Sources, passages and stakeholders, to which all else points, aren't read beside each record: gathering ties them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from django.db.models import Prefetch, Q, QuerySet

from briefing.models import (
    Attestation,
    ConflictNote,
    Duty,
    DutyChange,
    Event,
    Figure,
    FoiQuestion,
    FoiRequest,
    Issue,
    Measure,
    Position,
    Quotation,
    Role,
    RoleName,
    Section,
    Source,
    Stakeholder,
    Succession,
    Topic,
)
from briefing.models.record import Record


def _events() -> QuerySet[Event]:
    attestations = Attestation.objects.order_by("source__date_earliest", "number", "pk")
    return Event.objects.prefetch_related(Prefetch("attestations", queryset=attestations), "participants")


def _roles() -> QuerySet[Role]:
    names = RoleName.objects.order_by("source__date_earliest", "source__slug", "name")
    return Role.objects.select_related("began", "ended").prefetch_related(Prefetch("names", queryset=names))


def _duties() -> QuerySet[Duty]:
    return Duty.objects.select_related("role").order_by("role__slug", "order", "slug")


def _figures() -> QuerySet[Figure]:
    return Figure.objects.select_related("measure", "event")


def _positions() -> QuerySet[Position]:
    quotations = Quotation.objects.order_by("order")
    return Position.objects.select_related("stakeholder", "capacity", "occasion", "issue").prefetch_related(
        Prefetch("quotations", queryset=quotations)
    )


def _successions() -> QuerySet[Succession]:
    changes = DutyChange.objects.select_related("old", "new").order_by("order")
    return Succession.objects.select_related("effective").prefetch_related(
        "predecessors", "successors", Prefetch("duty_changes", queryset=changes)
    )


def _foi_requests() -> QuerySet[FoiRequest]:
    questions = FoiQuestion.objects.select_related("reply").order_by("number")
    return FoiRequest.objects.prefetch_related(Prefetch("questions", queryset=questions))


# For each noun: its records with all that printing them needs, and how a topic selects them.
READS: Final[dict[str, tuple[Callable[[], QuerySet[Record]], str]]] = {
    "conflict": (ConflictNote.objects.all, "topic"),
    "duty": (_duties, "role__topic"),
    "event": (_events, "topic"),
    "figure": (_figures, "measure__topic"),
    "foi": (_foi_requests, "topic"),
    "issue": (Issue.objects.all, "topic"),
    "measure": (Measure.objects.all, "topic"),
    "position": (_positions, "topic"),
    "role": (_roles, "topic"),
    "succession": (_successions, "predecessors__topic"),
    "topic": (Topic.objects.all, "pk"),
}


def records(noun: str, *, topic: Topic | None, slugs: Iterable[str]) -> list[Record]:
    """The records of one noun in the topic, and those named, sorted by slug."""
    read, by_topic = READS[noun]
    wanted = Q(slug__in=list(slugs))
    if topic is not None:
        wanted |= Q(**{by_topic: topic.pk if by_topic == "pk" else topic})
    return list(read().filter(wanted).distinct().order_by("slug"))


def sources(*, pks: Iterable[int], slugs: Iterable[str]) -> list[Source]:
    """Sources by key or name, with their authors and the passages held of each."""
    return list(
        Source.objects.filter(Q(pk__in=list(pks)) | Q(slug__in=list(slugs)))
        .prefetch_related("authors", "excerpts")
        .order_by("slug")
    )


def stakeholders(*, pks: Iterable[int], slugs: Iterable[str]) -> list[Stakeholder]:
    return list(Stakeholder.objects.filter(Q(pk__in=list(pks)) | Q(slug__in=list(slugs))).order_by("slug"))


def sections(briefing_pk: int) -> list[Section]:
    return list(
        Section.objects.filter(briefing=briefing_pk)
        .select_related("source")
        .prefetch_related("audiences")
        .order_by("order", "key")
    )


def protected_people() -> list[tuple[str, str, str]]:
    """Slug, name and short name of everybody whose names no output may hold."""
    people = Stakeholder.objects.filter(protected=True).order_by("slug")
    return list(people.values_list("slug", "name", "short_name"))
