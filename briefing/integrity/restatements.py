"""D: a restated document knows nothing later than itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.content.blocks import Document, DutyItem, Speech, Statement
from briefing.content.inline import FigureText, NoteRef, Quoted, RecordLink
from briefing.content.walk import walk
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error


def body_uses_no_later_source(checked: Checked) -> Iterator[Finding]:
    """D001: the body of a restatement rests on a source that is undated or later than the document.

    Whoever wrote the document couldn't know it, and would be given words. Move it to a section for what came later, or
    rest it on a source of that day or before. Of an undated document nothing else may be used.
    """
    context = checked.context
    if not context.restates:
        return
    day = context.source_dates.get(context.restates)
    for document in (rendered.tree for rendered in checked.documents):
        for record in records_of_body(document):
            source = record.removeprefix("source:") if record.startswith("source:") else ""
            source = source or (context.ingredients[record].source if record in context.ingredients else "")
            if source and source != context.restates and _later(context.source_dates.get(source), day):
                yield error(
                    "D001",
                    record,
                    _why(source, day),
                    "Move it to a section for what came later, or rest it on a source of that day or before.",
                )


def _why(source: str, day: date | None) -> str:
    if day is None:
        return f"It rests on source:{source}, and the document restated is undated: only that may be used."
    of_day = f"{day:%-d %B %Y}, the day of the document restated"
    return f"It rests on source:{source}, which is undated or later than {of_day}."


def _later(latest: date | None, day: date | None) -> bool:
    return latest is None or day is None or latest > day


def records_of_body(document: Document) -> Iterator[str]:
    """What stands in the document restated: all but the sections set apart and the notes' own list."""
    by_number = {note.number: note.source for note in document.notes}
    sections = tuple(section for section in document.sections if not section.apart)
    body = (document.status, document.lead, document.glance, document.letter, sections)
    for node in walk(body):
        if isinstance(node, NoteRef):
            yield f"source:{by_number[node.number]}"
        elif isinstance(node, RecordLink):
            if node.noun == "source":
                yield f"source:{node.slug}"
        elif isinstance(node, FigureText):
            yield f"figure:{node.figure}"
        elif isinstance(node, DutyItem):
            yield f"duty:{node.slug}"
        elif isinstance(node, (Quoted, Speech, Statement)) and node.position:
            yield f"position:{node.position}"
