"""What records must hold together, beyond what one of them can see: for loading and for the admin.

Each rule asks a fixed number of queries, however many records there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS

from briefing.models import Position, Quotation, Role, Stakeholder, Succession
from briefing.models.fields import ProseField, ReferencesField
from briefing.models.record import Record
from briefing.validators.cycles import cycles
from briefing.validators.references import MODELS, missing_references
from briefing.wording.likeness import nearest
from briefing.wording.prose import ProseNotUnderstood, mentions
from briefing.wording.references import Reference, ReferenceNotUnderstood, read_reference_lines


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the records of ``model`` that have the primary keys ``keys``, and the remedy."""

    model: type[Record]
    keys: tuple[int, ...]
    field: str
    message: str


def dead_references(records: Iterable[Record], *, besides: Collection[Reference] = ()) -> list[Finding]:
    """References in prose and selections to what doesn't exist, and prose that can't be read.

    The records need not be saved yet; what is in ``besides`` counts as existing.
    """
    findings: list[Finding] = []
    places: dict[Reference, list[tuple[Record, str, str]]] = defaultdict(list)
    for record, field, text in _texts(records):
        try:
            for reference, written in _references(field, text):
                places[reference].append((record, field.name, written))
        except ReferenceNotUnderstood:
            continue  # told by the record's own clean
        except ProseNotUnderstood as error:
            findings.append(Finding(type(record), (record.pk,), field.name, str(error)))
    missing = [reference for reference in missing_references(places) if reference not in besides]
    hints = _hints(missing)
    for reference in missing:
        for record, name, written in places[reference]:
            message = f"{written} refers to nothing: there is no {reference.noun} {reference.slug}.{hints[reference]}"
            findings.append(Finding(type(record), (record.pk,), name, message))
    return findings


Prose = ProseField | ReferencesField


def _texts(records: Iterable[Record]) -> Iterator[tuple[Record, Prose, str]]:
    fields: dict[type[Record], list[Prose]] = {}
    for record in records:
        if (model := type(record)) not in fields:
            fields[model] = [field for field in model._meta.concrete_fields if isinstance(field, Prose)]
        for field in fields[model]:
            text = getattr(record, field.attname)
            if text:
                yield record, field, text


def _references(field: Prose, text: str) -> Iterator[tuple[Reference, str]]:
    """Each reference of the text, and how it stands there."""
    if isinstance(field, ReferencesField):
        for line in read_reference_lines(text):
            for reference in line.references:
                yield reference, str(reference)
    elif "[[" in text or "](" in text:  # the rest holds neither reference nor link, and parsing takes long
        for mention in mentions(text):
            yield mention.reference, str(mention)


def _hints(missing: list[Reference]) -> dict[Reference, str]:
    """The nearest slug there is, looked up once for each noun."""
    known = {
        noun: list(apps.get_model("briefing", MODELS[noun])._default_manager.values_list("slug", flat=True))
        for noun in {reference.noun for reference in missing}
    }
    found = {reference: nearest(reference.slug, known[reference.noun]) for reference in missing}
    return {
        reference: f" The nearest is {slug}." if slug else " Enter it, or take the reference out."
        for reference, slug in found.items()
    }


def without_words(positions: Sequence[Position], *, using: str = DEFAULT_DB_ALIAS) -> list[Finding]:
    """Positions that are no silence and yet have neither a paraphrase nor a quotation stored."""
    bare = [position.pk for position in positions if not position.silence and not position.paraphrase]
    quoted = set(
        Quotation.objects.using(using).filter(position__in=bare).values_list("position", flat=True) if bare else ()
    )
    message = "It has no words: add a quotation or a paraphrase, or say what kind of silence it is."
    return [Finding(Position, (key,), "", message) for key in bare if key not in quoted]


def circular_bodies(*, using: str = DEFAULT_DB_ALIAS) -> list[Finding]:
    """Stakeholders that are, over others, part of themselves."""
    rows = Stakeholder.objects.using(using).filter(parent__isnull=False).values_list("pk", "parent", "name")
    names: dict[int, str] = {key: name for key, _, name in rows}
    parents = {key: {parent} for key, parent, _ in rows if parent is not None}
    return [
        Finding(Stakeholder, tuple(circle), "parent", f"A body can't be part of itself: {_circle(circle, names)}.")
        for circle in cycles(parents)
    ]


def circular_successions(*, using: str = DEFAULT_DB_ALIAS) -> list[Finding]:
    """Successions by which a role makes way, over others, for itself."""
    before = Succession.predecessors.through._base_manager.using(using).values_list("succession", "role")
    after: dict[int, set[int]] = defaultdict(set)
    for succession, role in Succession.successors.through._base_manager.using(using).values_list("succession", "role"):
        after[succession].add(role)
    steps: dict[int, set[int]] = defaultdict(set)
    by_step: dict[tuple[int, int], set[int]] = defaultdict(set)
    for succession, role in before:
        steps[role] |= after[succession]
        for later in after[succession]:
            by_step[role, later].add(succession)
    findings = []
    for circle in cycles(steps):
        names = dict(Role.objects.using(using).filter(pk__in=circle).values_list("pk", "title"))
        pairs = zip(circle, [*circle[1:], circle[0]], strict=True)
        keys = sorted(set().union(*(by_step[pair] for pair in pairs)))
        message = f"A role can't succeed itself: {_circle(circle, names)}. Take one step out."
        findings.append(Finding(Succession, tuple(keys), "successors", message))
    return findings


def _circle(circle: list[int], names: dict[int, str]) -> str:
    return " → ".join(names[key] for key in [*circle, circle[0]])
