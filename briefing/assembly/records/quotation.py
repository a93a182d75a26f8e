"""Page of a position whose words are printed: what was said, by whom, how we hold it and where it can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from briefing.assembly.mentions import body_name
from briefing.assembly.present import capacity, occasion, speech
from briefing.assembly.quoting import name_of
from briefing.assembly.records.bodies import excerpt_paragraphs, given_to_others
from briefing.assembly.records.shape import block_section, page
from briefing.assembly.wordings import date_text, plain_day
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Details, Fact, Facts, Paragraph, RecordPage, Section
from briefing.content.inline import Inline, Link, Quoted, RecordLink, Text
from briefing.enums import StakeholderKind, Standing
from briefing.models import Excerpt, Position, Source
from briefing.queries.parts import quotations_of
from briefing.wording.text_fragments import linked_to_words

Words = tuple[Inline, ...]

NOT_STATED: Final = "Not stated in our sources"
KIND: Final = "quotation"


def quotation_page(writer: Writer, position: Position) -> RecordPage:
    said: tuple[Block, ...] = (replace(speech(writer, position), about=()), *given_to_others(writer, position))
    facts = (*_spoken(writer, position), *_origin(writer, position))
    return page(
        writer,
        position,
        noun="position",
        kind=KIND,
        title=name_of(writer, position),
        sections=(
            block_section("words", "The words", said),
            block_section("origin", "Whose words they are, and where they stand", (Facts(facts),)),
            _held(writer, position),
        ),
    )


def is_readable(page: RecordPage) -> bool:
    """Whether it says enough to be a page of its own: a position of which no words are printed is only its title."""
    return page.noun != "position" or bool(page.sections)


def _spoken(writer: Writer, position: Position) -> list[Fact]:
    stakeholder = writer.stakeholder(position.stakeholder_id)
    speaker = body_name(writer, stakeholder, in_full=True)
    label: Words = (Text(f" ({position.speaker_label})"),) if position.speaker_label else ()
    facts = [Fact("Who says so", (*speaker, *label))]
    post = capacity(writer, position)
    if post or stakeholder.kind == StakeholderKind.PERSON:
        facts.append(Fact("In what post", post or (Text(NOT_STATED),)))
    if position.occasion is not None:
        return [*facts, Fact("On what occasion", occasion(writer, position))]
    when: Inline = date_text(position.date, first=True) if position.date else Text(NOT_STATED)
    return [*facts, Fact("When", (when,))]


def _origin(writer: Writer, position: Position) -> list[Fact]:
    source = writer.source(position.source_id)
    dated: Inline = date_text(source.date) if source.date else Text("undated")
    title = RecordLink("source", source.slug, (Text(source.title),))
    places = dict.fromkeys([position.place, *(quotation.excerpt.locator for quotation in quotations_of(position))])
    return [
        Fact("How we hold the words", (Text(_standing(position, source)),)),
        Fact("Source", (title, Text(f". {source.publisher.name}, "), dated)),
        Fact("Place in the source", (Text("; ".join(place for place in places if place)),)),
        Fact("In the original", _original(position, source)),
    ]


def _standing(position: Position, source: Source) -> str:
    told = {
        Standing.OWN_DOCUMENT: "In their own document: they, or a body for which they speak, wrote or published it.",
        Standing.RECORDING: "In a recording or transcript of what was said.",
        Standing.REPORTED: (
            f"As reported by {source.publisher.name}. We have the report, and have not heard the words ourselves."
        ),
    }
    standings = dict.fromkeys(Standing(quotation.standing) for quotation in quotations_of(position))
    return " ".join(told[standing] for standing in standings)


def _original(position: Position, source: Source) -> Words:
    """A link that leads to the words on the page, where the address is that of a page."""
    if not source.url:
        return (Text("We know of no address on the web."),)
    found = [(quotation.excerpt.text, quotation.spans) for quotation in quotations_of(position)]
    address = linked_to_words(source.url, found)
    label = "Open the document" if address == source.url else "Find these words on the page"
    return (Link(address, (Text(label),)),)


def _held(writer: Writer, position: Position) -> Section | None:
    """As on the page of the source: what readers may see, and nothing else."""
    excerpts = dict.fromkeys(quotation.excerpt for quotation in quotations_of(position))
    held = tuple(_folded(excerpt) for excerpt in excerpts if excerpt.is_cleared(writer.at))
    heading = "The passage that we hold" if len(held) == 1 else "The passages that we hold"
    return block_section("held", heading, held)


def _folded(excerpt: Excerpt) -> Details:
    label = f"Our excerpt of {excerpt.locator}, captured on {plain_day(excerpt.captured_on)}"
    return Details((Text(label),), (Paragraph((Quoted("", excerpt_paragraphs(excerpt)),)),))
