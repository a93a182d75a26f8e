"""The words that a reference in prose stands for, noun by noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.assembly.quoting import quoted
from briefing.assembly.wordings import date_in_sentence, date_text, figure_text, figure_when, noted
from briefing.assembly.writer import Writer
from briefing.content.inline import Acronym, Inline, RecordLink, Text
from briefing.enums import StakeholderKind
from briefing.models import (
    ConflictNote,
    Duty,
    Event,
    Figure,
    FoiRequest,
    Issue,
    Measure,
    Position,
    Role,
    Source,
    Stakeholder,
    Succession,
    Topic,
)
from briefing.queries.parts import quotations_of
from briefing.wording.prose import Mention
from briefing.wording.references import Reference

Words = tuple[Inline, ...]


def resolve(writer: Writer, mention: Mention) -> Words:
    return _NOUNS[mention.reference.noun](writer, mention)


def role_name(writer: Writer, role: Role, *, plural: bool = False) -> Words:
    """The role's title, with its acronym at the first mention and the acronym alone after that."""
    suffix = "s" if plural else ""
    long = (role.plural or f"{role.title}s") if plural else role.title
    if not role.acronym:
        return (RecordLink("role", role.slug, (Text(long),)),)
    first = writer.first_mention(f"role:{role.slug}")
    return (RecordLink("role", role.slug, (Acronym(f"{role.acronym}{suffix}", long, first),)),)


def body_name(writer: Writer, stakeholder: Stakeholder, *, in_full: bool = False) -> Words:
    """A body in full once and by its short name after that, a person always in full; linked where there is a page."""
    writer.print(Reference("stakeholder", stakeholder.slug))
    if stakeholder.protected:
        writer.problem(f"The name of stakeholder:{stakeholder.slug} is protected. Leave it out.")
        return ()
    first = writer.first_mention(f"stakeholder:{stakeholder.slug}")
    full = in_full or first or stakeholder.kind == StakeholderKind.PERSON
    words: Words = (Text(stakeholder.name if full else stakeholder.called),)
    return (RecordLink("stakeholder", stakeholder.slug, words),) if stakeholder.has_page else words


def _figure(writer: Writer, mention: Mention) -> Words:
    figure = writer.find(mention.reference, Figure)
    if figure is None or not _facet_known(writer, mention, {"", "number", "bare", "period"}):
        return ()
    if mention.facet == "period":
        return figure_when(figure)
    words: Words = (figure_text(figure, unit=mention.facet != "number"),)
    if mention.facet == "bare":
        return words
    differs = writer.difference_refs(mention.reference)
    return (*words, writer.cite_for(figure), *differs)


def _event(writer: Writer, mention: Mention) -> Words:
    event = writer.find(mention.reference, Event)
    if event is None:
        return ()
    if not mention.facet:
        return (RecordLink("event", event.slug, (Text(event.title),)),)
    if not _facet_known(writer, mention, {"date", "on"}):
        return ()
    dated = writer.dated_by(event)
    if dated is None:
        writer.problem(f"{mention.reference} has no date from a source that may be used here.")
        return ()
    on = mention.facet == "on"
    words = date_in_sentence(dated.date, planned=dated.planned) if on else date_text(dated.date)
    return (words, writer.cite_for(dated), *writer.difference_refs(mention.reference))


def _role(writer: Writer, mention: Mention) -> Words:
    role = writer.find(mention.reference, Role)
    if role is None or not _facet_known(writer, mention, {"", "plural", "acronym", "acronyms"}):
        return ()
    if mention.facet.startswith("acronym"):
        return role_name(writer, role, plural=mention.facet == "acronyms")
    title = (role.plural or f"{role.title}s") if mention.facet == "plural" else role.title
    return (RecordLink("role", role.slug, (Text(title),)),)


def _position(writer: Writer, mention: Mention) -> Words:
    position = writer.find(mention.reference, Position)
    if position is None or not _facet_known(writer, mention, {"", "paraphrase"}):
        return ()
    note = writer.cite_for(position)
    if mention.facet == "paraphrase":
        return noted(writer.line(position.paraphrase), note)
    if not quotations_of(position):
        writer.problem(f"{mention.reference} has no quotation. Enter one, or refer to |paraphrase.")
    return (quoted(writer, position), note)


def _source(writer: Writer, mention: Mention) -> Words:
    source = writer.find(mention.reference, Source)
    if source is None:
        return ()
    note = writer.cite(source.pk, mention.facet)
    return (note,) if mention.facet else (RecordLink("source", source.slug, (Text(source.title),)), note)


def _stakeholder(writer: Writer, mention: Mention) -> Words:
    stakeholder = writer.find(mention.reference, Stakeholder)
    if stakeholder is None or not _facet_known(writer, mention, {""}):
        return ()
    if stakeholder.kind == StakeholderKind.PERSON and not writer.first_mention(f"stakeholder:{stakeholder.slug}"):
        return (Text(stakeholder.called),)
    return body_name(writer, stakeholder)


def _conflict(writer: Writer, mention: Mention) -> Words:
    note = writer.find(mention.reference, ConflictNote)
    if note is None or not _facet_known(writer, mention, {""}):
        return ()
    writer.differ(note)
    return (writer.pointer(note),)


def _foi(writer: Writer, mention: Mention) -> Words:
    request = writer.find(mention.reference, FoiRequest)
    if request is None or not _facet_known(writer, mention, {"", "answered"}):
        return ()
    if not mention.facet:
        return (Text(request.title),)
    if not request.answered_on:
        return (Text("on a date that our sources don’t give"),)
    return (date_in_sentence(request.answered_on), writer.cite_for(request))


def _titled(kind: type[Topic | Issue | Measure | Duty | Succession]) -> Callable[[Writer, Mention], Words]:
    def words(writer: Writer, mention: Mention) -> Words:
        record = writer.find(mention.reference, kind)
        if record is None or not _facet_known(writer, mention, {""}):
            return ()
        title = (Text(record.question if isinstance(record, Issue) else record.title),)
        noun = mention.reference.noun
        return (RecordLink(noun, record.slug, title),) if noun in {"topic", "issue", "measure"} else title

    return words


def _facet_known(writer: Writer, mention: Mention, known: set[str]) -> bool:
    if mention.facet in known:
        return True
    facets = ", ".join(f"|{facet}" for facet in sorted(known) if facet) or "no facet"
    writer.problem(f"{mention} asks for something that no {mention.reference.noun} has. It takes {facets}.")
    return False


_NOUNS: Final[dict[str, Callable[[Writer, Mention], Words]]] = {
    "conflict": _conflict,
    "duty": _titled(Duty),
    "event": _event,
    "figure": _figure,
    "foi": _foi,
    "issue": _titled(Issue),
    "measure": _titled(Measure),
    "position": _position,
    "role": _role,
    "source": _source,
    "stakeholder": _stakeholder,
    "succession": _titled(Succession),
    "topic": _titled(Topic),
}
