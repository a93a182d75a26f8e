"""Who had a hand in a briefing since its last edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db import models

from briefing.assembly.compose import Composition
from briefing.assembly.gather import Evidence
from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition, PublishedRecord, Section
from briefing.models.record import Record
from briefing.queries.editors import editors
from briefing.queries.parts import audiences_of
from briefing.wording.references import REFERABLE, Reference, read_reference


def own_work(composition: Composition, submissions: Sequence[BriefingLog]) -> dict[int, str]:
    """By account: what it did since the last edition that keeps it from approving the last of the submissions.

    It submitted the briefing, or wrote in it: in what is printed now, in what the last edition printed, or in what was
    printed by a submission in between. So what was taken out or moved away counts as well, and an audience deleted.
    """
    briefing = composition.evidence.briefing
    newest = Edition.objects.filter(briefing=briefing).order_by("-number").first()
    once = {Reference(page.noun, page.slug) for pages in composition.records.values() for page in pages}
    once |= printed_by(newest) if newest else set()
    once |= dropped(submissions)
    held: tuple[Briefing | Section, ...] = (briefing, *composition.evidence.sections)
    named = audiences_named((*submission_of(newest), *submissions) if newest else submissions)
    wrote = editors(
        (*ingredients(composition), *audiences_of(briefing)),
        since=newest.published_at if newest else None,
        once=(name for name in once if name.noun in REFERABLE),
        audiences=named - {audience.slug for each in held for audience in audiences_of(each)},
    )
    hands = {user: f"wrote in it since the last edition ({', '.join(nouns)})" for user, nouns in wrote.items()}
    hands |= {entry.actor_id: "submitted an earlier state of it since the last edition" for entry in submissions}
    return hands | {entry.actor_id: "submitted it" for entry in submissions[-1:]}


def printed_by(edition: Edition) -> set[Reference]:
    """The records of which the edition froze evidence pages. One statement."""
    frozen = PublishedRecord.objects.filter(edition=edition).order_by().values_list("noun", "slug").distinct()
    return {Reference(noun, slug) for noun, slug in frozen if noun in REFERABLE}


def dropped(submissions: Iterable[BriefingLog]) -> set[Reference]:
    """The records that an earlier submission printed, and a later one didn't."""
    return {read_reference(name) for entry in submissions for name in entry.details.get("dropped", ())}


def submission_of(edition: Edition) -> tuple[BriefingLog, ...]:
    """The entry of what was submitted and became the edition. One statement."""
    submitted = BriefingLog.objects.filter(briefing=edition.briefing_id, act=LogAct.SUBMITTED, digest=edition.digest)
    return tuple(submitted.order_by("-number")[:1])


def audiences_named(submissions: Iterable[BriefingLog]) -> set[str]:
    """The audiences for which there was a version, or a section."""
    return {slug for entry in submissions for slug in entry.details.get("audiences", ()) if slug}


def ingredients(composition: Composition) -> Iterator[Record]:
    """The briefing, its sections, all records that it prints, and what each of these points to."""
    evidence = composition.evidence
    seen: set[tuple[type[models.Model], int]] = set()
    for record in _printed(composition):
        for each in (record, *_pointed_to(evidence, record)):
            if (type(each), each.pk) not in seen:
                seen.add((type(each), each.pk))
                yield each


def _printed(composition: Composition) -> Iterator[Record]:
    evidence = composition.evidence
    yield evidence.briefing
    yield from evidence.sections
    pages = {Reference(page.noun, page.slug) for pages in composition.records.values() for page in pages}
    printed = {Reference(p.noun, p.slug) for document in composition.documents for p in document.printed}
    notes = {Reference("source", note.source) for document in composition.documents for note in document.notes}
    yield from (
        evidence.records[reference] for reference in sorted(pages | printed | notes) if reference in evidence.records
    )
    yield from evidence.of("conflict")


def _pointed_to(evidence: Evidence, record: Record) -> Iterator[Record]:
    """What is at hand without another statement; of the post in which somebody speaks or signs, whose it is."""
    for held in (record, *_parts(record), *_posts(record)):
        if held is not record:
            yield held
        for field in held._meta.concrete_fields:
            if not (isinstance(field, models.ForeignKey) and isinstance(key := getattr(held, field.attname), int)):
                continue
            if field.is_cached(held) and isinstance(other := getattr(held, field.name), Record):
                yield other
            elif body := evidence.stakeholders.get(key) if field.name in {"stated_by", "stakeholder"} else None:
                yield body


def _parts(record: Record) -> Iterator[Record]:
    for children in getattr(record, "_prefetched_objects_cache", {}).values():
        yield from (child for child in children if isinstance(child, Record))


def _posts(record: Record) -> Iterator[Record]:
    yield from (post for name in ("capacity", "signatory") if (post := getattr(record, name, None)) is not None)
