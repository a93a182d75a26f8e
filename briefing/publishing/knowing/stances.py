"""Who takes which side of the questions of the evidence, for whom and on what occasion."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from briefing.assembly.attribution import body, uncounted
from briefing.assembly.gather import Evidence
from briefing.integrity.known_stances import Question, Stance, Stances
from briefing.models import Issue, Position


def stances(evidence: Evidence, at: datetime) -> Stances:
    """Reads nothing: all of it was gathered. ``at`` is when readers may first see it."""
    issues = {issue.pk: issue for issue in evidence.of("issue") if isinstance(issue, Issue)}
    return Stances(
        held=tuple(_held(evidence, issues, at)),
        questions=tuple(
            Question(issue.slug, issue.question, issue.first_pole, issue.second_pole) for issue in issues.values()
        ),
    )


def _held(evidence: Evidence, issues: dict[int, Issue], at: datetime) -> Iterator[Stance]:
    left_out = uncounted(evidence)
    for position in evidence.of("position"):
        if not isinstance(position, Position) or position.silence or position.issue_id not in issues:
            continue
        holder = evidence.stakeholders[position.stakeholder_id]
        source = evidence.sources[position.source_id]
        outermost = evidence.stakeholders.get(body(evidence, position) or 0)
        yield Stance(
            record=f"position:{position.slug}",
            issue=issues[position.issue_id].slug,
            side=position.stance,
            holder=holder.slug,
            holder_name=holder.name,
            source=source.slug,
            label=position.speaker_label,
            body=outermost.slug if outermost else "",
            body_name=outermost.name if outermost else "",
            occasion=position.occasion.slug if position.occasion else "",
            counted=position.is_cleared(at) and source.is_cleared(at) and position.slug not in left_out,
        )
