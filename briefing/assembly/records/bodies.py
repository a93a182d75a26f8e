"""Pages of sources, stakeholders, issues and topics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.assembly.attribution import disputes, uncounted
from briefing.assembly.notes import passage_anchor
from briefing.assembly.present import holder
from briefing.assembly.records.shape import block_section, page
from briefing.assembly.sections.positions import all_said
from briefing.assembly.wordings import date_text, listed, plain_day
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, Paragraph, RecordPage, Section, Subheading
from briefing.content.inline import Inline, Link, Quoted, QuotedPiece, RecordLink, Text
from briefing.enums import Stance
from briefing.models import Excerpt, Issue, Position, Source, Stakeholder, Topic
from briefing.queries.parts import excerpts_of
from briefing.wording.references import Reference

Words = tuple[Inline, ...]

NOBODY: Final = "Nobody in the briefing is counted on this side."


def source_page(writer: Writer, source: Source) -> RecordPage:
    publisher = RecordLink("stakeholder", source.publisher.slug, (Text(source.publisher.name),))
    facts = [Fact("Kind", (Text(source.get_kind_display()),)), Fact("Published on the site of", (publisher,))]
    facts += [Fact("Written by", (Text(source.byline),))] if source.byline else []
    dated: Words = (date_text(source.date, weekday=True, first=True),) if source.date else (Text("Undated"),)
    facts.append(Fact("Date", (*dated, Text(f". {source.date_note}")) if source.date_note else dated))
    link: Words = (Link(source.url, (Text(source.url),)),) if source.url else (Text("Not known"),)
    facts.append(Fact("Address", link))
    opened = plain_day(source.accessed_on) if source.accessed_on else "We have not opened the address"
    facts.append(Fact("Opened by us on", (Text(opened),)))
    facts += [Fact("Rights", (Text(source.rights),))] if source.rights else []
    return page(
        writer,
        source,
        noun="source",
        title=source.title,
        facts=tuple(facts),
        sections=(
            block_section("note", "About this source", writer.prose(source.note)),
            block_section("excerpts", "The passages that we hold", _excerpts(writer, source)),
        ),
    )


def _excerpts(writer: Writer, source: Source) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for excerpt in sorted(excerpts_of(source), key=lambda held: (*_in_reading_order(held.locator), (-1, held.key))):
        if excerpt.is_cleared(writer.at):
            captured = f"{excerpt.locator}, captured on {plain_day(excerpt.captured_on)}"
            blocks.append(Subheading(3, passage_anchor(excerpt), (Text(captured[:1].upper() + captured[1:]),)))
            blocks.append(Paragraph((Quoted("", excerpt_paragraphs(excerpt)),)))
    return tuple(blocks)


def _in_reading_order(locator: str) -> tuple[tuple[int, str], ...]:
    """Paragraph 10 after paragraph 9."""
    parts = "".join(sign if sign.isalnum() else " " for sign in locator).split()
    return tuple((int(part), "") if part.isdecimal() else (-1, part.lower()) for part in parts)


def excerpt_paragraphs(excerpt: Excerpt) -> tuple[QuotedPiece, ...]:
    pieces: list[QuotedPiece] = []
    for line in excerpt.text.splitlines():
        if line.strip():
            pieces += [QuotedPiece("paragraph", "")] if pieces else []
            pieces.append(QuotedPiece("words", line.strip()))
    return tuple(pieces)


def stakeholder_page(writer: Writer, stakeholder: Stakeholder) -> RecordPage:
    facts = [Fact("Kind", (Text(stakeholder.get_kind_display()),))]
    if stakeholder.parent is not None and not stakeholder.parent.protected:
        parent = stakeholder.parent
        facts.append(Fact("Part of", (RecordLink("stakeholder", parent.slug, (Text(parent.name),)),)))
    facts += [Fact("Site", (Link(stakeholder.url, (Text(stakeholder.url),)),))] if stakeholder.url else []
    held = [position for position in _positions(writer) if position.stakeholder_id == stakeholder.pk]
    return page(
        writer,
        stakeholder,
        noun="stakeholder",
        title=stakeholder.name,
        facts=tuple(facts),
        sections=(
            block_section("about", "Who they are", writer.prose(stakeholder.description)),
            block_section("positions", "What they say", _said(writer, held)),
        ),
    )


def issue_page(writer: Writer, issue: Issue) -> RecordPage:
    sections: list[Section | None] = [block_section("about", "The question", writer.prose(issue.explanation))]
    left_out = uncounted(writer.evidence)
    taken = [held for held in _positions(writer) if held.issue_id == issue.pk and held.slug not in left_out]
    for stance, words in ((Stance.FIRST, issue.first_pole), (Stance.SECOND, issue.second_pole)):
        held = [position for position in taken if position.stance == stance]
        said = _said(writer, held) or (Paragraph((Text(NOBODY),)),)
        sections.append(block_section(str(stance), words[:1].upper() + words[1:], said))
    mixed = [position for position in taken if position.stance == Stance.MIXED]
    sections.append(block_section("mixed", "Mixed or conditional", _said(writer, mixed)))
    facts = (Fact("One pole", (Text(issue.first_pole),)), Fact("The other pole", (Text(issue.second_pole),)))
    return page(writer, issue, noun="issue", title=issue.question, facts=facts, sections=tuple(sections))


def topic_page(writer: Writer, topic: Topic) -> RecordPage:
    """What the topic is about alone: what belongs to it is listed, as its page is read, from all its briefings."""
    about = block_section("about", "What it is about", writer.prose(topic.summary))
    return page(writer, topic, noun="topic", title=topic.title, sections=(about,))


def _positions(writer: Writer) -> list[Position]:
    return [
        position
        for position in writer.evidence.of("position")
        if isinstance(position, Position)
        and writer.shows(Reference("position", position.slug))
        and position.is_cleared(writer.at)
    ]


def _said(writer: Writer, held: list[Position]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for position in held:
        if not position.silence:
            blocks += [*all_said(writer, [position]), *given_to_others(writer, position)]
    return tuple(blocks)


def given_to_others(writer: Writer, position: Position) -> Iterator[Block]:
    """Words that another source gives to somebody else never stand on a page as if nobody disputed them."""
    for dispute in disputes(writer.evidence):
        others = [held for held in dispute.positions if held.slug != position.slug]
        if len(others) < len(dispute.positions):
            named = listed([(*holder(writer, other), writer.cite_for(other)) for other in others])
            start = Text("Another source gives these words to somebody else: ")
            yield Paragraph((start, *named, Text(". "), *writer.line(dispute.note.explanation)))
