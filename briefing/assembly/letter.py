"""A letter's own parts: letterhead, date, salutation, sign-off, and who signed what."""

from __future__ import annotations

from briefing.assembly.mentions import body_name
from briefing.assembly.wordings import date_text
from briefing.assembly.writer import Writer
from briefing.content.inline import Inline, Text
from briefing.content.parts import Letter
from briefing.enums import Recipe, Voice
from briefing.models import Appointment, Briefing


def letter(writer: Writer, briefing: Briefing) -> Letter | None:
    """None where the recipe is no letter."""
    if briefing.recipe != Recipe.PARTNER_LETTER:
        return None
    restated = writer.source(briefing.restates_id) if briefing.restates_id else None
    words = restated.date if restated else briefing.letter_date
    lines = [line.strip() for line in briefing.issuer.letterhead.splitlines() if line.strip()]
    signatory = briefing.signatory
    return Letter(
        letterhead=(briefing.issuer.name, *lines),
        date=(date_text(words, weekday=True),) if words else (),
        reference=briefing.reference,
        salutation=briefing.salutation,
        closing=briefing.closing,
        signature=_signature(writer, signatory) if signatory and briefing.voice == Voice.ISSUED else (),
        signature_note=_signed_by(writer, briefing, signatory) if signatory and restated else (),
    )


def _signature(writer: Writer, signatory: Appointment) -> tuple[str, ...]:
    person = writer.stakeholder(signatory.person_id)
    body = writer.stakeholder(signatory.organisation_id)
    return tuple(line for line in (person.name, signatory.title, body.name) if line)


def _signed_by(writer: Writer, briefing: Briefing, signatory: Appointment) -> tuple[Inline, ...]:
    words: list[Inline] = [Text("Signed in the original by ")]
    words += body_name(writer, writer.stakeholder(signatory.person_id))
    words.append(Text(f", {signatory.title}, " if signatory.title else ", "))
    words += body_name(writer, writer.stakeholder(signatory.organisation_id))
    words += [writer.cite_for(signatory), Text(".")]
    if briefing.voice == Voice.RESTATEMENT:
        words.append(Text(" This restatement is not signed by anybody."))
    return tuple(words)
