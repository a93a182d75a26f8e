"""Which records get a page, and the page of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from briefing.assembly.problems import Problem
from briefing.assembly.records.bodies import issue_page, source_page, stakeholder_page, topic_page
from briefing.assembly.records.facts import duty_page, event_page, figure_page, measure_page, plain_page, role_page
from briefing.assembly.records.quotation import quotation_page
from briefing.assembly.writer import Writer
from briefing.content.blocks import RecordPage
from briefing.content.inline import RecordLink
from briefing.content.walk import linked_only, walk
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


@dataclass(frozen=True, slots=True)
class Made:
    """A page as composed, and all that it depends on beside the evidence.

    ``asked`` holds whether the briefing prints the records that it might list, ``quoted`` the positions whose words it
    prints, ``links`` the records that it links.
    """

    page: RecordPage
    problems: tuple[Problem, ...]
    asked: Mapping[Reference, bool]
    quoted: frozenset[str]
    links: frozenset[Reference]
    _linked: dict[frozenset[Reference], RecordPage] = field(default_factory=dict)

    def fits(self, shown: frozenset[Reference]) -> bool:
        """Whether it would come out the same for a document that prints these records."""
        return all((reference in shown) == answer for reference, answer in self.asked.items())

    def linked_to(self, pages: frozenset[Reference]) -> RecordPage:
        """The page with its links to these pages alone."""
        dead = self.links - pages
        if not dead:
            return self.page
        if dead not in self._linked:
            self._linked[dead] = linked_only(self.page, lambda link: Reference(link.noun, link.slug) not in dead)
        return self._linked[dead]


class Pages:
    """The pages of one composition: one that several documents need alike is composed once."""

    def __init__(self) -> None:
        self._made: dict[tuple[Reference, bool], list[Made]] = {}

    def of(self, document: Writer) -> tuple[Made, ...]:
        """A page for each record that the document prints, and for what those belong to; tells it their problems."""
        wanted = set(document.printed)
        wanted.add(Reference("topic", document.evidence.briefing.topic.slug))
        for reference in list(wanted):
            wanted |= _belongs_to(document, document.evidence.records.get(reference))
        shown = frozenset(wanted)
        pages: dict[Reference, Made] = {}
        quoted = set(document.quoted)
        # Positions last: by then it is known whose words stand on a page that can be read.
        for reference in sorted(wanted, key=lambda each: (each.noun == "position", each)):
            record = document.evidence.records.get(reference)
            if record is None or (isinstance(record, Stakeholder) and record.protected):
                continue
            is_quoted = isinstance(record, Position) and record.slug in quoted
            made = pages[reference] = self._page(document, reference, shown, is_quoted=is_quoted)
            if not isinstance(record, Stakeholder) or record.has_page:
                quoted |= made.quoted
            document.problems += [problem for problem in made.problems if problem not in document.problems]
        return tuple(made for _, made in sorted(pages.items(), key=lambda each: each[0]))

    def _page(self, document: Writer, reference: Reference, shown: frozenset[Reference], *, is_quoted: bool) -> Made:
        held = self._made.setdefault((reference, is_quoted), [])
        for made in held:
            if made.fits(shown):
                return made
        held.append(_compose(document, reference, shown, is_quoted=is_quoted))
        return held[-1]


def _compose(document: Writer, reference: Reference, shown: frozenset[Reference], *, is_quoted: bool) -> Made:
    writer = Writer(evidence=document.evidence, at=document.at, resolve=document.resolve)
    writer.shown = shown
    with writer.at_place(str(reference)):
        page = _page_of(writer, reference, is_quoted=is_quoted)
    links = frozenset(Reference(node.noun, node.slug) for node in walk(page) if isinstance(node, RecordLink))
    return Made(page, tuple(writer.problems), writer.asked, frozenset(writer.quoted), links)


def _page_of(writer: Writer, reference: Reference, *, is_quoted: bool) -> RecordPage:
    """Words can be printed without their speaker's name; a page on them can't."""
    record = writer.evidence.records[reference]
    if not isinstance(record, Position):
        return _PAGES.get(reference.noun, plain_page)(writer, record)
    is_nameable = not writer.stakeholder(record.stakeholder_id).protected
    return quotation_page(writer, record) if is_quoted and is_nameable else plain_page(writer, record)


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
