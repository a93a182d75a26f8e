"""Which records get a page, and the page of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from briefing.assembly.records.bodies import issue_page, source_page, stakeholder_page, topic_page
from briefing.assembly.records.facts import duty_page, event_page, figure_page, measure_page, plain_page, role_page
from briefing.assembly.writer import Writer
from briefing.content.blocks import RecordPage
from briefing.models import Duty, Figure, Position, Source, Stakeholder
from briefing.models.record import Record
from briefing.wording.references import Reference

Page = Callable[[Writer, Any], RecordPage]  # Any: the model of the noun

_PAGES: Final[dict[str, Page]] = {
    "duty": duty_page,
    "event": event_page,
    "figure": figure_page,
    "issue": issue_page,
    "measure": measure_page,
    "role": role_page,
    "source": source_page,
    "stakeholder": stakeholder_page,
    "topic": topic_page,
}


def record_pages(document: Writer) -> tuple[RecordPage, ...]:
    """A page for each record that the document prints, and for what those belong to."""
    wanted = set(document.printed)
    wanted.add(Reference("topic", document.evidence.briefing.topic.slug))
    for reference in list(wanted):
        wanted |= _belongs_to(document, document.evidence.records.get(reference))
    pages: list[RecordPage] = []
    for reference in sorted(wanted):
        record = document.evidence.records.get(reference)
        if record is None or (isinstance(record, Stakeholder) and record.protected):
            continue
        writer = Writer(evidence=document.evidence, at=document.at, resolve=document.resolve)
        writer.shown = frozenset(wanted)
        with writer.at_place(str(reference)):
            pages.append(_PAGES.get(reference.noun, plain_page)(writer, record))
        document.problems += [problem for problem in writer.problems if problem not in document.problems]
    return tuple(pages)


def _belongs_to(document: Writer, record: Record | None) -> set[Reference]:
    if isinstance(record, Figure):
        return {Reference("measure", record.measure.slug), *_body(document, record.stated_by_id)}
    if isinstance(record, Duty):
        return {Reference("role", record.role.slug)}
    if isinstance(record, Position):
        issue = {Reference("issue", record.issue.slug)} if record.issue else set()
        return issue | _body(document, record.stakeholder_id)
    if isinstance(record, Source):
        return _body(document, record.publisher_id)
    return set()


def _body(document: Writer, key: int) -> set[Reference]:
    return {Reference("stakeholder", document.stakeholder(key).slug)}
