"""What stands before a document's sections: its status, and the four answers that it opens with."""

from __future__ import annotations

from briefing.assembly.mentions import body_name
from briefing.assembly.wordings import date_text, plain_day
from briefing.assembly.writer import Writer
from briefing.content.blocks import Fact
from briefing.content.inline import Inline, Link, RecordLink, SectionLink, Text
from briefing.content.parts import Asked
from briefing.enums import Voice
from briefing.models import Briefing, Contact, Section
from briefing.queries.parts import authors_of

Words = tuple[Inline, ...]

NO_ACTION = "The source asks for no action."
NO_CONTACT = "The source gives no contact."


def status(writer: Writer, briefing: Briefing) -> Words:
    """Whose words these are; a restatement links the original."""
    if briefing.voice != Voice.RESTATEMENT or briefing.restates_id is None:
        return ()
    source = writer.source(briefing.restates_id)
    note = writer.cite(source.pk, "")
    words: list[Inline] = [Text("A restatement, in our own words, of ")]
    words.append(RecordLink("source", source.slug, (Text(source.title),)))
    words += [Text(" of "), date_text(source.date, weekday=True)] if source.date else [Text(", undated")]
    authors = authors_of(source)
    if authors:
        words.append(Text(", written by "))
        words += body_name(writer, authors[0])
    words += [Text(". The wording is ours, not the writer’s")]
    if source.url:
        words += [Text(". "), Link(source.url, (Text("Read the original"),))]
    return (*words, note)


def glance(writer: Writer, briefing: Briefing, later: Section | None) -> tuple[Fact, ...]:
    """What changes, from when, what to do, whom to ask: always four, always in this order."""
    with writer.at_place("the four answers"):
        from_when = writer.line(briefing.from_when)
        if later is not None:
            heading = later.heading or later.get_kind_display()
            from_when += (Text(" Later facts: "), SectionLink(later.key, (Text(heading),)))
        what_to_do = writer.line(briefing.what_to_do) if briefing.what_to_do else (Text(NO_ACTION),)
        return (
            Fact("What changes", writer.line(briefing.what_changes)),
            Fact("From when", from_when),
            Fact("What you need to do", what_to_do),
            Fact("Whom to ask", _whom(briefing.contact)),
        )


def _whom(contact: Contact | None) -> Words:
    if contact is None:
        return (Text(NO_CONTACT),)
    words: list[Inline] = [Text(f"{contact.label}, {contact.organisation}")]
    if contact.email:
        words += [Text(", "), Link(f"mailto:{contact.email}", (Text(contact.email),))]
    if contact.phone:
        number = "".join(sign for sign in contact.phone if sign in "+0123456789")
        words += [Text(", telephone "), Link(f"tel:{number}", (Text(contact.phone),))]
    return tuple(words)


def asked(contact: Contact | None) -> Asked | None:
    if contact is None:
        return None
    lines = [line.strip() for line in contact.address.splitlines() if line.strip()]
    return Asked(
        label=contact.label,
        organisation=contact.organisation,
        lines=(*([contact.area] if contact.area else []), *lines),
        email=contact.email,
        phone=contact.phone,
        checked=plain_day(contact.checked_on),
    )
