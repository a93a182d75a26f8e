"""Who had a hand in a briefing since its last edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import models

from briefing.assembly.compose import Composition
from briefing.assembly.gather import Evidence
from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition, Section
from briefing.models.record import Record
from briefing.publishing.permitted import APPROVE, may
from briefing.publishing.printed import printed_by
from briefing.queries.editors import editors
from briefing.queries.parts import audiences_of
from briefing.queries.progress import Progress
from briefing.wording.references import REFERABLE, Reference, read_reference

SINCE = "wrote in it since the last edition"
FIRST = "wrote in what it prints and the last edition didn’t"


def uncounted(composition: Composition, state: Progress) -> dict[int, str]:
    """By account, why its approval doesn't count: it had a hand in it, or may approve no more."""
    gone = (each.actor for each in state.approvals if not may(each.actor, APPROVE))
    return {actor.pk: "lost the right to approve" for actor in gone} | own_work(composition, state.submissions)


def told_void(state: Progress, own: Mapping[int, str]) -> tuple[str, ...]:
    """Of each approval that doesn't count, why, in a sentence."""
    void = (each for each in state.approvals if each.actor_id in own)
    return tuple(f"{each.actor.get_username()} {own[each.actor_id]}: that approval doesn't count." for each in void)


def own_work(composition: Composition, submissions: Sequence[BriefingLog]) -> dict[int, str]:
    """By account: what it did since the last edition that keeps it from approving the last of the submissions.

    It submitted the briefing, or wrote in it: in what is printed now, in what the last edition printed, or in what was
    printed by a submission in between. So what was taken out or moved away counts as well, and an audience deleted. Of
    what the last edition didn't print all counts that was ever written, since nobody has approved it yet.
    """
    briefing = composition.evidence.briefing
    newest = Edition.objects.filter(briefing=briefing).order_by("-number").first()
    now = {Reference(page.noun, page.slug) for pages in composition.records.values() for page in pages}
    before = printed_by(newest) if newest else set()
    new = {name for name in now - before if name.noun in REFERABLE} if newest else set()
    first, rest = _by_age(composition, new)
    wrote = editors(
        (*rest, *audiences_of(briefing)),
        since=newest.published_at if newest else None,
        once=(name for name in (now - new) | before | dropped(submissions) if name.noun in REFERABLE),
        audiences=_audiences_gone(composition, (*submission_of(newest), *submissions) if newest else submissions),
    )
    wrote_first = editors(first, since=None, once=new) if new else {}
    hands = _told(wrote_first, FIRST) | _told(wrote, SINCE)
    hands |= {entry.actor_id: "submitted an earlier state of it since the last edition" for entry in submissions}
    return hands | {entry.actor_id: "submitted it" for entry in submissions[-1:]}


def _told(wrote: dict[int, tuple[str, ...]], what: str) -> dict[int, str]:
    return {user: f"{what} ({', '.join(nouns)})" for user, nouns in wrote.items()}


def _by_age(composition: Composition, new: set[Reference]) -> tuple[list[Record], list[Record]]:
    """Those that bear a new name or come with nothing but such, and the rest."""
    every = list(ingredients(composition))
    if not new:
        return [], every
    records = composition.evidence.records
    named = {_key(records[name]) for name in new if name in records}
    known = (record for record in _printed(composition) if _key(record) not in named)
    before = {_key(each) for each in _reached(composition.evidence, known)} - named
    return [each for each in every if _key(each) not in before], [each for each in every if _key(each) in before]


def dropped(submissions: Iterable[BriefingLog]) -> set[Reference]:
    """The records that an earlier submission printed, and a later one didn't."""
    return {read_reference(name) for entry in submissions for name in entry.details.get("dropped", ())}


def submission_of(edition: Edition) -> tuple[BriefingLog, ...]:
    """The entry of what was submitted and became the edition. One statement."""
    submitted = BriefingLog.objects.filter(briefing=edition.briefing_id, act=LogAct.SUBMITTED, digest=edition.digest)
    return tuple(submitted.order_by("-number")[:1])


def _audiences_gone(composition: Composition, submissions: Iterable[BriefingLog]) -> set[str]:
    """Those that the submissions named and neither the briefing nor a section of it has now."""
    held: tuple[Briefing | Section, ...] = (composition.evidence.briefing, *composition.evidence.sections)
    return audiences_named(submissions) - {audience.slug for each in held for audience in audiences_of(each)}


def audiences_named(submissions: Iterable[BriefingLog]) -> set[str]:
    """The audiences for which there was a version, or a section."""
    return {slug for entry in submissions for slug in entry.details.get("audiences", ()) if slug}


def ingredients(composition: Composition) -> Iterator[Record]:
    """The briefing, its sections, all records that it prints, and what each of these points to."""
    return _reached(composition.evidence, _printed(composition))


def _reached(evidence: Evidence, roots: Iterable[Record]) -> Iterator[Record]:
    seen: set[tuple[type[models.Model], int]] = set()
    for record in roots:
        for each in (record, *_pointed_to(evidence, record)):
            if _key(each) not in seen:
                seen.add(_key(each))
                yield each


def _key(record: Record) -> tuple[type[models.Model], int]:
    return type(record), record.pk


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
