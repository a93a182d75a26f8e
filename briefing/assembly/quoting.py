"""The words of a position as they stand in a paragraph, with the way to the page that says where they are from."""

from __future__ import annotations

from briefing.assembly.wordings import pieces
from briefing.assembly.writer import Writer
from briefing.content.inline import Inline, Quoted, QuotedPiece, RecordLink, Text
from briefing.models import Position
from briefing.queries.parts import quotations_of


def words_of(writer: Writer, position: Position) -> tuple[QuotedPiece, ...]:
    """Its words as they are printed, noted as quoted: that gives them a page of their own."""
    words = pieces(quotations_of(position))
    if words:
        writer.quoted.add(position.slug)
    return words


def quoted(writer: Writer, position: Position) -> RecordLink:
    """In a paragraph the words themselves are the link, so that nothing stands between them and what follows."""
    return RecordLink("position", position.slug, (Quoted(position.slug, words_of(writer, position)),))


def about(writer: Writer, position: Position) -> tuple[Inline, ...]:
    """The link beside words that stand by themselves: whose they are, and on what."""
    return (RecordLink("position", position.slug, (Text(name_of(writer, position)),)),)


def name_of(writer: Writer, position: Position) -> str:
    speaker = writer.stakeholder(position.stakeholder_id).name
    label = f" ({position.speaker_label})" if position.speaker_label else ""
    return f"{speaker}{label}: {position.title}"
