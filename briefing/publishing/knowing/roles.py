"""What the evidence calls its roles, and which of their duties a succession accounts for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from briefing.assembly.bounds import Bound
from briefing.assembly.gather import Evidence
from briefing.enums import Voice
from briefing.integrity.known_roles import Called, Ledger, Name, Roles
from briefing.models import Duty, Role, Succession
from briefing.publishing.knowing.passages import holds
from briefing.queries.parts import changes_of, names_of, predecessors_of, successors_of
from briefing.wording.references import Reference


def roles(evidence: Evidence, printed: Collection[Reference], at: datetime) -> Roles:
    """Reads nothing: all of it was gathered. ``at`` is when readers may first see it."""
    held = [record for record in evidence.of("role") if isinstance(record, Role)]
    return Roles(
        called=tuple(_called(evidence, role, Reference("role", role.slug) in printed) for role in held),
        ledgers=tuple(_ledgers(evidence, at)),
    )


def _called(evidence: Evidence, role: Role, printed: bool) -> Called:
    names = tuple(
        Name(source.slug, name.name, holds(source, name.name))
        for name in names_of(role)
        for source in [evidence.sources[name.source_id]]
    )
    return Called(role.slug, role.title, role.plural, role.acronym, names, printed)


def _ledgers(evidence: Evidence, at: datetime) -> Iterator[Ledger]:
    duties = [duty for duty in _duties(evidence) if duty.is_cleared(at)]
    for succession in evidence.of("succession"):
        if isinstance(succession, Succession):
            before = {role.pk for role in predecessors_of(succession)}
            after = {role.pk for role in successors_of(succession)}
            changes = list(changes_of(succession))
            named = [duty.slug for change in changes for duty in (change.old, change.new) if duty is not None]
            yield Ledger(
                slug=succession.slug,
                title=succession.title,
                before=tuple(duty.slug for duty in duties if duty.role_id in before),
                after=tuple(duty.slug for duty in duties if duty.role_id in after),
                named=frozenset(named),
            )


def _duties(evidence: Evidence) -> Iterator[Duty]:
    """Those that the body of a restatement may know; of any other briefing all."""
    briefing = evidence.briefing
    restated = evidence.sources.get(briefing.restates_id or 0) if briefing.voice == Voice.RESTATEMENT else None
    bound = Bound(restated.pk, restated.date_latest) if restated is not None else None
    for duty in evidence.of("duty"):
        if isinstance(duty, Duty) and (bound is None or bound.allows(evidence, duty.source_id)):
            yield duty
