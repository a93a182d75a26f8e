"""What goes out, for somebody with five minutes: every number, and every word of somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.content.blocks import Document, RecordPage, Speech
from briefing.content.inline import FigureText, Inline, Quoted
from briefing.content.walk import plain_text, walk
from briefing.models import Figure, Position
from briefing.publishing.drafting import Draft
from briefing.queries.parts import quotations_of
from briefing.wording.references import Reference


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as the text prints it."""

    figure: str
    text: str
    counted: str
    source: str


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation as the text prints it, without marks; ``standing`` says how the words are held."""

    position: str
    speaker: str
    words: str
    source: str
    standing: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """``numbers`` and ``words`` stand in the text; those ``behind`` it on evidence pages alone."""

    numbers: tuple[Number, ...]
    words: tuple[Words, ...]
    numbers_behind: tuple[Number, ...]
    words_behind: tuple[Words, ...]


def outgoing(made: Draft) -> Outgoing:
    """Of all audiences together, each once, in the order of reading."""
    documents = made.composition.documents
    # What several audiences get alike is mostly one object: few pages are looked at twice.
    pages = {id(page): page for each in made.composition.records.values() for page in each}.values()
    numbers, words = dict.fromkeys(_numbers(documents, made)), dict.fromkeys(_words(documents, made))
    told = {number.figure for number in numbers}
    numbers_behind = dict.fromkeys(number for number in _numbers(pages, made) if number.figure not in told)
    words_behind = dict.fromkeys(each for each in _words(pages, made) if each not in words)
    return Outgoing(tuple(numbers), tuple(words), tuple(numbers_behind), tuple(words_behind))


def _numbers(trees: Iterable[Document | RecordPage], made: Draft) -> Iterator[Number]:
    evidence = made.composition.evidence
    for tree in trees:
        for node in walk(tree):
            if isinstance(node, FigureText):
                record = evidence.records.get(Reference("figure", node.figure))
                if isinstance(record, Figure):
                    source = evidence.sources[record.source_id].title
                    yield Number(node.figure, node.text, record.measure.title, source)


def _words(trees: Iterable[Document | RecordPage], made: Draft) -> Iterator[Words]:
    evidence = made.composition.evidence
    for tree in trees:
        for node in walk(tree):
            if isinstance(node, (Quoted, Speech)) and node.position:
                position = evidence.records.get(Reference("position", node.position))
                if isinstance(position, Position):
                    words: tuple[Inline, ...] = (Quoted(node.position, node.pieces),)
                    kinds = {quotation.get_standing_display() for quotation in quotations_of(position)}
                    yield Words(
                        node.position,
                        evidence.stakeholders[position.stakeholder_id].name,
                        plain_text(words),
                        evidence.sources[position.source_id].title,
                        ", ".join(sorted(kinds)),
                    )
