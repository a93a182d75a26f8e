"""The prose of a briefing and of the evidence that it prints, as staff wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Final

from django.db import models

from briefing.assembly.gather import Evidence
from briefing.content.inline import Inline, LineBreak, Text
from briefing.content.walk import plain_text, runs, walk
from briefing.integrity.known_prose import REFERENCE, Prose, Written
from briefing.models import FoiRequest
from briefing.models.fields import ProseField
from briefing.queries.parts import questions_of
from briefing.wording.prose import Mention, ProseNotUnderstood, read_prose
from briefing.wording.references import Reference

UNSPOKEN: Final = frozenset({"source", "conflict"})  # these stand as marks and pointers


def prose(evidence: Evidence, printed: Collection[Reference]) -> Prose:
    """Reads nothing: all of it was gathered."""
    briefing = evidence.briefing
    own = f"briefing:{briefing.slug}"
    written = [*_of(briefing, own, "")]
    for section in evidence.sections:
        written += _of(section, own, f"the section {section.heading or section.key}")
    for reference in sorted(printed):
        if (record := evidence.records.get(reference)) is not None:
            written += _of(record, str(reference), "")
            if isinstance(record, FoiRequest):
                for question in questions_of(record):
                    written += _of(question, str(reference), f"question {question.number}")
    lines = (line.strip() for line in briefing.not_facts.splitlines())
    return Prose(tuple(written), tuple(line for line in lines if line))


def _of(record: models.Model, name: str, place: str) -> Iterator[Written]:
    """``place`` is named after its field where none is given."""
    for column in _columns(type(record)):
        if text := getattr(record, column.attname):
            where = place or f"the field {column.verbose_name}"
            yield from (Written(name, where, paragraph) for paragraph in _paragraphs(text))


@cache
def _columns(kind: type[models.Model]) -> tuple[ProseField, ...]:
    return tuple(column for column in kind._meta.concrete_fields if isinstance(column, ProseField))


@lru_cache(maxsize=4096)
def _paragraphs(text: str) -> tuple[str, ...]:
    """Each paragraph, item and cell; nothing of prose that can't be read, which composing refuses."""
    try:
        blocks = read_prose(text, _referred)
    except ProseNotUnderstood:
        return ()
    return tuple(plain_text(tuple(_unbroken(run))) for run in runs(walk(blocks)))


def _referred(mention: Mention) -> tuple[Inline, ...]:
    return () if mention.reference.noun in UNSPOKEN else (Text(REFERENCE),)


def _unbroken(run: tuple[Inline, ...]) -> Iterator[Inline]:
    return (Text(" ") if isinstance(node, LineBreak) else node for node in run)
