"""Gathers the evidence of a briefing: its topic's, and whatever its words refer to beyond that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, TypeVar

from django.db import models

from briefing.content.once import Once
from briefing.models import Briefing, Excerpt, FoiQuestion, Section, Source, Stakeholder
from briefing.models.fields import ProseField, ReferencesField
from briefing.models.record import Record
from briefing.queries import evidence as reads
from briefing.queries.parts import authors_of, excerpts_of
from briefing.wording.prose import ProseNotUnderstood, mentions
from briefing.wording.references import Reference, ReferenceNotUnderstood, read_reference_lines

# Prose may refer to records whose prose refers to others; a topic rarely needs a second round.
ROUNDS = 4

T = TypeVar("T")
ForeignKey = models.ForeignKey[Any, Any]  # Any: of whatever it points to


@dataclass
class Evidence(Once):
    """Everything that composing may print, by reference; nothing here is read from the database later."""

    briefing: Briefing
    sections: list[Section]
    records: dict[Reference, Record] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    stakeholders: dict[int, Stakeholder] = field(default_factory=dict)

    def of(self, noun: str) -> list[Record]:
        """The gathered records of a noun, sorted by slug."""
        return self._by_noun.get(noun, [])

    @cached_property
    def _by_noun(self) -> dict[str, list[Record]]:
        """Worked out once: composing asks many times, and nothing is gathered any more by then."""
        by_noun: dict[str, list[Record]] = defaultdict(list)
        for reference, record in sorted(self.records.items()):
            by_noun[reference.noun].append(record)
        return dict(by_noun)


def gather(briefing: Briefing) -> Evidence:
    """A fixed number of statements, whatever the number of records."""
    found = Evidence(briefing=briefing, sections=reads.sections(briefing.pk))
    wanted = set(_referred([briefing, *found.sections]))
    for noun in reads.READS:
        _add(found, noun, reads.records(noun, topic=briefing.topic, slugs=_slugs(wanted, noun)))
    for _ in range(ROUNDS):
        wanted |= set(_referred(found.records.values()))
        missing = {
            reference for reference in wanted if reference.noun in reads.READS and reference not in found.records
        }
        rounds_nouns = sorted({reference.noun for reference in missing})
        before = len(found.records)
        for noun in rounds_nouns:
            _add(found, noun, reads.records(noun, topic=None, slugs=_slugs(missing, noun)))
        if len(found.records) == before:
            break
    _gather_bodies(found, wanted)
    return found


def _gather_bodies(found: Evidence, wanted: set[Reference]) -> None:
    """The sources and stakeholders that records point to, each in one statement."""
    held = [found.briefing, *found.sections, *_with_children(found.records.values())]
    held += [found.briefing.signatory] if found.briefing.signatory else []
    source_pks = set(_keys(held, Source)) | _replies(held)
    for source in reads.sources(pks=source_pks, slugs=_slugs(wanted, "source")):
        found.sources[source.pk] = source
        found.records[Reference("source", source.slug)] = source
    held += found.sources.values()
    pks = set(_keys(held, Stakeholder))
    pks |= {author.pk for source in found.sources.values() for author in authors_of(source)}
    pks |= {record.pk for record in held if isinstance(record, Stakeholder)}  # who took part
    _add_stakeholders(found, reads.stakeholders(pks=pks, slugs=_slugs(wanted, "stakeholder")))
    while parents := {body.parent_id for body in found.stakeholders.values() if body.parent_id} - set(
        found.stakeholders
    ):
        _add_stakeholders(found, reads.stakeholders(pks=parents, slugs=()))
    _tie(found, [*held, *found.stakeholders.values()])


def _tie(found: Evidence, held: Iterable[models.Model]) -> None:
    """Each record points to the very source, passage and stakeholder gathered, so that none is read once more."""
    passages = {passage.pk: passage for source in found.sources.values() for passage in excerpts_of(source)}
    gathered: dict[type[models.Model], Mapping[int, models.Model]] = {
        Source: found.sources,
        Excerpt: passages,
        Stakeholder: found.stakeholders,
    }
    for record in held:
        for model, columns in _columns(type(record)).items():
            for column in columns:
                target = gathered[model].get(getattr(record, column.attname))
                if target is not None:
                    column.set_cached_value(record, target)


def _add_stakeholders(found: Evidence, stakeholders: Iterable[Stakeholder]) -> None:
    for stakeholder in stakeholders:
        found.stakeholders[stakeholder.pk] = stakeholder
        found.records[Reference("stakeholder", stakeholder.slug)] = stakeholder


def _replies(held: Iterable[models.Model]) -> set[int]:
    """The sources of the passages with which questions were answered."""
    return {child.reply.source_id for child in held if isinstance(child, FoiQuestion) and child.reply is not None}


def _add(found: Evidence, noun: str, records: Iterable[Record]) -> None:
    for record in records:
        found.records[Reference(noun, str(record.natural_key()[0]))] = record


def _slugs(references: Iterable[Reference], noun: str) -> list[str]:
    return sorted(reference.slug for reference in references if reference.noun == noun)


def _referred(held: Iterable[models.Model]) -> Iterator[Reference]:
    """Every record that these records name: in prose, in selections, or as the event that dates them."""
    for record in held:
        for column in record._meta.concrete_fields:
            if value := getattr(record, column.attname):
                if isinstance(column, ReferencesField):
                    yield from _selected(value)
                elif isinstance(column, ProseField):
                    yield from _mentioned(value)
        for relation in ("began", "ended", "effective", "occasion"):
            if event := getattr(record, relation, None):
                yield Reference("event", event.slug)


def _selected(lines: str) -> Iterator[Reference]:
    try:
        yield from (reference for line in read_reference_lines(lines) for reference in line.references)
    except ReferenceNotUnderstood:
        return  # as below


def _mentioned(prose: str) -> Iterator[Reference]:
    if "[[" in prose:
        try:
            yield from (mention.reference for mention in mentions(prose))
        except ProseNotUnderstood:
            return  # composing reads the same prose and says where it is


def _with_children(records: Iterable[Record]) -> Iterator[models.Model]:
    """The records, what was read with them, and the posts in which somebody speaks."""
    for record in records:
        yield record
        for children in getattr(record, "_prefetched_objects_cache", {}).values():
            yield from children
        if capacity := getattr(record, "capacity", None):
            yield capacity


def _keys(held: Iterable[models.Model], model: type[models.Model]) -> Iterator[int]:
    """The keys of the model's records that these records point to."""
    for record in held:
        for column in _columns(type(record))[model]:
            if (key := getattr(record, column.attname)) is not None:
                yield key


@cache
def _columns(kind: type[models.Model]) -> dict[type[models.Model], tuple[ForeignKey, ...]]:
    """The columns in which a model's records point to the evidence that is gathered after all else."""
    keys = [column for column in kind._meta.concrete_fields if isinstance(column, models.ForeignKey)]
    return {
        model: tuple(column for column in keys if column.related_model is model)
        for model in (Source, Excerpt, Stakeholder)
    }
