"""The shape of every evidence page."""

from __future__ import annotations

from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, RecordPage, Section
from briefing.models.record import Record


def block_section(anchor: str, heading: str, blocks: tuple[Block, ...]) -> Section | None:
    """A section, or none where there is nothing to put in it."""
    return Section(kind="record", anchor=anchor, heading=heading, blocks=blocks) if blocks else None


def page(
    writer: Writer,
    record: Record,
    *,
    noun: str,
    title: str,
    kind: str = "",
    facts: tuple[Fact, ...] = (),
    sections: tuple[Section | None, ...] = (),
    first: str = "",
    last: str = "",
) -> RecordPage:
    """``writer`` has composed the facts and sections, so its notes are those that they cite.

    ``kind`` is printed above the title; left out, it is the noun's name.
    """
    return RecordPage(
        noun=noun,
        slug=str(record.natural_key()[0]),
        kind=kind or str(record._meta.verbose_name),
        title=title,
        lead=(),
        facts=facts,
        sections=tuple(section for section in sections if section is not None),
        notes=writer.notes.listed(),
        first=first,
        last=last,
    )
