"""What the records of a load must hold together, and with those in the database that rest on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from briefing.management.loading.batches import batches
from briefing.management.loading.entries import Entry, Register
from briefing.management.loading.history import CHANGED, record_history
from briefing.management.loading.shapes import shape_of
from briefing.models import Position, Quotation
from briefing.models.record import Record
from briefing.queries.dependents import Dependent, check_dependents
from briefing.queries.standing import NOT_THEIR_OWN, not_their_own
from briefing.queries.together import (
    Finding,
    circular_bodies,
    circular_successions,
    dead_references,
    without_words,
)
from briefing.validators.references import MODELS
from briefing.wording.references import Reference

ROWS_AT_ONCE = 200


def check_together(register: Register) -> None:
    """After writing: each finding is told at the first record of the load that it names, and at no other."""
    sound = [entry for entry in register if entry.is_sound]
    findings = [
        *dead_references((entry.instance for entry in sound), besides=_loaded_references(register)),
        *_without_words(register),
        *_not_their_own(register),
        *circular_bodies(using=register.using),
        *circular_successions(using=register.using),
    ]
    by_key = {(entry.shape.model, entry.instance.pk): entry for entry in sound}
    for finding in findings:
        involved = [entry for key in finding.keys if (entry := by_key.get((finding.model, key)))]
        if involved:
            first = min(involved, key=lambda entry: entry.place)
            first.refuse(finding.field, finding.message)


def _loaded_references(register: Register) -> set[Reference]:
    """Of records that have problems of their own: a reference to one of those is not a second problem."""
    models = {name: noun for noun, name in MODELS.items()}
    return {
        Reference(models[entry.shape.model.__name__], str(entry.key[0]))
        for entry in register
        if not entry.is_sound and entry.key and entry.shape.model.__name__ in models
    }


def _without_words(register: Register) -> list[Finding]:
    """A position whose quotation was refused has words: they are what has to be corrected."""
    unwritten = {
        quotation.references.get("position") for quotation in register.entries[Quotation] if not quotation.is_sound
    }
    positions = [
        entry.instance
        for entry in register.entries[Position]
        if entry.is_sound and entry.key not in unwritten and isinstance(entry.instance, Position)
    ]
    return without_words(positions, using=register.using)


def _not_their_own(register: Register) -> list[Finding]:
    quotations = [
        entry.instance
        for entry in register.entries[Quotation]
        if entry.is_sound and not entry.unjudged and isinstance(entry.instance, Quotation)
    ]
    found = not_their_own(quotations, using=register.using)
    return [Finding(Quotation, (quotation.pk,), "standing", NOT_THEIR_OWN) for quotation in found]


def mend_dependents(register: Register, changed: Collection[Entry]) -> int:
    """Records outside the load that rest on changed ones: refused where they no longer hold, else brought up to date.

    Returns how many rows were brought up to date: columns worked out from what changed, such as where a quotation
    stands in its excerpt.
    """
    by_record = {id(entry.instance): entry for entry in changed}
    found = check_dependents(
        [entry.instance for entry in changed], besides=[entry.instance for entry in register], using=register.using
    )
    stale: dict[type[Record], list[Dependent]] = defaultdict(list)
    for dependent in found:
        if dependent.errors is None:
            stale[type(dependent.record)].append(dependent)
        else:
            _tell(by_record[id(dependent.changed)], dependent)
    for model, dependents in stale.items():
        names = sorted({name for dependent in dependents for name in dependent.stale})
        records = [dependent.record for dependent in dependents]
        model._base_manager.using(register.using).bulk_update(records, names, batch_size=ROWS_AT_ONCE)
        for batch in batches([record.pk for record in records], 10_000):
            reason = "Worked out again after a load"
            record_history(model, batch, kind=CHANGED, reason=reason, using=register.using)
    return sum(map(len, stale.values()))


def _tell(entry: Entry, dependent: Dependent) -> None:
    label = shape_of(type(dependent.record)).label(dependent.record.natural_key())
    for message in dependent.errors.messages if dependent.errors else ():
        entry.refuse("", f"{label} rests on it and would no longer hold: {message} Change both in one load.")
